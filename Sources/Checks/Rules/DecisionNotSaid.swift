import Content
import Diagnostics

extension Rule {
  static let decisionNotSaid = Rule(
    "decision-not-said",
    "Help has tests, and the page does not say who decides, how long it takes or what to do after a no",
    .couldImprove,
    why: "Families who hear nothing, or no, do not know whom to ask or that they may ask again.",
    source: "Social Services Inspectorate, Responding to Families in Need (1997); our page standard",
    examples: [
      Example(
        in: "eligibility/example.md",
        breaks: "↓---\ntitle: Who can come\nall-of:\n  - {income: you get Universal Credit}\n---\nThe test.",
        keeps: """
          ---
          title: Who can come
          all-of:
            - {income: you get Universal Credit}
          decided-by: the play manager
          answer-within: 5 working days
          ---
          The test.

          ## If we say no
          Ring the play manager, who asks another manager to look again within ten days.
          """)
    ],
    check: .pageAmongOthers { page, around in
      guard case .criteria(let tests) = page.kind, page.path.translation == nil, !(tests.allOf + tests.anyOf).isEmpty
      else {
        return []
      }
      let users = around.council.services.filter { around.council.criteria(of: $0) === page }
      let missing = needed.filter { part in !say(part, page, users, around) }
      guard !missing.isEmpty else { return [] }
      let questions = missing.map(\.question).joined(separator: ", nor ")
      return [
        Finding(
          page: page, span: page.top,
          what: "This page does not say \(questions)"
            + (users.isEmpty ? "" : ", and not every service that uses it does"),
          instead: missing.map { "Write \($0.place)." }.joined(separator: " "))
      ]
    })

  private static let needed: [Part] = [
    Part(.howDecided, "who decides", "`decided-by: …`"), Part(.timescale, "how long it takes", "`answer-within: …`"),
    Part(.appeal, "how to challenge a no", "a heading `## If we say no`"),
  ]

  private struct Part: Sendable {
    let facet: Facet
    let question: String
    let place: String

    init(_ facet: Facet, _ question: String, _ place: String) {
      self.facet = facet
      self.question = question
      self.place = place
    }
  }

  /// What every service says for itself, its criteria page need not say.
  private static func say(_ part: Part, _ page: Page, _ users: [Page], _ around: Surroundings) -> Bool {
    func says(_ page: Page) -> Bool {
      FacetsOfPage(page, in: around.council).has(part.facet)
        || part.facet == .appeal && page.prose.section(.complaint) != nil
    }
    return says(page) || !users.isEmpty && users.allSatisfy(says)
  }
}
