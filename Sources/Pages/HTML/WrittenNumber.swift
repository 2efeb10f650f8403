/// A telephone number among words, as Ofcom's numbering plan knows it.
struct WrittenNumber {
  let letters: Range<Int>
  let digits: [UInt8]
  /// Written after the word "text", and not as a choice of two.
  let isForText: Bool

  /// nil when what begins here is another number, or more than one.
  init?(at start: Int, in text: UnsafeBufferPointer<UInt8>) {
    if start > 0, "@_=#/\\-.+&".utf8.contains(text[start - 1]) { return nil }
    var digits: [UInt8] = []
    var end = start
    while end < text.count {
      if text[end].isDigit {
        digits.append(text[end])
      } else if text[end] != UInt8(ascii: " ") || end + 1 == text.count || !text[end + 1].isDigit {
        break
      }
      end += 1
    }
    if end < text.count, text[end].isInWord || "@_=#/\\-".utf8.contains(text[end]) { return nil }
    if end + 1 < text.count, text[end] == UInt8(ascii: "."), text[end + 1].isDigit { return nil }
    guard Self.canBeDialled(digits) else { return nil }
    letters = start..<end
    self.digits = digits
    let before = " " + String(decoding: text[..<start].suffix(9), as: UTF8.self).lowercased()
    isForText = before.hasSuffix(" text ") && !before.hasSuffix(" or text ")
  }

  private static func canBeDialled(_ digits: [UInt8]) -> Bool {
    guard digits.count > 1, "12378".utf8.contains(digits[1]) else { return false }
    return digits.count == 11
      || digits.count == 10 && (digits[1] == UInt8(ascii: "1") || digits.starts(with: "0800".utf8))
      || digits.elementsEqual("08001111".utf8)
  }
}
