/// Values that only fill a field: nobody answers 00000 000000.
enum Placeholder {
  static func isPhone(_ text: String) -> Bool {
    let digits = text.filter(\.isNumber)
    guard let first = digits.first else { return isContactWord(text) }
    return digits.allSatisfy { $0 == first }
      || ["01234567890", "0123456789", "1234567890", "123456789", "12345"].contains(digits)
  }

  static func isEmail(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: "@")
    guard parts.count == 2 else { return isContactWord(text) }
    return isHost(parts[1]) || (["email", "test", "name", "someone"].contains(parts[0]) && parts[1] == "email.com")
  }

  static func isWebsite(_ text: String) -> Bool {
    let rest = text.lowercased().split(separator: "//", maxSplits: 1).last ?? ""
    return isContactWord(text) || isHost(rest.prefix { !"/?#:".contains($0) })
  }

  /// Names that are kept for examples by the rules of the internet, and the look-alikes that people use instead.
  private static func isHost(_ host: some StringProtocol) -> Bool {
    let labels = host.split(separator: ".")
    guard let last = labels.last else { return true }
    if ["example", "test", "invalid", "localhost"].contains(last) { return true }
    let name = labels.drop { $0 == "www" }
    return ["example.com", "example.org", "example.net", "example.co.uk", "example.org.uk", "test.com", "domain.com"]
      .contains(name.joined(separator: "."))
      || (name.count > 2 && ["com", "org", "net"].contains(last) && name.dropLast().last == "example")
  }

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
