import Diagnostics

/// Finds lines and columns in a feed quickly: a feed may be one line of forty million characters, and have ten thousand
/// faults.
struct FilePlaces: Sendable {
  let path: String
  /// How many bytes of other files were read before this one's.
  let base: Int
  private let bytes: [UInt8]
  private let milestones: [Milestone]

  fileprivate struct Milestone {
    var line = 1
    var column = 1
    var lineStart = 0
  }

  private static let stride = 4096
  /// A longer line is not repeated in a message. It holds more than the field in question, names of people for one, and
  /// ten thousand messages would hold ten thousand copies of it.
  private static let longestExcerpt = 200

  init(_ source: SourceText, after base: Int = 0) {
    path = source.path
    self.base = base
    bytes = source.bytes
    var milestones: [Milestone] = []
    var now = Milestone()
    for index in source.bytes.indices {
      if index.isMultiple(of: Self.stride) { milestones.append(now) }
      now.pass(index, of: source.bytes)
    }
    if source.bytes.count.isMultiple(of: Self.stride) { milestones.append(now) }
    self.milestones = milestones
  }

  /// The byte after the last belongs to the file too: it may end too early.
  var end: Int { base + bytes.count + 1 }

  func covers(_ span: Span) -> Bool { (base..<end).contains(span.start) }

  func place(_ span: Span) -> Place {
    let at = min(max(span.start - base, 0), bytes.count)
    var now = milestones[at / Self.stride]
    for index in (at - at % Self.stride)..<at { now.pass(index, of: bytes) }
    return Place(path: path, line: now.line, column: now.column, length: 1, excerpt: excerpt(now.lineStart, upTo: at))
  }

  private func excerpt(_ start: Int, upTo at: Int) -> String {
    let line = bytes[start...].prefix(Self.longestExcerpt)
    let end = line.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? (line.endIndex == bytes.count ? bytes.count : nil)
    guard let end, at - start < Self.longestExcerpt else { return "" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

extension FilePlaces.Milestone {
  /// A carriage return alone ends a line too; before a line feed it is a part of that line's end.
  fileprivate mutating func pass(_ index: Int, of bytes: [UInt8]) {
    let byte = bytes[index]
    let isReturn = byte == 0x0D
    let isBeforeFeed = index + 1 < bytes.count && bytes[index + 1] == 0x0A
    if byte == 0x0A || isReturn && !isBeforeFeed {
      line += 1
      column = 1
      lineStart = index + 1
    } else if byte & 0xC0 != 0x80, !isReturn {
      column += 1
    }
  }
}
