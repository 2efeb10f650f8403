extension String {
  /// The text with a space for each sign that would speak to the terminal, or turn the direction of what follows.
  package var safeToShow: String {
    guard maySpeakToTerminal, unicodeScalars.contains(where: \.speaksToTerminal) else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars { safe.append(scalar.speaksToTerminal ? " " : scalar) }
    return String(safe)
  }

  /// By bytes: 0xC2 and 0xE2 begin what speaks to a terminal beyond ASCII. It does not stop at the first, so that the compiler can
  /// have many bytes compared at once.
  private var maySpeakToTerminal: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      var found: UInt8 = 0
      for byte in bytes { found |= byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 ? 1 : 0 }
      return found != 0
    } ?? true
  }
}

extension Unicode.Scalar {
  fileprivate var speaksToTerminal: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
