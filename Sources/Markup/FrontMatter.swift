import Diagnostics

struct FrontMatter {
  let facts: Span
  let bodyStart: Int
  /// How many of its two lines of `---` there are.
  let fences: Int
}

/// Finds the facts between two lines of `---`, which may be missing: what then stands for facts is for the reader to say. nil when the file is not text that can be read at all.
func findFrontMatter(_ source: SourceText, noting found: inout [Diagnostic]) -> FrontMatter? {
  guard isReadable(source, noting: &found) else { return nil }
  let bytes = source.bytes
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard isWritten(source, noting: &found) else { return nil }
  var lines = Lines(bytes, from: start)
  // A blank line above the facts is nobody's fault.
  var first = lines.next()
  while let line = first, isBlank(bytes, line) { first = lines.next() }
  guard let first, isFence(bytes, first) else {
    return FrontMatter(facts: Span(start, start), bodyStart: start, fences: 0)
  }
  let factsStart = lines.position
  var blank: Int?
  while let line = lines.next() {
    if isFence(bytes, line) {
      return FrontMatter(facts: Span(factsStart, line.start), bodyStart: lines.position, fences: 2)
    }
    if line.start == line.end, blank == nil { blank = line.start }
    if line.end > line.start, bytes[line.start] == UInt8(ascii: "#"), isHeading(bytes, line) {
      blank = blank ?? line.start
      break
    }
  }
  let end = blank ?? bytes.count
  found.append(.neverClosed(in: source, opened: Span(first.start, first.start + 3), end: end))
  return FrontMatter(facts: Span(factsStart, end), bodyStart: end, fences: 1)
}

/// Whether there is more in a file than spaces.
package func isWritten(_ source: SourceText, noting found: inout [Diagnostic]) -> Bool {
  let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  guard source.bytes[start...].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else { return true }
  found.append(.front("empty-file", .nowhere, in: source, "This file is empty", "Write the page, or delete the file."))
  return false
}

/// A UTF-8 text without NUL, of a size that a page can have.
package func isReadable(_ source: SourceText, noting found: inout [Diagnostic]) -> Bool {
  let bytes = source.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    found.append(
      .front(
        "not-utf8", .nowhere, in: source, "This file is saved as UTF-16",
        "Save it again as UTF-8: most editors ask for the encoding under Save As."))
    return false
  }
  if let index = bytes.firstIndex(of: 0) {
    found.append(
      .front(
        "not-utf8", Span(index, index + 1), in: source, "There is a character with the code 0 at byte \(index + 1)",
        "Delete it, or save the file again as plain text in UTF-8."))
    return false
  }
  if let index = firstBrokenByte(bytes) {
    found.append(
      .front(
        "not-utf8", Span(index, index + 1), in: source,
        "This file is not UTF-8: the letter at byte \(index + 1) cannot be read",
        "Save it again as UTF-8: most editors ask for the encoding under Save As."))
    return false
  }
  return true
}

private func firstBrokenByte(_ bytes: [UInt8]) -> Int? {
  bytes.withUnsafeBufferPointer { bytes in
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let (length, least): (Int, UInt32) =
        switch byte {
        case 0xC2...0xDF: (2, 0x80)
        case 0xE0...0xEF: (3, 0x800)
        case 0xF0...0xF4: (4, 0x10000)
        default: (0, 0)
        }
      guard length > 0, index + length <= bytes.count else { return index }
      var scalar = UInt32(byte & (0xFF >> UInt8(length + 1)))
      for next in bytes[index + 1..<index + length] {
        guard next & 0xC0 == 0x80 else { return index }
        scalar = scalar << 6 | UInt32(next & 0x3F)
      }
      guard scalar >= least, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return index }
      index += length
    }
    return nil
  }
}

private func isBlank(_ bytes: [UInt8], _ line: Span) -> Bool {
  bytes[line.start..<line.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

package func isFence(_ bytes: [UInt8], _ line: Span) -> Bool {
  guard line.end - line.start >= 3, bytes[line.start..<line.start + 3].allSatisfy({ $0 == UInt8(ascii: "-") }) else {
    return false
  }
  return bytes[line.start + 3..<line.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
}

/// `## Heading`, not a comment among the facts: a comment is rarely followed by a heading's second mark.
private func isHeading(_ bytes: [UInt8], _ line: Span) -> Bool {
  line.end - line.start > 2 && bytes[line.start + 1] == UInt8(ascii: "#")
}

/// Lines by LF, CRLF or CR alone; a span leaves the line's end out.
package struct Lines {
  private let bytes: [UInt8]
  private(set) var position: Int

  package init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    position = start
  }

  package mutating func next() -> Span? {
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
    position = min(end + 1, bytes.count)
    if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") { position += 1 }
    return Span(start, end)
  }
}

extension Diagnostic {
  fileprivate static func neverClosed(in source: SourceText, opened: Span, end: Int) -> Diagnostic {
    let line = source.place(Span(max(opened.end, end - 1), end)).line
    return front(
      "facts-not-closed", opened, in: source, "The facts begin here and never end",
      "Write a line `---` after the last fact, near line \(line + 1).")
  }
}
