/// Mends text whose UTF-8 was once read as Windows-1252: “peopleâ€™s” was “people’s”. Only what cannot be anything else
/// is mended; “NESCAFÉ®” is a name, though its last two letters could be read as one broken letter.
struct Mojibake {
  /// A word as it was written, and as it was mended.
  struct Mend: Hashable, Sendable {
    let before: String
    let after: String
  }

  /// The text, mended, and the words that changed. Twice-broken text takes two turns.
  static func mend(_ text: String) -> (text: String, mends: [Mend]) {
    // Every broken sequence begins with a letter from U+00C2 to U+00F4, whose own UTF-8 begins with C3.
    guard text.utf8.contains(0xC3) else { return (text, []) }
    let original = Array(text.unicodeScalars)
    guard let once = mendOnce(original) else { return (text, []) }
    let twice = mendOnce(once) ?? once
    var view = String.UnicodeScalarView()
    view.append(contentsOf: twice)
    let mended = String(view)
    return (mended, words(text, mended))
  }

  private static func mendOnce(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var found: [Sequence] = []
    var at = 0
    while at < scalars.count {
      if let sequence = sequence(in: scalars, at: at) {
        found.append(sequence)
        at = sequence.range.upperBound
      } else {
        at += 1
      }
    }
    // One that is certain vouches for those that alone could be something else.
    guard found.contains(where: \.isCertain) || hasLongRun(found) else { return nil }
    var mended: [Unicode.Scalar] = []
    var copied = 0
    for sequence in found {
      mended += scalars[copied..<sequence.range.lowerBound]
      mended.append(sequence.meant)
      copied = sequence.range.upperBound
    }
    return mended + scalars[copied...]
  }

  /// Broken Arabic or Greek is one unlikely pair after another. Three in a row are no accident.
  private static func hasLongRun(_ found: [Sequence]) -> Bool {
    var run = 1
    for (one, next) in zip(found, found.dropFirst()) {
      run = one.range.upperBound == next.range.lowerBound ? run + 1 : 1
      if run == 3 { return true }
    }
    return false
  }

  private struct Sequence {
    let range: Range<Int>
    let meant: Unicode.Scalar
    let isCertain: Bool
  }

  private static func sequence(in scalars: [Unicode.Scalar], at: Int) -> Sequence? {
    let lead = scalars[at].value
    let length: Int
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    if let space = spaceAfterCapitalA(scalars, at) { return space }
    guard at + length <= scalars.count else { return nil }
    var bytes = [UInt8(lead)]
    for scalar in scalars[at + 1..<at + length] {
      guard let byte = windowsByte(scalar), (0x80...0xBF).contains(byte) else { return nil }
      bytes.append(byte)
    }
    guard let decoded = String(validating: bytes, as: UTF8.self), let meant = decoded.unicodeScalars.first else {
      return nil
    }
    let isCertain = isCertain(lead, Array(scalars[at + 1..<at + length]))
    return Sequence(range: at..<at + length, meant: meant, isCertain: isCertain)
  }

  /// After a real accented letter may come a quote, a dash or a sign such as ®. After Â, Ã, â, ï or ð, nothing real
  /// comes but those marks.
  private static func isCertain(_ lead: UInt32, _ rest: [Unicode.Scalar]) -> Bool {
    switch lead {
    case 0xC2, 0xC3, 0xE2, 0xEF, 0xF0: rest.contains { !marksInProse.contains($0) }
    default: false
    }
  }

  private static let marksInProse: Set<Unicode.Scalar> = ["‘", "’", "“", "”", "–", "—", "•", "…"]

  /// A no-break space turns into Â and a space, and tools that tidy spaces leave Â and a plain one. Welsh has a word
  /// “Â”, so it must follow a small letter or a mark at once, or stand on a line of its own.
  private static func spaceAfterCapitalA(_ scalars: [Unicode.Scalar], _ at: Int) -> Sequence? {
    guard scalars[at] == "Â" else { return nil }
    let next = at + 1 < scalars.count ? scalars[at + 1] : "\n"
    guard next.properties.isWhitespace, next != "\u{A0}", next != "\u{85}" else { return nil }
    let previous = at > 0 ? scalars[at - 1] : "\n"
    let isStuck = previous.properties.isLowercase || ".,:;!?)’”".unicodeScalars.contains(previous)
    let isAlone =
      lineBreakOrSpaceRun(scalars, from: at + 1, by: 1) && lineBreakOrSpaceRun(scalars, from: at - 1, by: -1)
    guard isStuck || isAlone else { return nil }
    return Sequence(range: at..<at + 1, meant: "\u{A0}", isCertain: true)
  }

  private static func lineBreakOrSpaceRun(_ scalars: [Unicode.Scalar], from start: Int, by step: Int) -> Bool {
    var at = start
    while scalars.indices.contains(at) {
      if scalars[at] == "\n" || scalars[at] == "\r" { return true }
      guard scalars[at] == " " || scalars[at] == "\u{A0}" else { return false }
      at += step
    }
    return true
  }

  private static func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
    if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
    return Windows1252.byte(of: scalar)
  }

  /// The words that differ, in order. Mending neither makes nor takes away a plain space, so they stand side by side. A
  /// no-break space is part of what is broken, so it parts no words here.
  private static func words(_ before: String, _ after: String) -> [Mend] {
    func words(_ text: String) -> [Substring.UTF8View] {
      text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { Substring($0).utf8 }
    }
    return zip(words(before), words(after)).filter { !$0.elementsEqual($1) }
      .map { Mend(before: String(Substring($0)), after: String(Substring($1))) }
  }
}

/// The 27 characters that Windows put where Latin-1 has control characters.
enum Windows1252 {
  private static let scalars: [(byte: UInt8, scalar: Unicode.Scalar)] = [
    (0x80, "€"), (0x82, "‚"), (0x83, "ƒ"), (0x84, "„"), (0x85, "…"), (0x86, "†"), (0x87, "‡"), (0x88, "ˆ"), (0x89, "‰"),
    (0x8A, "Š"), (0x8B, "‹"), (0x8C, "Œ"), (0x8E, "Ž"), (0x91, "‘"), (0x92, "’"), (0x93, "“"), (0x94, "”"), (0x95, "•"),
    (0x96, "–"), (0x97, "—"), (0x98, "˜"), (0x99, "™"), (0x9A, "š"), (0x9B, "›"), (0x9C, "œ"), (0x9E, "ž"), (0x9F, "Ÿ"),
  ]

  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    scalars.first { $0.scalar == scalar }?.byte
  }

  static func scalar(of control: Unicode.Scalar) -> Unicode.Scalar? {
    scalars.first { UInt32($0.byte) == control.value }?.scalar
  }
}
