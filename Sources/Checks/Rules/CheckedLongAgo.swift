import Content
import Diagnostics

extension Rule {
  static let checkedLongAgo = Rule(
    "checked-long-ago", "A page was last checked more than a year ago", .couldImprove,
    why: "In a year a number, a price or a waiting time has changed, and nobody has looked.",
    source: "SEND Code of Practice (January 2015) para 4.7: information should be up to date",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\nchecked: {on: ↓2025-10-01, by: Play Manager}\n---\nGames and a snack.",
        keeps: "---\ntitle: Play club\nchecked: {on: 2025-12-01, by: Play Manager}\n---\nGames and a snack.")
    ],
    check: .pageAmongOthers { page, around in
      guard page.path.translation == nil, page.path.kind != .page(.replies), let checked = page.facts.checked?.on,
        checked.value.adding(months: 12) < around.today
      else { return [] }
      // The council's own date, once past, is reported by itself.
      if let review = page.facts.review, review.value < around.today { return [] }
      return [
        Finding(
          page: page, span: checked.span, what: "This page was last checked on \(checked.value.inWords)",
          instead: "Read the page, mend what has changed, then set `checked` to today.")
      ]
    })
}
