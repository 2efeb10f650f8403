import Content
import Diagnostics
import Markup

extension Rule {
  static let tableWithoutHeads = Rule(
    "table-without-heads", "The columns of a table have no names", .shouldFix,
    why: "A screen reader reads each number with its column's name. Without one, the numbers mean nothing.",
    source: "WCAG 2.2, 1.3.1 Info and relationships",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\n↓|   |   |\n|---|---|\n| Monday | 4 to 6 |",
        keeps: "---\ntitle: Play club\n---\n| Day | Hours |\n|---|---|\n| Monday | 4 to 6 |")
    ],
    check: .page { page, _ in
      page.prose.body.tables.compactMap { table in
        guard !table.hasHeaderWords else { return nil }
        return Finding(
          page: page, span: table.span, what: "The first row of this table is empty",
          instead: "Name each column in the first row: `| Day | Hours |`.")
      }
    })
}
