/// A phrase to look for among words, whatever its capitals, and never inside another word.
struct Wording: ExpressibleByStringLiteral, Sendable {
  let text: String
  private let letters: [UInt8]

  init(_ text: String) {
    self.text = text
    letters = Array(text.utf8)
  }

  init(stringLiteral text: String) { self.init(text) }

  /// Where it stands first. It is written in small letters.
  func first(in bytes: [UInt8], _ stretch: Range<Int>? = nil) -> Range<Int>? {
    let stretch = stretch ?? 0..<bytes.count
    guard let initial = letters.first, stretch.count >= letters.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        for start in stretch.lowerBound...(stretch.upperBound - letters.count)
        where Letter.small(bytes[start]) == initial && isWhole(start, in: bytes, letters) {
          return start..<(start + letters.count)
        }
        return nil
      }
    }
  }

  /// Whether it stands anywhere, inside other words too: for a quick look before a close one.
  func isAnywhere(in bytes: [UInt8]) -> Bool {
    guard let initial = letters.first, bytes.count >= letters.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        for start in 0...(bytes.count - letters.count)
        where Letter.small(bytes[start]) == initial && isSame(start, in: bytes, letters) {
          return true
        }
        return false
      }
    }
  }

  private func isSame(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>) -> Bool
  {
    for index in letters.indices where Letter.small(bytes[start + index]) != letters[index] { return false }
    return true
  }

  private func isWhole(_ start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ letters: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard isSame(start, in: bytes, letters) else { return false }
    let end = start + letters.count
    let opens = start == 0 || !Letter.isInWord(bytes[start - 1]) || !Letter.isInWord(letters[0])
    let closes = end == bytes.count || !Letter.isInWord(bytes[end]) || !Letter.isInWord(letters[letters.count - 1])
    return opens && closes
  }
}

/// What rules ask of one byte of a text.
enum Letter {
  static func small(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
  static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
  static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  /// Letters beyond A to Z count; most of the signs that count with them stand in words too.
  static func isInWord(_ byte: UInt8) -> Bool { isSmall(small(byte)) || isDigit(byte) || byte >= 0x80 }
}
