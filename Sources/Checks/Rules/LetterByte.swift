/// What rules ask of one byte of a text.
enum LetterByte {
  static func small(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
  /// Letters beyond A to Z count; most of the signs that count with them stand in words too.
  static func isInWord(_ byte: UInt8) -> Bool { isSmall(small(byte)) || isDigit(byte) || byte >= 0x80 }

  /// A quick look: most paragraphs have no two capitals beside each other.
  static func capitalsStand(togetherIn letters: [UInt8]) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      var wasCapital = false
      for letter in letters {
        let isCapital = isCapital(letter)
        if isCapital, wasCapital { return true }
        wasCapital = isCapital
      }
      return false
    }
  }
}
