extension String {
  /// The text with a space for each sign that would speak to the terminal, or turn the direction of what follows.
  package var safeToShow: String {
    // By bytes first: 0xC2 and 0xE2 begin what speaks to a terminal beyond ASCII.
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }),
      unicodeScalars.contains(where: \.speaksToTerminal)
    else { return self }
    var safe = String.UnicodeScalarView()
    for scalar in unicodeScalars { safe.append(scalar.speaksToTerminal ? " " : scalar) }
    return String(safe)
  }
}

extension Unicode.Scalar {
  fileprivate var speaksToTerminal: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
