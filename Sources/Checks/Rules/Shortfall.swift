import Content
import Diagnostics

/// The ways in which an answer can fall short. Each has a rule of its own, so that its reason and its advice fit.
package enum Shortfall: CaseIterable, Sendable {
  case partMissing
  case thin
  case filler
  case copied
  case onlyAFile
  case taggedNotSaid
  case noneNotPlain
  case entriesLack
}

extension Weakness {
  package var shortfall: Shortfall {
    switch self {
    case .lacks, .hardlySays: .partMissing
    case .thin(let words): words == 0 ? .taggedNotSaid : .thin
    case .filler: .filler
    case .copied: .copied
    case .onlyAFile, .onlyAForm: .onlyAFile
    case .noSuchPlace: .taggedNotSaid
    case .noneNotDated, .noneNotAllowed: .noneNotPlain
    case .entriesLack: .entriesLack
    }
  }
}

extension Rule {
  /// A rule about answers that fall short in one way.
  static func shortfall(
    _ shortfall: Shortfall, _ id: String, _ name: String, why: String,
    source: String = "House standard: what counts as an answer (docs/writing-content.md)", examples: [Example]
  ) -> Rule {
    Rule(
      id, name, .shouldFix, why: why, source: source, examples: examples,
      check: .item { question in
        guard case .weak(let all) = question.coverage.result else { return [] }
        let weaknesses = all.filter { $0.shortfall == shortfall }
        guard !weaknesses.isEmpty else { return [] }
        let (item, duty) = (question.item, question.duty)
        let (page, span) = question.answerGiven
        return [
          Finding(
            page: page, span: span,
            what: "The answer to “\(item.ask)” is weak: "
              + weaknesses.map { $0.inWords(question) }.joined(separator: "; "),
            instead: weaknesses.map { $0.advice(question) }.joined(separator: " "),
            severity: all.contains(where: \.isNoAnswer) ? Voice(item, of: duty).severity : .couldImprove,
            item: duty.id + "/" + item.id)
        ]
      })
  }
}

extension ItemInQuestion {
  /// Where the page says that it answers the item, or the first entry of a register that does not or is late; the duty's home
  /// when no page does.
  var answerGiven: (Page, Span) {
    if case .weak(let weaknesses) = coverage.result, case .entriesLack(let pages, _) = weaknesses.first,
      let entry = surroundings.council.pages.first(where: { $0.source.path == pages.first })
    {
      return (entry, entry.top)
    }
    if case .outOfDate(.entries(let files, _, _, _)) = coverage.result,
      let entry = surroundings.council.pages.first(where: { $0.source.path == files.first })
    {
      return (entry, entry.facts.checked?.on.span ?? entry.top)
    }
    for page in surroundings.council.pages {
      for answer in page.facts.answers where answer.target == .item(item.id) { return (page, answer.span) }
    }
    return (home, Span(0, 3))
  }
}

extension Weakness {
  fileprivate func inWords(_ question: ItemInQuestion) -> String {
    switch self {
    case .lacks(let facet): "the page lacks “\(question.label(facet))”"
    case .hardlySays(let facet): "there is hardly a word under “\(question.label(facet))”"
    case .thin(let words):
      words == 0 ? "the page is named as the answer, and nothing is said there" : "it has \(words) words"
    case .filler(let phrase): "“\(phrase)” stands where the answer should be"
    case .copied(let other): "the same words are the answer to something else in \(other)"
    case .onlyAFile: "there is nothing but a link to a file"
    case .onlyAForm: "there is nothing but a link to a form"
    case .noSuchPlace(let name): "the page has no heading or fact `#\(name)`"
    case .noneNotDated: "it says there is none, without the day that was true"
    case .noneNotAllowed: "it says there is none, and \(question.item.standing.whoAsks) for it all the same"
    case .entriesLack(let pages, let count):
      "\(pages.count) of \(count) pages \(pages.count == 1 ? "does" : "do") not say it (\(pages.firstFew))"
    }
  }

  fileprivate func advice(_ question: ItemInQuestion) -> String {
    switch self {
    case .hardlySays(let facet): "Say under “\(question.label(facet))” what a family needs to know."
    case .lacks(let facet):
      "Write it under a heading `## \(question.label(facet))`\(facet.fact.map { ", or as the fact `\($0)`" } ?? "")."
    case .thin: "Write at least \(AnswerScale.fewestWords) words: what there is, for whom, and what to do next."
    case .filler: "Write what is known today."
    case .copied: "Say what is particular to this."
    case .onlyAFile: "Say on the page what the file says: who, how, how long. Many phones cannot show the file."
    case .onlyAForm: "Say what the help is, for whom, and what happens after the form is sent."
    case .noSuchPlace:
      "Write a heading's words in small letters with hyphens after `#`, or leave it out for the whole page."
    case .noneNotDated: "Add `checked: {on: …, by: …}`."
    case .noneNotAllowed: "Move it from `says-none` to `answers`, and say what there is."
    case .entriesLack:
      "Add it to each of them\(question.whereInAnEntry): \(question.item.title) (\(question.item.cite))."
    }
  }
}

extension ItemInQuestion {
  fileprivate func label(_ facet: Facet) -> String { surroundings.reference.vocabularies.headings.label(facet) }

  /// Where an entry of a register says it.
  fileprivate var whereInAnEntry: String {
    guard case .facet(let facet) = item.part else { return "" }
    return facet.fact.map { ", as the fact `\($0)` or under a heading `## \(label(facet))`" }
      ?? ", under a heading `## \(label(facet))`"
  }
}

extension Facet {
  /// The fact that shows this facet without a heading.
  package var fact: String? {
    switch self {
    case .whoFor: "ages"
    case .criteria, .cost, .when, .where, .contact, .provider: rawValue
    case .timescale: "waiting"
    case .checkedOn: "checked"
    case .reviewBy: "review"
    default: nil
    }
  }
}

extension [String] {
  /// The first three, and how many more there are.
  var firstFew: String { prefix(3).joined(separator: ", ") + (count > 3 ? " and \(count - 3) more" : "") }
}
