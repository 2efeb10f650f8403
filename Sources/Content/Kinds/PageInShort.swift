import Diagnostics

extension Page {
  /// The page's own summary, or the beginning of its words.
  package var shortSummary: String? {
    if let summary = facts.summary?.value { return summary }
    let first = prose.passages.first { $0.words > 0 }
    guard let first else { return nil }
    let words = prose.plainText(first).split(whereSeparator: \.isWhitespace)
    let cut = words.prefix(30).joined(separator: " ")
    return words.count > 30 ? cut + "…" : cut
  }

  /// What lists say of a service beside its title: ages, cost, and how much help it is.
  package func shortNotes(_ words: Vocabularies?) -> [String] {
    let ages = facts.ages.map { $0.value == .any ? $0.value.inWords : "Ages " + $0.value.inWords.lowercased() }
    return [
      ages ?? "Ages not stated", facts.cost.map { $0.inWords.withoutFullStop } ?? "Cost not stated",
      facts.level.flatMap { words?.levels[$0.value]?.label },
    ].compactMap { $0 }
  }
}

extension Cost {
  package var inWords: String { inWords(.english) }

  package func inWords(_ say: Phrases) -> String {
    switch self {
    case .free: say("Free")
    case .amount(let amount, let unit, let note, _):
      [amount, unit, note.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    case .inWords(let text, _): text
    }
  }
}
