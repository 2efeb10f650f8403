import Content
import Diagnostics
import Markup

extension Rule {
  static let unusedCriteria = Rule(
    "unused-criteria", "Eligibility criteria belong to no service", .couldImprove,
    why: "A family reads the tests and cannot find the help, or finds the help and never sees its tests.",
    source: "House standard: every page can be reached in words",
    examples: [
      Example(
        in: "eligibility/example.md",
        breaks: "↓---\ntitle: Who can come\n---\nThe tests for the play club.",
        keeps: "---\ntitle: Who can come\n---\nThe tests for help from [the council](../council.md).")
    ],
    check: .pageAmongOthers { page, around in
      guard case .criteria = page.kind, page.path.translation == nil, !leadsOn(page) else { return [] }
      let isUsed = around.council.pages.contains { other in
        other !== page && (around.council.criteria(of: other) === page || links(other, to: page))
      }
      if isUsed || !around.council.unread.isEmpty { return [] }
      return [
        Finding(
          page: page, span: page.top, what: "No page of this council uses or links to “\(page.title)”",
          instead: "Add `criteria: \(page.path.slug)` to the service whose tests these are.")
      ]
    })

  private static func leadsOn(_ page: Page) -> Bool {
    page.prose.links.contains { if case .page = $0.target { true } else { false } }
  }

  private static func links(_ other: Page, to page: Page) -> Bool {
    other.prose.links.contains { link in
      if case .page(let path, _) = link.target { path == page.source.name } else { false }
    }
  }
}
