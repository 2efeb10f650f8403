/// A stretch of a file, in bytes from its beginning.
package struct Span: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package static let nowhere = Span(0, 0)

  package var isEmpty: Bool { start >= end }
}

/// A value, and where it was written.
package struct Located<Value> {
  package var value: Value
  package var span: Span

  package init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }

  package func map<Other>(_ change: (Value) -> Other) -> Located<Other> {
    Located<Other>(change(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}

/// One file's text, as the bytes that were read.
package struct SourceText: Sendable {
  /// What people type to open it.
  package let path: String
  /// Its path inside the content folder, which is what links and addresses are made from.
  package let name: String
  package let bytes: [UInt8]

  package init(path: String, name: String? = nil, bytes: [UInt8]) {
    self.path = path
    self.name = name ?? path
    self.bytes = bytes
  }

  package init(path: String, _ text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package func text(_ span: Span) -> String {
    let start = min(max(span.start, 0), bytes.count)
    return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
  }

  /// The line and column of a stretch, for people. Found only when a message needs it: a build without faults never asks.
  package func place(_ span: Span) -> Place {
    var at = min(max(span.start, 0), bytes.count)
    var line = 1
    // The mark that some editors put at the beginning is no character that anybody sees.
    var lineStart = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var index = lineStart
    while index < at {
      if isLineEnd(index) {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    var lineEnd = lineStart
    while lineEnd < bytes.count, bytes[lineEnd] != UInt8(ascii: "\n"), bytes[lineEnd] != UInt8(ascii: "\r") {
      lineEnd += 1
    }
    at = min(max(at, lineStart), lineEnd)
    let stop = min(max(span.end, at), lineEnd)
    return Place(
      path: path, line: line, column: scalars(lineStart, at) + 1, length: max(1, scalars(at, stop)),
      excerpt: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self))
  }

  /// A carriage return alone ends a line too; with a line feed after it, the line feed does.
  private func isLineEnd(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
    default: false
    }
  }

  private func scalars(_ start: Int, _ end: Int) -> Int {
    bytes[start..<end].reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
  }
}

/// Where in a file, for people: lines and columns count from 1, columns in characters.
package struct Place: Hashable, Sendable {
  package let path: String
  package let line: Int
  package let column: Int
  package let length: Int
  /// The line as it was written.
  package let excerpt: String

  package init(path: String, line: Int, column: Int, length: Int, excerpt: String) {
    self.path = path
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
  }

  /// A whole file or folder, when no line is to blame.
  package static func file(_ path: String) -> Place {
    Place(path: path, line: 1, column: 1, length: 1, excerpt: "")
  }
}
