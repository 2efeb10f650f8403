import Content
import Diagnostics
import Markup

extension Rule {
  static let costDiffers = Rule(
    "cost-differs", "The words and the fact do not agree on the cost", .shouldFix,
    why: "A family comes with no money to a place that asks for it, or stays away from one that is free.",
    source: "SEND Code of Practice (January 2015) para 4.7: information should be accurate",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          cost: {amount: 4.50, unit: a session}
          ---
          Games and a snack.

          ## What it costs
          ↓It is free. Bring a drink.
          """,
        keeps: """
          ---
          title: Play club
          cost: {amount: 4.50, unit: a session}
          ---
          Games and a snack.

          ## What it costs
          It is free if you get free school meals. Bring a drink.
          """),
      Example(
        breaks: "---\ntitle: Play club\ncost: free\n---\nGames and a snack. ↓Each session costs £4.50.",
        keeps: "---\ntitle: Play club\ncost: free\n---\nGames and a snack. A cake in the cafe costs £2 if you want one."
      ),
    ],
    check: .page { page, _ in
      guard page.isInEnglish, let contrary = Contrary(page.facts.cost), contrary.mayBeSaid(in: page.prose.body.text)
      else {
        return []
      }
      var found: Finding?
      for section in [page.prose.intro] + page.prose.sections
      where section.level == 0 || section.facet == .cost || section.facet == .what {
        page.prose.eachParagraph(in: section.range) { paragraph in
          guard found == nil, paragraph.kind == .paragraph, contrary.mayBeSaid(in: paragraph.letters) else { return }
          Sentences.each(in: paragraph.letters) { sentence, _ in
            let text = paragraph.text(sentence)
            guard found == nil, contrary.isSaid(in: text) else { return }
            found = Finding(
              page: page, span: paragraph.span(of: sentence), what: "“\(text)” does not fit `cost: \(contrary.fact)`",
              instead: "Find out which is right, and write it in both places.")
          }
        }
      }
      return found.map { [$0] } ?? []
    })
}

/// What a sentence must not say beside a fact about the cost.
private enum Contrary {
  case free(amount: String)
  case amount

  init?(_ cost: Cost?) {
    switch cost {
    case .free: self = .amount
    case .amount(let amount, _, _, _):
      guard amount.utf8.contains(where: { $0 != UInt8(ascii: "0") && LetterByte.isDigit($0) }) else { return nil }
      self = .free(amount: amount)
    case .inWords, nil: return nil
    }
  }

  var fact: String {
    switch self {
    case .free(let amount): amount
    case .amount: "free"
    }
  }

  func mayBeSaid(in letters: [UInt8]) -> Bool {
    switch self {
    case .free: Self.wordsOfFree.areAnywhere(in: letters)
    case .amount: letters.contains(0xA3)  // The last byte of £.
    }
  }

  private static let wordsOfFree: Wordings = ["free", "no charge", "no cost", "nothing"]

  /// Only whole plain sentences count: most others set a condition.
  func isSaid(in sentence: String) -> Bool {
    let words = sentence.lowercased().replacing("’", with: "'").split {
      !$0.isLetter && !$0.isNumber && !"'£.".contains($0)
    }
    .map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
    switch self {
    case .free:
      return Self.plainlyFree.contains(words.joined(separator: " "))
    case .amount:
      guard words.count <= Self.mostWords, words.allSatisfy({ !Self.conditions.contains(String($0)) }),
        let pound = words.firstIndex(where: { $0.hasPrefix("£") }), words[pound].dropFirst().contains(where: \.isNumber)
      else { return false }
      let before = words[..<pound].suffix(2).joined(separator: " ")
      let subject = words[..<pound].first.map(String.init) ?? ""
      return
        (Self.asks.contains(before) || Self.asks.contains(before.split(separator: " ").last.map(String.init) ?? ""))
        && (Self.subjects.contains(subject) || words[..<pound].count <= 2
          || Self.subjectWords.contains { words[..<pound].contains($0[...]) })
    }
  }

  private static let mostWords = 12
  private static let asks: Set<String> = [
    "costs", "charge is", "cost is", "fee is", "price is", "charge", "cost", "are", "is",
  ]
  private static let subjects: Set<String> = ["it", "this", "we"]
  private static let subjectWords = [
    "session", "sessions", "course", "place", "service", "fee", "cost", "charge", "price",
  ]
  private static let conditions: Set<String> = [
    "if", "unless", "would", "normally", "usually", "not", "without", "instead", "worth", "optional", "want", "except",
    "after", "adult", "adults", "parents", "fine", "deposit", "other", "otherwise", "to", "us", "up",
  ]
  private static let plainlyFree: Set<String> = Set(
    ["", "it is ", "it's ", "this is ", "this service is ", "the service is ", "the sessions are ", "sessions are "]
      .flatMap { start in ["free", "free of charge", "completely free"].map { start + $0 } }
      + ["there is no charge", "no charge", "it costs nothing", "there is no cost", "no cost"])
}
