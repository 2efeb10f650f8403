/// What a person answers who is asked for a cost, as it stands in a file.
package enum CostInWords {
  /// `£4.50 a session` becomes an amount and what it is for; what is no plain amount stays in its words.
  package static func yaml(_ answer: String) -> String {
    let words = answer.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count == 1, words[0].lowercased() == "free" { return "free" }
    guard let first = words.first, let pounds = pounds(first) else {
      return YAMLLine.group([("note", words.joined(separator: " "))])
    }
    if words.count == 1 { return YAMLLine.group([("amount", pounds)]) }
    guard ["a", "an", "per", "each", "every", "for"].contains(words[1].lowercased()) else {
      return YAMLLine.group([("note", words.joined(separator: " "))])
    }
    return YAMLLine.group([("amount", pounds), ("unit", words.dropFirst().joined(separator: " "))])
  }

  /// `£4.50` without its sign; nil when it is no amount.
  private static func pounds(_ word: String) -> String? {
    let number = word.hasPrefix("£") ? String(word.dropFirst()) : word
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let isAmount =
      (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (parts.count == 1 || parts[1].count <= 2)
    return isAmount ? number : nil
  }
}
