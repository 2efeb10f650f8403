import Content
import Diagnostics

extension Rule {
  static let sharedCriteriaDiffer = Rule(
    "shared-criteria-differ", "Two services have the same tests and tell them differently", .shouldFix,
    why: "A family that reads one page believes it has no chance, and on the other page it would have asked.",
    source: "Social Services Inspectorate, Responding to Families in Need (1997): decisions were inconsistent",
    examples: [
      Example(
        besides: [
          "eligibility/clubs.md":
            "---\ntitle: Who can come\ndecided-by: the play manager\n---\nThe tests for all our clubs.",
          "services/art.md": """
          ---
          title: Art club
          criteria: clubs
          ---
          Paints.

          ## Who can get it
          Children who get free school meals can come.
          """,
        ],
        breaks: """
          ---
          title: Play club
          criteria: clubs
          ---
          Games and a snack.

          ↓## Who can get it
          Children whose school has asked for a place can come.
          """,
        keeps: """
          ---
          title: Play club
          criteria: clubs
          ---
          Games and a snack.
          """),
      Example(
        besides: [
          "eligibility/clubs.md":
            "---\ntitle: Who can come\ndecided-by: the play manager\n---\nThe tests for all our clubs.",
          "services/art.md": "---\ntitle: Art club\ncriteria: clubs\nages: 5 to 11\n---\nPaints.",
        ],
        breaks: "---\ntitle: Play club\ncriteria: clubs\nages: ↓5 to 16\n---\nGames and a snack.",
        keeps: "---\ntitle: Play club\ncriteria: clubs\nages: 5 to 11\n---\nGames and a snack."),
    ],
    check: .council { around in
      around.council.pages(in: .eligibility).flatMap { criteria in
        let users = around.council.services.filter { around.council.criteria(of: $0) === criteria }
        guard users.count > 1 else { return [Finding]() }
        return tests(of: users, criteria) + ages(of: users, criteria)
      }
    })

  /// Services that write the tests again, and not in the same words.
  private static func tests(of users: [Page], _ criteria: Page) -> [Finding] {
    let own = users.compactMap { page in
      page.prose.section(.criteria).flatMap { section in
        section.words >= fewestWords
          ? (page: page, section: section, words: page.prose.plainText(section).comparable) : nil
      }
    }
    let wordings = Set(own.map(\.words))
    guard wordings.count > 1, let first = own.first else { return [] }
    return own.filter { $0.words != first.words }.map { other in
      Finding(
        page: other.page, span: other.section.span,
        what:
          "“\(other.page.title)” and “\(first.page.title)” both have the tests of `eligibility/\(criteria.path.slug).md`, "
          + "and tell them in different words",
        instead: "Say the tests once, in `eligibility/\(criteria.path.slug).md`, and take them out of the services. "
          + "A service with tests of its own needs criteria of its own.")
    }
  }

  /// Ages are a test too. Where the criteria state none, the services' own must agree.
  private static func ages(of users: [Page], _ criteria: Page) -> [Finding] {
    guard case .criteria(let tests) = criteria.kind, tests.ages == nil, criteria.facts.ages == nil else { return [] }
    let stated = users.compactMap { page in page.facts.ages.map { (page: page, ages: $0) } }
    guard let first = stated.first else { return [] }
    return stated.filter { $0.ages.value != first.ages.value }.map { other in
      Finding(
        page: other.page, span: other.ages.span,
        what:
          "“\(other.page.title)” is for ages \(other.ages.value.inWords.lowercased()), “\(first.page.title)” for ages "
          + "\(first.ages.value.inWords.lowercased()), and both have the tests of `eligibility/\(criteria.path.slug).md`",
        instead: "Write the ages of the tests there, as `who: {ages: …}`, or give the services criteria of their own.")
    }
  }

  private static let fewestWords = 5
}
