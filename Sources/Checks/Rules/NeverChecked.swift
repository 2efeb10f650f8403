import Content
import Diagnostics

extension Rule {
  static let neverChecked = Rule(
    "never-checked", "Nobody has said that the page is true", .couldImprove,
    why: "Families and inspectors cannot tell whether the page is of this year or of ten years ago.",
    source: "SEND Code of Practice (January 2015) para 4.7: information should be up to date",
    examples: [
      Example(
        breaks: "↓---\ntitle: Play club\n---\nGames and a snack.",
        keeps: "---\ntitle: Play club\nchecked: {on: 2026-10-01, by: Play Manager}\n---\nGames and a snack.")
    ],
    check: .page { page, _ in
      guard page.path.translation == nil, page.path.kind != .council, page.facts.checked == nil else { return [] }
      return [
        Finding(
          page: page, span: page.top, what: "No fact says who made sure of “\(page.title)”, and when",
          instead: "Read the page, then add `checked: {on: …, by: …}` with today's date and your role.")
      ]
    })
}
