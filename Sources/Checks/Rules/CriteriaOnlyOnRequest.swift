import Content
import Diagnostics
import Markup

extension Rule {
  static let criteriaOnlyOnRequest = Rule(
    "criteria-only-on-request", "The tests for help are told only to those who ask", .shouldFix,
    why: "A family cannot tell whether to ask, nor whether they were treated by the same tests as others.",
    source: "SI 2014/1530 Sch 2 para 18",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          ---
          Games and a snack.

          ## Who can get it
          Please ↓contact us to find out if you can have a place.
          """,
        keeps: """
          ---
          title: Play club
          ---
          Games and a snack.

          ## Who can get it
          Any child in years 1 to 6 of a school in the town. Contact us to find out if there is a place on the day you want.
          """)
    ],
    check: .page { page, _ in
      guard page.isInEnglish, page.facts.criteria == nil else { return [] }
      return page.prose.sections.compactMap { section in
        guard section.facet == .criteria || section.facet == .whoFor, section.words <= mostWords else { return nil }
        return PhraseSearch.first(of: evasions, in: page.prose, section.range).map { found in
          Finding(
            page: page, span: found.span, what: "“\(section.heading)” says only “\(found.text)”",
            instead: "Write the tests themselves: for whom, where they live, what must be so, and what is not needed.")
        }
      }
    })

  /// A longer passage says more than whom to ask.
  private static let mostWords = 15

  private static let evasions: Wordings = [
    "contact us", "get in touch", "ring us to find out", "call us to find out", "ask us", "eligibility criteria apply",
    "criteria apply", "criteria applies", "contact the service", "contact the provider", "contact the team",
    "contact for details", "on request", "on application",
  ]
}

/// Looks for phrases in the paragraphs of a passage.
enum PhraseSearch {
  static func first(of phrases: Wordings, in prose: Prose, _ events: Range<Int>) -> (text: String, span: Span)? {
    var found: (String, Span)?
    prose.eachParagraph(in: events) { paragraph in
      guard found == nil, paragraph.kind != .heading else { return }
      guard let range = phrases.first(in: paragraph.letters) else { return }
      found = (paragraph.text(range), paragraph.span(of: range))
    }
    return found
  }
}
