/// A table for a spreadsheet. Rows and quotes are as RFC 4180 has them.
enum CSVText {
  /// The file begins with the mark of UTF-8, without which Excel takes it for another encoding and spoils every dash and accent.
  static func table(_ rows: [[String]]) -> String {
    "\u{FEFF}" + rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    let safe = isFormula(text) ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { ",\"\r\n\t;'".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + doubled(safe) + "\"" : safe
  }

  /// Scalar by scalar: with a mark that combines after it, a quote would be no quote any more, and end the cell.
  private static func doubled(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { doubled, scalar in
      doubled.unicodeScalars.append(scalar)
      if scalar == "\"" { doubled.unicodeScalars.append(scalar) }
    }
  }

  /// Spreadsheets run what begins with one of these as a formula, and that could send what is in the sheet elsewhere. An
  /// apostrophe before it makes it text again; the advice is OWASP's.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if "\t\r\n".unicodeScalars.contains(first) { return true }
    let blank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.value < 0x20 || $0 == "\u{FEFF}" }
    let shown = text.unicodeScalars.drop(while: blank).first ?? first
    return "=+-@＝＋－＠".unicodeScalars.contains(shown)
  }
}
