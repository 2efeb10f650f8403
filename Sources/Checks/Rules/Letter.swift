/// What rules ask of one byte of a text.
enum Letter {
  static func small(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x09 && byte <= 0x0D }
  /// Letters beyond A to Z count; most of the signs that count with them stand in words too.
  static func isInWord(_ byte: UInt8) -> Bool { isSmall(small(byte)) || isDigit(byte) || byte >= 0x80 }

  /// Whether some letter and the next are what is sought: a quick look for what hardly any text has, before a close one. It does
  /// not stop at the first, so that the compiler can have many letters compared at once.
  @inline(__always)
  static func pair(_ isSought: (UInt8, UInt8) -> Bool, standsIn letters: [UInt8]) -> Bool {
    letters.withUnsafeBufferPointer { letters in
      var found: UInt8 = 0
      for index in 0..<max(0, letters.count - 1) {
        found |= isSought(letters[index], letters[index + 1]) ? 1 : 0
      }
      return found != 0
    }
  }

  static func capitalsStand(togetherIn letters: [UInt8]) -> Bool {
    pair({ isCapital($0) && isCapital($1) }, standsIn: letters)
  }
}
