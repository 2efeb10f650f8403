/// Numbers among the words of a page.
enum NumbersInWords {
  struct Found {
    let digits: String
    let letters: Range<Int>
  }

  /// Every number of ten digits or more that begins with 0 or +44, however it is parted.
  static func all(in letters: [UInt8]) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < letters.count {
      let isStart = letters[index] == UInt8(ascii: "0") || letters[index] == UInt8(ascii: "+")
      guard isStart, index == 0 || !isJoined(letters[index - 1]) else {
        index += 1
        continue
      }
      let start = index
      var end = index
      var digits: [UInt8] = []
      while index < letters.count, LetterByte.isDigit(letters[index]) || isBetween(letters, index) {
        if LetterByte.isDigit(letters[index]) {
          digits.append(letters[index])
          end = index + 1
        }
        index += 1
      }
      if digits.starts(with: [UInt8(ascii: "4"), UInt8(ascii: "4")]) { digits.replaceSubrange(0..<2, with: [0x30]) }
      if digits.starts(with: [0x30, 0x30]) { digits.removeFirst() }
      if (10...11).contains(digits.count) {
        found.append(Found(digits: String(decoding: digits, as: UTF8.self), letters: start..<end))
      }
      index = max(index, start + 1)
    }
    return found
  }

  private static func isJoined(_ byte: UInt8) -> Bool {
    LetterByte.isInWord(byte) || [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(byte)
  }

  /// One sign between two digits does not end a number, nor does the plus sign at its start.
  private static func isBetween(_ letters: [UInt8], _ index: Int) -> Bool {
    let byte = letters[index]
    if byte == UInt8(ascii: "+") { return true }
    guard byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")"),
      index + 1 < letters.count
    else { return false }
    return LetterByte.isDigit(letters[index + 1]) || letters[index + 1] == UInt8(ascii: "(")
      || (byte == UInt8(ascii: ")") || byte == UInt8(ascii: "(")) && letters[index + 1] == 0x20
  }
}
