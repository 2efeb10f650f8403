import Content
import Diagnostics

extension Rule {
  static let checkedInFuture = Rule(
    "checked-in-future", "A page was checked on a day that has not come", .shouldFix,
    why: "A date that cannot be right makes every other date on the site doubtful.",
    source: "SEND Code of Practice (January 2015) para 4.7: information should be accurate",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\nchecked: {on: ↓2027-10-01, by: Play Manager}\n---\nGames and a snack.",
        keeps: "---\ntitle: Play club\nchecked: {on: 2026-11-22, by: Play Manager}\n---\nGames and a snack.")
    ],
    check: .pageAmongOthers { page, around in
      guard let checked = page.facts.checked?.on, checked.value > around.today else { return [] }
      return [
        Finding(
          page: page, span: checked.span, what: "\(checked.value.inWords) has not come yet",
          instead: "Write the day on which somebody read the page. The day of the next check goes in `review`.")
      ]
    })
}
