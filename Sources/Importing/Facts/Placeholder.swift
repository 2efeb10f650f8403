import Content

/// Values that only fill a field: nobody answers 00000 000000.
enum Placeholder {
  static func isPhone(_ text: String) -> Bool {
    let numbers = TelephoneNumber.all(in: text)
    return numbers.isEmpty ? isContactWord(text) : numbers.allSatisfy { TelephoneNumber.isMadeUp($0.digits) }
  }

  static func isEmail(_ text: String) -> Bool {
    // Two addresses are not both made up where the last one is.
    text.split(separator: "@").count == 2 ? AddressForExamples.has(text) : isContactWord(text)
  }

  static func isWebsite(_ text: String) -> Bool { isContactWord(text) || AddressForExamples.has(text) }

  private static func isContactWord(_ text: String) -> Bool {
    isWord(text) || ["none", "nil"].contains(text.lowercased().trimmingSpaces)
  }

  /// “None” is not here: a wait or a fee of none is a fact.
  static func isWord(_ text: String) -> Bool {
    // Whole descriptions are asked too, and none of the words is long.
    guard text.utf8.count < 60 else { return false }
    let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
    return letters.isEmpty || words.contains(letters)
  }

  private static let words: Set<String> = [
    "tbc", "tba", "tbd", "na", "null", "notapplicable", "tobeconfirmed", "tobeannounced", "tobedecided", "tofollow",
    "unknown",
    "notknown", "notprovided", "notspecified", "xxx", "xxxx", "test", "asdf", "loremipsum", "comingsoon", "undefined",
  ]
}
