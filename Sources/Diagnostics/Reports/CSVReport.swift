/// What each council says of each item of the law, one row each, for a spreadsheet.
package enum CSVReport {
  private static let heads = [
    "Council", "Council name", "Duty", "Duty title", "Item", "What families look for", "Source", "Level", "Result",
    "Because", "Pages",
  ]

  package static func render(_ report: Report) -> String {
    let rows = report.coverage.map { line in
      [
        line.council, line.councilName, line.duty, line.dutyTitle, line.item, line.ask, line.source, line.level,
        line.result, line.because, line.evidence.map(page).joined(separator: "\n"),
      ]
    }
    return CSVText.table([heads] + rows)
  }

  private static func page(_ evidence: EvidenceLine) -> String {
    evidence.file + (evidence.place.map { " (\($0))" } ?? "")
  }
}
