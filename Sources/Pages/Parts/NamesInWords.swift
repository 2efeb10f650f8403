import Content

extension [String] {
  /// “A, B and C”; with semicolons where a name has a comma of its own, so that nobody takes its halves for two.
  func inWords(_ say: Phrases) -> String {
    let mark = contains { $0.contains(",") } ? "; " : ", "
    // “And” stands elsewhere in some languages.
    guard count > 1, let last, say.language == nil else { return joined(separator: mark) }
    let end = mark == "; " ? "; and " : " and "
    return dropLast().joined(separator: mark) + end + last
  }
}
