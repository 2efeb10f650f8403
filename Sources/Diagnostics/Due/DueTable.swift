extension DueReport {
  /// For spreadsheets: comma-separated values as RFC 4180 has them.
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
    return ([heads] + rows).map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private func cell(_ text: String) -> String {
    var scalars = text.unicodeScalars
    // A spreadsheet takes a cell that begins with one of these signs for a sum to work out, unless an apostrophe stands first.
    if let first = scalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      scalars.insert("'", at: scalars.startIndex)
    }
    guard scalars.contains(where: { "\",\r\n".unicodeScalars.contains($0) }) else { return String(scalars) }
    // Sign by sign: to Swift, a quotation mark with an accent after it is another letter.
    return "\"" + scalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
