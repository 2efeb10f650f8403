import Diagnostics

/// What a mapping file for a table could say, from the names of its columns and from what they hold.
package struct MappingProposal: Sendable {
  package struct Line: Sendable {
    package let column: String
    let field: TableField
    package let reason: String
    /// False for a column that nothing known fits.
    package let isPlaced: Bool
  }

  package let header: Int
  package let first: Int
  package let lines: [Line]
  package let records: Int

  init(_ table: Table) {
    let header = Self.header(of: table)
    let names = table.names(under: header)
    let title = names.headers.firstIndex { (FieldMatch.byName(.title, WrittenName($0))?.score ?? 0) >= 80 }
    let first = Self.firstRecord(of: table, under: header, names, title: title)
    let rows = table.rows.dropFirst(first - 1).filter { !$0.isBlank }
    self.header = header
    self.first = first
    records = rows.count
    lines = Self.lines(names, rows)
  }

  package var unplaced: [String] { lines.filter { !$0.isPlaced }.map(\.column) }

  // MARK: Where the records begin

  private static let farthest = 40

  /// The row in which most cells are names of fields. A title or a note to whoever fills the table in may stand above it.
  private static func header(of table: Table) -> Int {
    var best = (row: table.rows.first { !$0.isBlank }?.number ?? 1, score: 0)
    for row in table.rows.prefix(farthest) {
      let score = row.cells.reduce(0) { sum, cell in
        let name = WrittenName(cell.text.foldingSpaces)
        return sum + (TableField.allCases.compactMap { FieldMatch.byName($0, name)?.score }.max() ?? 0)
      }
      if score > best.score { best = (row.number, score) }
    }
    return best.row
  }

  private static func firstRecord(of table: Table, under header: Int, _ names: ColumnNames, title: Int?) -> Int {
    var number = header + 1
    while let row = table.row(number), number < header + farthest, isGuidance(row, names, title) { number += 1 }
    return table.row(number) == nil ? header + 1 : number
  }

  private static func isGuidance(_ row: Table.Row, _ names: ColumnNames, _ title: Int?) -> Bool {
    if row.isBlank { return true }
    // A column without a name that says what each row is: “Guidance”, “Example data”.
    let labels = names.headers.indices.filter { names.headers[$0].isEmpty }
    if labels.contains(where: { !(row[$0]?.isBlank ?? true) }) { return true }
    let start = row.cells.first?.text.words.first ?? ""
    if ["guidance", "example", "instructions", "help", "notes"].contains(start) { return true }
    guard let title else { return false }
    return row[title].map { $0.isBlank || $0.text.utf8.count > 200 } ?? true
  }

  // MARK: What the columns hold

  private static func lines(_ names: ColumnNames, _ rows: [Table.Row]) -> [Line] {
    let contents = names.names.indices.map { ColumnContents($0, of: rows) }
    var matches: [(column: Int, field: TableField, match: FieldMatch)] = []
    for (column, header) in names.headers.enumerated() where !TableField.isAboutStaff(header) {
      let name = WrittenName(header)
      for field in TableField.allCases {
        if let match = FieldMatch.of(field, name, contents[column]) { matches.append((column, field, match)) }
      }
    }
    // Best first; where two are as good, in the order of the columns and of the fields.
    let order = matches.enumerated().sorted {
      ($1.element.match.score, $0.offset) < ($0.element.match.score, $1.offset)
    }
    var placed: [Int: (field: TableField, reason: String)] = [:]
    var taken: Set<TableField> = []
    for (_, candidate) in order where placed[candidate.column] == nil {
      guard candidate.field.mayRepeat || taken.insert(candidate.field).inserted else { continue }
      placed[candidate.column] = (candidate.field, candidate.match.reason(contents[candidate.column]))
    }
    return names.names.indices.compactMap { column in
      if let (field, reason) = placed[column] {
        return Line(column: names.names[column], field: field, reason: reason, isPlaced: true)
      }
      if names.headers[column].isEmpty, contents[column].filled == 0 { return nil }
      if TableField.isAboutStaff(names.headers[column]) {
        return Line(
          column: names.names[column], field: .leaveOut, reason: "may name somebody who works on the records",
          isPlaced: true)
      }
      return Line(
        column: names.names[column], field: .moreInformation, reason: "nothing known fits", isPlaced: false)
    }
  }
}

extension MappingProposal {
  /// The mapping file.
  package func text(for file: String) -> String {
    var lines = [
      "# How the columns of \(file.foldingSpaces) become the facts of pages. Look at each line and change what is wrong.",
      "# `more information` keeps the words at the foot of the page, `leave out` does not. The other fields:",
    ]
    let fields = TableField.allCases.filter { $0 != .moreInformation && $0 != .leaveOut }.map(\.rawValue)
    lines += Self.wrapped(fields).map { "#   " + $0 }
    let name = FileNames.slug(String(file.split(separator: ".").first ?? "table"))
    lines.append("table: \(name.isEmpty ? "table" : name)   # keep this name for every import of this table")
    lines += [
      "header: \(header)   # the row with the columns' names", "first: \(first)    # the row of the first record",
    ]
    lines.append("columns:")
    for line in self.lines {
      lines.append("  \(YAMLText.scalar(line.column)): \(line.field.rawValue)   # \(line.reason)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func wrapped(_ words: [String]) -> [String] {
    var lines = [""]
    for word in words {
      if lines[lines.count - 1].count + word.count > 96 { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : ", ") + word
    }
    return lines
  }
}
