import Markup

/// Writes runs as Markdown that reads back as the same words: a star in the text is a star on the page.
enum MarkdownText {
  enum Place {
    case paragraph
    case heading
    case cell
  }

  static func write(_ runs: [Run], in place: Place) -> String {
    var writer = Writer(isInTable: place == .cell)
    writer.write(MarkdownEmphasis.settled(trimmed(runs.map { withoutCode($0, isInTable: place == .cell) })))
    let text = String(decoding: writer.bytes, as: UTF8.self)
    switch place {
    case .paragraph: return text.lines.map(guardedStart).joined(separator: "\n")
    case .heading: return text.last == "#" ? text.dropLast() + "\\#" : text
    case .cell: return text
    }
  }

  /// Whether a block of code may stand on a page. One with very many open brackets is refused, one with a line of very many bars, and
  /// one whose lines begin with very many marks; cmark knows no code between more than eighty backticks.
  static func mayBeCode(_ text: String) -> Bool {
    text.lines.allSatisfy { $0.utf8.count { $0 == UInt8(ascii: "|") } < 20 } && hasPlainMarks(text)
      && nestedMarks(in: text) <= HTMLReader.deepest
  }

  /// Words in place of code that may not stand among the words of a line. Many short stretches would add up there, so that none
  /// has a bar, but for tables, where each is escaped.
  private static func withoutCode(_ run: Run, isInTable: Bool) -> Run {
    guard run.marks.isCode, !hasPlainMarks(run.text) || !isInTable && run.text.utf8.contains(UInt8(ascii: "|")) else {
      return run
    }
    var words = Run(run.text.replacing("\n", with: " "), run.marks)
    words.marks.isCode = false
    return words
  }

  private static func hasPlainMarks(_ text: String) -> Bool {
    closesItsFewBrackets(text) && longestRun(of: UInt8(ascii: "`"), in: text) < 80
  }

  /// However many such stretches of code follow each other, no more than twenty brackets are open, counted as the build counts
  /// them: not those behind a backslash.
  private static func closesItsFewBrackets(_ text: String) -> Bool {
    var open = 0
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
        continue
      }
      switch byte {
      case UInt8(ascii: "\\"): isEscaped = true
      case UInt8(ascii: "["): open += 1
      case UInt8(ascii: "]"): open -= 1
      default: break
      }
      guard (0...20).contains(open) else { return false }
    }
    return open == 0
  }

  private static func trimmed(_ runs: [Run]) -> [Run] {
    var runs = runs
    func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }
    while let first = runs.first, !first.marks.isCode {
      let rest = first.text.unicodeScalars.drop(while: isBlank)
      guard rest.isEmpty else {
        runs[0].text = String(rest)
        break
      }
      runs.removeFirst()
    }
    while let last = runs.last, !last.marks.isCode {
      guard let end = last.text.unicodeScalars.lastIndex(where: { !isBlank($0) }) else {
        runs.removeLast()
        continue
      }
      runs[runs.count - 1].text = String(last.text.unicodeScalars[...end])
      break
    }
    return runs
  }

  /// What would begin a heading, list, quote, table or rule at the start of a line.
  private static func guardedStart(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    guard let first = bytes.first else { return "" }
    func isSpaceOrEnd(_ at: Int) -> Bool { at == bytes.count || bytes[at] == 0x20 || bytes[at] == UInt8(ascii: "\\") }
    switch first {
    case UInt8(ascii: "#"):
      let level = bytes.prefix { $0 == first }.count
      return isSpaceOrEnd(level) ? "\\" + line : String(line)
    case UInt8(ascii: ">"):
      return "\\" + line
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: ":"):
      return isSpaceOrEnd(1) || bytes.allSatisfy({ "-+=:| \\".utf8.contains($0) }) ? "\\" + line : String(line)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
      guard digits < bytes.count, bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")"),
        isSpaceOrEnd(digits + 1)
      else { return String(line) }
      return String(decoding: bytes[..<digits], as: UTF8.self) + "\\"
        + String(decoding: bytes[digits...], as: UTF8.self)
    default:
      return String(line)
    }
  }

  private struct Writer {
    let isInTable: Bool
    var bytes: [UInt8] = []

    init(isInTable: Bool) {
      self.isInTable = isInTable
    }

    mutating func write(_ runs: [Run]) {
      for group in grouped(runs, by: \.link) {
        guard let link = group[0].marks.link else {
          writeStrong(group, isInLink: false)
          continue
        }
        // “Hello!” and a link behind it would make a picture.
        if bytes.last == UInt8(ascii: "!") {
          bytes.removeLast()
          bytes += "\\!".utf8
        }
        bytes.append(UInt8(ascii: "["))
        writeStrong(group, isInLink: true)
        bytes += "](".utf8
        writeAddress(link)
        bytes.append(UInt8(ascii: ")"))
      }
    }

    private mutating func writeStrong(_ runs: [Run], isInLink: Bool) {
      var written = 0
      for group in grouped(runs, by: \.isStrong) {
        if group[0].marks.isStrong { bytes += "**".utf8 }
        for part in grouped(group, by: \.isEmphasis) {
          if part[0].marks.isEmphasis { bytes.append(UInt8(ascii: "_")) }
          for run in part {
            written += 1
            let opensMark = written < runs.count && runs[written].marks.open(after: run.marks)
            if run.marks.isCode {
              writeCode(run.text)
            } else {
              writeText(run.text, isInLink: isInLink, isBeforeMark: opensMark)
            }
          }
          if part[0].marks.isEmphasis { bytes.append(UInt8(ascii: "_")) }
        }
        if group[0].marks.isStrong { bytes += "**".utf8 }
      }
    }

    private func grouped(_ runs: [Run], by key: KeyPath<Marks, some Equatable>) -> [[Run]] {
      runs.reduce(into: []) { groups, run in
        if let last = groups.last?.last, last.marks[keyPath: key] == run.marks[keyPath: key] {
          groups[groups.count - 1].append(run)
        } else {
          groups.append([run])
        }
      }
    }

    private mutating func writeText(_ text: String, isInLink: Bool, isBeforeMark: Bool) {
      let source = Array(text.utf8)
      for (at, byte) in source.enumerated() {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "~"),
          UInt8(ascii: "|"), UInt8(ascii: "<"):
          bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "]") where isInLink:
          bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "_") where !(isLetterOrDigit(source, at - 1) && isLetterOrDigit(source, at + 1)):
          bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "&") where beginsEntity(source, at):
          bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: ":"), UInt8(ascii: "."):
          if !isInLink, let address = BareAddress(source, at), address.isRefused || (isBeforeMark && address.isLast) {
            bytes.append(UInt8(ascii: "\\"))
          }
        case UInt8(ascii: "@") where !isInLink && isBeforeMark && mayBeHost(source[(at + 1)...]):
          bytes.append(UInt8(ascii: "\\"))
        case UInt8(ascii: "\n"):
          bytes.append(UInt8(ascii: isInLink ? " " : "\\"))
          if isInLink { continue }
        default: break
        }
        bytes.append(byte)
      }
    }

    /// Whether a mark that follows would cut an email address short.
    private func mayBeHost(_ bytes: ArraySlice<UInt8>) -> Bool {
      bytes.contains(UInt8(ascii: ".")) && bytes.allSatisfy { isLetterOrDigit($0) || ".-_".utf8.contains($0) }
    }

    private func isLetterOrDigit(_ source: [UInt8], _ at: Int) -> Bool {
      source.indices.contains(at) && isLetterOrDigit(source[at])
    }

    private func isLetterOrDigit(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private func beginsEntity(_ source: [UInt8], _ at: Int) -> Bool {
      var end = at + 1
      if end < source.count, source[end] == UInt8(ascii: "#") { end += 1 }
      let start = end
      while isLetterOrDigit(source, end), end - start < 40 { end += 1 }
      // At the end of a run the rest of an entity may stand in the next one.
      return end == source.count || (end > start && source[end] == UInt8(ascii: ";"))
    }

    private mutating func writeCode(_ text: String) {
      let line = text.replacing("\n", with: " ")
      let fence = String(repeating: "`", count: longestRun(of: UInt8(ascii: "`"), in: line) + 1)
      let needsRoom = line.hasPrefix("`") || line.hasSuffix("`") || (line.hasPrefix(" ") && line.hasSuffix(" "))
      let room = needsRoom ? " " : ""
      let inner = isInTable ? line.replacing("|", with: "\\|") : line
      bytes += (fence + room + inner + room + fence).utf8
    }

    private mutating func writeAddress(_ address: String) {
      let source = Array(LinkAddress.written(address).utf8)
      for (at, byte) in source.enumerated() {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
          bytes += [UInt8(ascii: "\\"), byte]
        // A backslash would stay: cmark looks for entities in an address first.
        case UInt8(ascii: "&") where beginsEntity(source, at):
          bytes += "&amp;".utf8
        default: bytes.append(byte)
        }
      }
    }
  }
}

/// By bytes: an accent behind a mark makes one character of the two, and Markdown sees the mark.
func longestRun(of mark: UInt8, in text: String) -> Int {
  var (longest, run) = (0, 0)
  for byte in text.utf8 {
    run = byte == mark ? run + 1 : 0
    longest = max(longest, run)
  }
  return longest
}
