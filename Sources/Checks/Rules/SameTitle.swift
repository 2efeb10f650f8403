import Content
import Diagnostics

extension Rule {
  static let sameTitle = Rule(
    "same-title", "Two pages of a kind have the same title", .shouldFix,
    why: "In every list a family sees the same link twice, and cannot tell which is theirs.",
    source: "WCAG 2.2, 2.4.2 Page titled and 2.4.4 Link purpose",
    examples: [
      Example(
        besides: ["services/a-club.md": "---\ntitle: Play club\n---\nGames on Mondays, in Fairfield."],
        breaks: "---\ntitle: ↓Play club\n---\nGames on Fridays, in Millford.",
        keeps: "---\ntitle: Play club in Millford\n---\nGames on Fridays.")
    ],
    check: .council { around in
      var first: [String: Page] = [:]
      return around.council.pages.compactMap { page in
        guard case .page(let folder) = page.path.kind else { return nil }
        let key = folder.rawValue + "/" + page.title.lowercased()
        guard let other = first[key] else {
          first[key] = page
          return nil
        }
        return Finding(
          page: page, span: page.facts.title.span, what: "“\(page.title)” is the title of `\(other.source.name)` too",
          instead:
            "Say in the title what sets them apart, such as the place: “\(page.title), Fairfield”. A copy can be deleted."
        )
      }
    })
}
