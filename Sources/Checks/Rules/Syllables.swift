/// Counts the syllables of an English word, near enough for an average over a page.
enum Syllables {
  static func count(_ word: some Sequence<UInt8>) -> Int {
    var count = 0
    var wasVowel = false
    var last: (UInt8, UInt8, UInt8) = (0, 0, 0)
    for byte in word {
      let letter = Letter.small(byte)
      guard Letter.isSmall(letter) else { continue }
      let isVowel = isVowel(letter)
      if isVowel, !wasVowel || parts(last.2, letter) { count += 1 }
      wasVowel = isVowel
      last = (last.1, last.2, letter)
    }
    if isSilent(last), count > 1 { count -= 1 }
    return max(1, count)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      true
    default: false
    }
  }

  /// Two vowels that are spoken apart, as in "diary", "actual" and "studying".
  private static func parts(_ first: UInt8, _ second: UInt8) -> Bool {
    switch (first, second) {
    case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "u"), UInt8(ascii: "a")),
      (UInt8(ascii: "y"), UInt8(ascii: "i")):
      true
    default: false
    }
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
