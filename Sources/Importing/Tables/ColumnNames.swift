/// What the columns of a table are called in a mapping file and in messages: by their header, or by their letter.
struct ColumnNames: Sendable {
  /// The header as it is written, on one line; empty where the column has none.
  let headers: [String]
  /// Each once.
  let names: [String]

  init(header: Table.Row?, columns: Int) {
    let headers = (0..<columns).map { header?[$0]?.text.foldingSpaces ?? "" }
    var counts: [String: Int] = [:]
    for header in headers { counts[header, default: 0] += 1 }
    self.headers = headers
    names = headers.enumerated().map { column, header in
      let letters = "column \(Table.letters(of: column))"
      if header.isEmpty { return letters }
      return counts[header] == 1 ? header : "\(header) (\(letters))"
    }
  }

  /// The column that a mapping file means.
  func column(named written: String) -> Int? {
    let wanted = written.foldingSpaces
    if let exact = names.firstIndex(of: wanted) { return exact }
    let loose = wanted.lowercased()
    let found = names.indices.filter { names[$0].lowercased() == loose }
    if found.count == 1 { return found[0] }
    return names.indices.first { "column \(Table.letters(of: $0))".lowercased() == loose }
  }

  /// As “More information” and messages call it.
  func label(of column: Int) -> String {
    let header = headers.indices.contains(column) ? headers[column] : ""
    return header.isEmpty ? "Column \(Table.letters(of: column))" : header
  }
}
