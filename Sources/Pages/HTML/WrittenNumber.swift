import Content

/// A telephone number among words, as Ofcom's numbering plan knows it.
struct WrittenNumber {
  let letters: Range<Int>
  let digits: [UInt8]
  /// Written after the word "text", and not as a choice of two.
  let isForText: Bool

  /// nil when what begins here is another number, or more than one.
  init?(at start: Int, in text: UnsafeBufferPointer<UInt8>) {
    let isRelayed = Self.isRelayed(text[start...])
    guard isRelayed || text[start] == UInt8(ascii: "0") else { return nil }
    if start > 0, "@_=#/\\-.+&".utf8.contains(text[start - 1]) { return nil }
    var digits: [UInt8] = []
    var end = start
    while end < text.count {
      if text[end].isDigit {
        // A page of digits must not be read to its end from each of them.
        guard digits.count < Self.mostDigits else { return nil }
        digits.append(text[end])
      } else if text[end] != UInt8(ascii: " ") || end + 1 == text.count || !text[end + 1].isDigit {
        break
      }
      end += 1
    }
    if end < text.count, text[end].isInWord || "@_=#/\\-".utf8.contains(text[end]) { return nil }
    if end + 1 < text.count, text[end] == UInt8(ascii: "."), text[end + 1].isDigit { return nil }
    guard Self.canBeDialled(digits.dropFirst(isRelayed ? 5 : 0)) else { return nil }
    letters = start..<end
    self.digits = digits
    let before = " " + String(decoding: text[..<start].suffix(9), as: UTF8.self).lowercased()
    isForText = !isRelayed && before.hasSuffix(" text ") && !before.hasSuffix(" or text ")
  }

  /// Of a number that Relay UK puts through.
  private static let mostDigits = 16

  /// Whether a number may begin with this digit, so that what surely is none is passed over fast.
  static func canBegin(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1") }

  /// By Relay UK, for people who type because they do not hear or speak, or who speak and read the answer. Without what stands
  /// before it the number would be rung by voice.
  private static func isRelayed(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.starts(with: "18001 0".utf8) || text.starts(with: "18002 0".utf8)
  }

  /// Not with a touch that was not meant: numbers that cost much (09) and firms' own (05) are not links.
  private static func canBeDialled(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let area = digits.dropFirst().first, "12378".utf8.contains(area) else { return false }
    return TelephoneNumber.isNational(digits)
  }
}

/// Digits that one number is written in, parted by single spaces, or with a plus sign before them: `116 123`, `+44 1632 960515`.
enum DigitGroups {
  /// In bytes. A page of digits must not be read to its end from each of them.
  private static let longest = 40

  /// Where what begins here ends. nil where it is one group of digits alone, more than digits, or longer than any number.
  static func end(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    // A part of a date, a time or a range, which a line keeps in its order by itself.
    if start > 1, joins(text[start - 1]), text[start - 2].isDigit { return nil }
    let hasPlus = text[start] == UInt8(ascii: "+")
    var end = start + (hasPlus ? 1 : 0)
    guard end < text.count, text[end].isDigit else { return nil }
    var groups = 1
    while end < text.count {
      guard end - start < longest else { return nil }
      if text[end].isDigit {
        end += 1
      } else if let next = nextGroup(end, in: text, hasPlus: hasPlus),
        // What dials is a link of its own.
        hasPlus || WrittenNumber(at: next, in: text) == nil
      {
        groups += 1
        end = next
      } else {
        break
      }
    }
    guard hasPlus || groups > 1, end == text.count || !text[end].isInWord else { return nil }
    if end + 1 < text.count, joins(text[end]), text[end + 1].isDigit { return nil }
    return end
  }

  private static func joins(_ byte: UInt8) -> Bool { "/:.,-".utf8.contains(byte) }

  /// Behind a space, and perhaps the 0 in brackets that is for those who dial without `+44`.
  private static func nextGroup(_ end: Int, in text: UnsafeBufferPointer<UInt8>, hasPlus: Bool) -> Int? {
    guard text[end] == UInt8(ascii: " ") else { return nil }
    var next = end + 1
    if hasPlus, text[next...].starts(with: "(0)".utf8) {
      next += 3
      if next < text.count, text[next] == UInt8(ascii: " ") { next += 1 }
    }
    return next < text.count && text[next].isDigit ? next : nil
  }
}
