import Content
import Diagnostics

extension Rule {
  static let notForMissing = Rule(
    "not-for-missing", "A service with tests does not say what to do if they are not met", .couldImprove,
    why: "A family that is turned away needs the next door, not only a closed one.",
    source: "Social Services Inspectorate, Responding to Families in Need (1997); our page standard",
    examples: [
      Example(
        breaks: """
          ↓---
          title: Play club
          ---
          Games and a snack.

          ## Who can get it
          Children who get free school meals and live in the town.
          """,
        keeps: """
          ---
          title: Play club
          ---
          Games and a snack.

          ## Who can get it
          Children who get free school meals and live in the town.

          ## Who it is not for, and what to do instead
          If you do not get free school meals, look at the clubs that schools run.
          """)
    ],
    check: .pageAmongOthers { page, around in
      guard page.isService, !page.isRegisterEntry else { return [] }
      let facets = FacetsOfPage(page, in: around.council)
      guard hasTests(page, around.council), !facets.has(.notFor) else { return [] }
      return [
        Finding(
          page: page, span: page.top,
          what: "“\(page.title)” has tests, and does not say what to do if they are not met",
          instead: "Write it under a heading `## \(around.reference.vocabularies.headings.label(.notFor))`.")
      ]
    })

  private static let isOpen: Wordings = ["everyone", "anyone", "all", "any", "no test", "no tests", "open"]

  private static func hasTests(_ page: Page, _ council: CouncilContent) -> Bool {
    switch page.facts.criteria {
    case .openToEveryone: return false
    case .page: return council.criteria(of: page) != nil
    case nil:
      guard let section = page.prose.section(.criteria), section.words >= 5 else { return false }
      return PhraseSearch.first(of: isOpen, in: page.prose, section.range) == nil
    }
  }
}
