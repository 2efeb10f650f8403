import Diagnostics

/// A table as its file has it: rows of cells, each with where it stands.
struct Table: Sendable {
  struct Cell: Sendable {
    let text: String
    let span: Span

    var isBlank: Bool { text.isBlank }
  }

  /// A row as spreadsheets count them: one with a cell of several lines is still one row.
  struct Row: Sendable {
    let number: Int
    let cells: [Cell]

    var isBlank: Bool { cells.allSatisfy(\.isBlank) }

    subscript(column: Int) -> Cell? { cells.indices.contains(column) ? cells[column] : nil }
  }

  let path: String
  let rows: [Row]
  let places: FilePlaces

  /// `A`, `Z`, `AA`: what spreadsheets call a column.
  static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
