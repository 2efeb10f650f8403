import Diagnostics

/// Which cells of a table a record came from, so that messages can name them as a spreadsheet does.
struct RecordRow: Sendable {
  struct Cell: Sendable {
    let span: Span
    let column: Int
    let row: Int
  }

  /// Of the record's first row.
  let number: Int
  let names: ColumnNames
  let cells: [Cell]

  init(_ row: Table.Row, _ names: ColumnNames) {
    number = row.number
    self.names = names
    cells = row.cells.enumerated().map { Cell(span: $1.span, column: $0, row: row.number) }
  }

  private init(_ number: Int, _ names: ColumnNames, _ cells: [Cell]) {
    (self.number, self.names, self.cells) = (number, names, cells)
  }

  /// One service may have a row for each of its places.
  func joined(by other: RecordRow?) -> RecordRow {
    RecordRow(number, names, cells + (other?.cells ?? []))
  }

  private func cell(_ span: Span?) -> Cell? {
    guard let span, !span.isEmpty else { return nil }
    return cells.first { $0.span == span }
  }

  /// `row 7`, or `cell N7`.
  func inWords(_ span: Span?) -> String {
    cell(span).map { "cell \(Table.letters(of: $0.column))\($0.row)" } ?? "row \(number)"
  }

  /// The column's own name.
  func name(_ span: Span?) -> String? {
    cell(span).map { names.label(of: $0.column) }
  }
}
