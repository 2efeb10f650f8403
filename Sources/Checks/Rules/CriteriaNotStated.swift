import Content
import Diagnostics
import Markup

extension Rule {
  static let criteriaNotStated = Rule(
    "criteria-not-stated", "No fact and no heading of a service says who can get it", .shouldFix,
    why: "Families who could have the help do not ask, and others ask in vain.",
    source: "SI 2014/1530 Sch 2 para 18; Social Services Inspectorate, Responding to Families in Need (1997)",
    examples: [
      Example(
        breaks: "↓---\ntitle: Play club\n---\nGames and a snack after school.",
        keeps: "---\ntitle: Play club\ncriteria: open to everyone\n---\nGames and a snack after school."),
      Example(
        breaks: "↓---\ntitle: Play club\n---\nGames and a snack.\n\n## Who it is for\nChildren.",
        keeps: """
          ---
          title: Play club
          ---
          Games and a snack.

          ## Who it is for
          Children from 5 to 11 who live in the town.
          """),
    ],
    check: .pageAmongOthers { page, around in
      guard page.isService, page.facts.criteria == nil, !FacetsOfPage(page, in: around.council).has(.criteria),
        !page.prose.sections.contains(where: { $0.facet == .whoFor && $0.words >= fewestWords }),
        !page.prose.mentions(openWords)
      else { return [] }
      return [
        Finding(
          page: page, span: page.top, what: "No fact and no heading says who can get “\(page.title)”",
          instead:
            "Add `criteria: open to everyone`, or `criteria:` with the name of a page in `eligibility`, or write the tests under a heading `## Who can get it`.",
          severity: page.facts.ages != nil || page.prose.mentions(hints) ? .couldImprove : nil
        )
      ]
    })

  private static let fewestWords = 5

  /// The words may say it in passing, where it is hard to find.
  private static let hints: Wordings = [
    "for people", "for children", "for families", "for adults", "for all", "for young", "for anyone", "for parents",
    "for carers", "for women", "for men", "aimed at", "people with", "aged", "who have", "who are", "for those",
  ]

  private static let openWords: Wordings = [
    "open to everyone", "open to all", "for everyone", "all ages", "any age", "open to anyone", "everyone is welcome",
    "everyone welcome", "all are welcome",
    "all welcome", "anyone can", "anyone is welcome", "anyone who", "no referral", "who can attend", "eligibility",
    "eligible", "criteria", "suitable for", "who is it for", "who can come", "who can use", "who can access",
    "who can join", "who can apply", "who is this for", "who we help",
  ]
}
