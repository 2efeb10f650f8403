import Content
import Diagnostics
import Drafts

/// Asks which part of the law a page answers. Whoever does not know the names says what it is about, and chooses.
struct LawQuestion {
  let questions: Questions
  let catalogue: Catalogue
  /// As much as can be looked through at once.
  private static let most = 20

  func ask() -> [String] {
    let question =
      "Which part of the law does it answer? Say in a word or two what that is about, such as short breaks, or leave it empty:"
    while true {
      let named = questions.ask(question) { answer throws(Misunderstood) in try understood(answer) }
      guard let named else { return [] }
      switch named {
      case .names(let names): return names
      case .matches(let matches):
        if let chosen = choose(matches) { return chosen }
      }
    }
  }

  private enum Answer {
    case names([String])
    case matches([LawInWords.Match])
  }

  private func understood(_ answer: String) throws(Misunderstood) -> Answer {
    let names = answer.split { $0 == "," || $0.isWhitespace }.map(String.init)
    if names.allSatisfy(isKnown) { return .names(names) }
    let matches = LawInWords.matches(answer, in: catalogue)
    if !matches.isEmpty { return .matches(matches) }
    let known = catalogue.itemIDs + catalogue.duties.map(\.id)
    let near = names.lazy.filter { !isKnown($0) }.compactMap { nearestName(to: $0, among: known) }.first
    throw Misunderstood(
      "Nothing that the law, guidance and good practice list is told in these words."
        + (near.map { " Did you mean `\($0)`?" } ?? " Try fewer, or others."))
  }

  /// nil when none of them is what was meant.
  private func choose(_ matches: [LawInWords.Match]) -> [String]? {
    let shown = matches.prefix(Self.most)
    for (number, match) in zip(1..., shown) {
      Terminal.say("\(number < 10 ? " " : "")\(number)  \(match.title) (\(match.name): \(match.duty.title))")
    }
    if matches.count > shown.count {
      Terminal.say("And \(matches.count - shown.count) more: say it in more words to see them.")
    }
    let question = "Which of these? Write their numbers with commas between, or leave it empty to say it otherwise:"
    return questions.ask(question) { answer throws(Misunderstood) in
      var chosen: [String] = []
      for word in answer.split(whereSeparator: { $0 == "," || $0.isWhitespace }) {
        guard let number = Int(word), shown.indices.contains(number - 1) else {
          throw Misunderstood("“\(word)” is not a number of the list, which has 1 to \(shown.count).")
        }
        chosen.append(shown[number - 1].name)
      }
      return chosen
    }
  }

  private func isKnown(_ name: String) -> Bool { catalogue.duty(ofItem: name) != nil || catalogue[name] != nil }
}
