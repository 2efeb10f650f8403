import Content
import Diagnostics

extension Rule {
  static let weakAnswer = Rule(
    "weak-answer", "An answer is there, but a family could not act on it", .shouldFix,
    why: "A page that names the help and not how to get it sends families to the telephone, or away.",
    source: "House standard: law/entitlements.md section 4, what counts as an answer",
    examples: [
      Example(
        about: "sb-daytime",
        breaks: """
          ---
          title: Days out
          answers: [↓sb-daytime#what-it-is]
          ---
          ## What it is
          We have short breaks. Call us.
          """,
        keeps: """
          ---
          title: Days out
          answers: [sb-daytime#what-it-is]
          ages: 5 to 17
          cost: free
          criteria: open to everyone
          contact: {team: Short Breaks Team, phone: 01632 960123}
          checked: {on: 2026-10-01, by: Short Breaks Manager}
          review: 2027-04-01
          ---
          ## What it is
          A trained worker takes your child out for the day, or stays at your home, so that you can rest. You choose the day. A day is six
          hours, and most families have two days a month.
          ## How to get it
          Ring us, and we will talk through what would help you.
          ## How we decide
          Nobody has to decide. You choose the days with us.
          ## If you are not happy
          Tell the manager, and we will answer within ten working days.
          """)
    ],
    check: .item { question in
      guard case .weak(let weaknesses) = question.coverage.result else { return [] }
      let (item, duty) = (question.item, question.duty)
      let (page, span) = question.answerGiven
      let voice = Voice(item, of: duty)
      let isAnswered = !weaknesses.contains(where: \.isNoAnswer)
      return [
        Finding(
          page: page, span: span,
          what: "The answer to “\(item.ask)” is weak: "
            + weaknesses.map { $0.inWords(question) }.joined(separator: "; "),
          instead: weaknesses.map { $0.advice(question) }.joined(separator: " "),
          severity: isAnswered ? .couldImprove : voice.severity, item: duty.id + "/" + item.id)
      ]
    })
}

extension ItemInQuestion {
  /// Where the page says that it answers the item; the duty's home when no page does.
  var answerGiven: (Page, Span) {
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
    case .noneNotAllowed: "it says there is none, and the law asks for it all the same"
    case .entriesLack(let pages, let count): "\(pages.count) of \(count) pages do not say it (\(short(pages)))"
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
    case .entriesLack: "Add it to each of them: \(question.item.title) (\(question.item.cite))."
    }
  }

  private func short(_ pages: [String]) -> String {
    pages.prefix(3).joined(separator: ", ") + (pages.count > 3 ? " and \(pages.count - 3) more" : "")
  }
}

extension ItemInQuestion {
  fileprivate func label(_ facet: Facet) -> String { surroundings.reference.vocabularies.headings.label(facet) }
}

extension Facet {
  /// The fact that shows this facet without a heading.
  fileprivate var fact: String? {
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
