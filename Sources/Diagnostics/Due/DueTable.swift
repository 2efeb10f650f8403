extension DueReport {
  /// For spreadsheets.
  package var csv: String {
    let heads = [
      "date", "past", "kind", "council", "role", "action", "because", "page", "file", "address", "about",
    ]
    let rows = lines.map { line in
      [
        line.day, line.isPast ? "yes" : "no", line.kind.rawValue, line.councilName, line.role ?? "", line.action,
        line.because, line.title, line.file, line.address, line.about ?? "",
      ]
    }
    return CSVText.table([heads] + rows)
  }
}
