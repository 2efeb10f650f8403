import Content
import Diagnostics

extension Rule {
  static let manyClicks = Rule(
    "many-clicks", "A page is more than three clicks from the council's page", .couldImprove,
    why: "Tired people give up. What is four pages deep is as good as not there.",
    source: "SEND Code of Practice (January 2015) para 4.7: the local offer should be well signposted",
    examples: [
      Example(
        besides: chain(from: "offers/family-help.md"),
        breaks: "↓---\ntitle: Play club\n---\nGames and a snack after school.",
        keeps: "---\ntitle: Play club\nneeds: [autism]\n---\nGames and a snack after school.")
    ],
    check: .council { around in
      guard around.council.unread.isEmpty else { return [] }
      return around.council.services.compactMap { page in
        guard let clicks = around.ways.clicks(to: page), clicks > most else { return nil }
        return Finding(
          page: page, span: page.top, what: "“\(page.title)” is \(clicks) clicks from the council's page",
          instead: "Add `needs`, `ages` or `level`, so that the lists show it, or link to it from a local offer.")
      }
    })

  private static let most = 3

  /// An offer, and two services after it that each lead to the next; the last leads to the example.
  private static func chain(from first: String) -> [String: String] {
    func page(_ name: String, to next: String) -> String {
      "---\ntitle: \(name)\n---\nA service. See also [the next](\(next))."
    }
    return [
      first: page("Help for families", to: "../services/one.md"),
      "services/one.md": page("One", to: "two.md"), "services/two.md": page("Two", to: "example.md"),
    ]
  }
}
