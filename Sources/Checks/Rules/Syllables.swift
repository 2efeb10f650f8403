/// Counts the syllables of an English word, near enough for an average over a page.
struct Syllables {
  private var begun: UInt = 0
  private var wasVowel: UInt = 0
  private var last: (UInt8, UInt8, UInt8) = (0, 0, 0)

  var count: Int { max(1, Int(Self.isSilent(last) && begun > 1 ? begun - 1 : begun)) }

  /// The next letter of the word, in its small form. No processor can foretell which of them are vowels, so that they are counted
  /// without a branch.
  mutating func add(_ letter: UInt8) {
    let isVowel = Self.vowels >> UInt(letter & 31) & 1
    let parts: UInt = Self.parts(last.2, letter) ? 1 : 0
    begun += isVowel & (wasVowel ^ 1 | parts)
    wasVowel = isVowel
    last = (last.1, last.2, letter)
  }

  /// The letters a, e, i, o, u and y, each by its number.
  private static var vowels: UInt { 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25 }

  private static func isVowel(_ letter: UInt8) -> Bool { vowels >> UInt(letter & 31) & 1 == 1 }

  /// Two vowels that are spoken apart, as in "diary", "actual" and "studying".
  private static func parts(_ first: UInt8, _ second: UInt8) -> Bool {
    let pair = UInt16(first) << 8 | UInt16(second)
    return pair == 0x6961 || pair == 0x7561 || pair == 0x7969  // ia, ua, yi
  }

  /// The e of "home", "homes" and "asked" is not spoken; that of "table", "houses" and "wanted" is.
  private static func isSilent(_ last: (UInt8, UInt8, UInt8)) -> Bool {
    let (first, second, third) = last
    switch (second, third) {
    case (_, UInt8(ascii: "e")):
      return !isVowel(second) && !(second == UInt8(ascii: "l") && !isVowel(first))
    case (UInt8(ascii: "e"), UInt8(ascii: "d")):
      return first != UInt8(ascii: "t") && first != UInt8(ascii: "d") && !isVowel(first)
    case (UInt8(ascii: "e"), UInt8(ascii: "s")):
      return ![
        UInt8(ascii: "s"), UInt8(ascii: "c"), UInt8(ascii: "z"), UInt8(ascii: "x"), UInt8(ascii: "g"),
        UInt8(ascii: "h"), UInt8(ascii: "i"), UInt8(ascii: "l"),
      ].contains(first)
    default: return false
    }
  }
}
