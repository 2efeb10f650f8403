import Glibc
import Keeping

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

extension Located: Keepable where Value: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(value, span)
  }

  package init(_ kept: inout KeptReading) throws {
    value = try kept.read()
    span = try kept.read()
  }
}

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
    bytes.withUnsafeBufferPointer { bytes in
      // The mark that some editors put at the beginning is no character that anybody sees.
      var line = line(from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, in: bytes)
      var number = 1
      while span.start >= line.next, line.end < bytes.count {
        line = self.line(from: line.next, in: bytes)
        number += 1
      }
      let start = min(max(span.start, line.start), line.end)
      let end = min(max(span.end, start), line.end)
      return Place(
        path: path, line: number, column: scalars(bytes[line.start..<start]) + 1,
        length: max(1, scalars(bytes[start..<end])),
        excerpt: String(decoding: bytes[line.start..<line.end], as: UTF8.self))
    }
  }

  /// The line that begins at a byte: the end of its words, and where the next line begins. A carriage return alone ends a
  /// line too. One line can hold a thousand slips, so both are sought many bytes at a time.
  private func line(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (start: Int, end: Int, next: Int) {
    let feed = first(UInt8(ascii: "\n"), in: bytes[start...]) ?? bytes.count
    guard let mark = first(UInt8(ascii: "\r"), in: bytes[start..<feed]) else { return (start, feed, feed + 1) }
    let isPair = mark + 1 == feed && feed < bytes.count
    return (start, mark, isPair ? feed + 1 : mark + 1)
  }

  private func first(_ byte: UInt8, in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    let stretch = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes))
    guard let start = stretch.baseAddress, let found = memchr(start, Int32(byte), stretch.count) else { return nil }
    return bytes.startIndex + (UnsafeRawPointer(found) - start)
  }

  private func scalars(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    UnsafeBufferPointer(rebasing: bytes).reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
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

extension Span: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(start, end)
  }

  package init(_ kept: inout KeptReading) throws {
    start = try kept.read()
    end = try kept.read()
  }
}

extension Place: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(path, line, column, length, excerpt)
  }

  package init(_ kept: inout KeptReading) throws {
    path = try kept.read()
    line = try kept.read()
    column = try kept.read()
    length = try kept.read()
    excerpt = try kept.read()
  }
}
