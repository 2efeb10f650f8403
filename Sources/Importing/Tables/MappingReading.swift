import Diagnostics
import Markup

extension ColumnMapping {
  /// Reads a mapping file against the table that it is for. nil where it cannot be followed.
  static func read(_ source: SourceText, for table: Table, noting found: inout [Diagnostic]) -> ColumnMapping? {
    let before = found.count
    let file = parseYAML(source, in: Span(0, source.bytes.count), noting: &found)
    var reading = MappingReading(source, table)
    reading.read(file)
    found += reading.found
    return found[before...].contains { $0.severity == .mustFix } ? nil : reading.mapping
  }
}

private struct MappingReading {
  private let source: SourceText
  private let table: Table
  private var name: String?
  private var header = 1
  private var first: Int?
  private var fields: [Int: TableField] = [:]
  private(set) var found: [Diagnostic] = []

  init(_ source: SourceText, _ table: Table) {
    self.source = source
    self.table = table
  }

  var mapping: ColumnMapping { ColumnMapping(source: name, header: header, first: first ?? header + 1, fields: fields) }

  mutating func read(_ file: YAMLMap) {
    for entry in file.entries {
      switch entry.key.text {
      case "table": name = readName(entry)
      case "header": header = row(entry) ?? header
      case "first": first = row(entry)
      case "columns": break
      default:
        note(
          entry.key.span, "A mapping file has no part called “\(entry.key.text)”",
          "Its parts are `table`, `header`, `first` and `columns`.")
      }
    }
    guard case .map(let columns) = file["columns"] else {
      note(
        file.span, "This mapping file does not say which column holds what",
        "Add `columns:` and under it a line for each, such as `  Name of service: title`.")
      return
    }
    let names = table.names(under: header)
    for entry in columns.entries { read(entry, names) }
    if let first, first <= header {
      note(file.span, "The first record, in row \(first), stands above the columns' names", "Mend `first` or `header`.")
    }
    guard !fields.values.contains(.title) else { return }
    note(
      columns.span, "No column holds the `title`, and a page without a name cannot be found",
      "Say which column holds the name of the service: `  Name of service: title`.")
  }

  private mutating func readName(_ entry: YAMLMap.Entry) -> String? {
    if case .scalar(let scalar) = entry.value, !scalar.isEmpty, FileNames.slug(scalar.text) == scalar.text {
      return scalar.text
    }
    note(
      entry.value.span, "The name of a table is made of small letters, digits and hyphens",
      "Write a short name that stays the same for every import of this table, such as `table: breakfast-clubs`.")
    return nil
  }

  private mutating func row(_ entry: YAMLMap.Entry) -> Int? {
    if case .scalar(let scalar) = entry.value, let row = Int(scalar.text), (1...max(1, table.rows.count)).contains(row)
    {
      return row
    }
    note(
      entry.value.span, "`\(entry.key.text)` is not the number of a row of this table",
      "Write the number that the spreadsheet shows beside the row, such as `\(entry.key.text): 1`.")
    return nil
  }

  private mutating func read(_ entry: YAMLMap.Entry, _ names: ColumnNames) {
    guard let column = names.column(named: entry.key.text) else {
      let nearest = nearestName(to: entry.key.text, among: names.names)
      note(
        entry.key.span, "The table has no column called “\(entry.key.text)”",
        nearest.map { "Write “\($0)”, if that is what is meant." }
          ?? "Write the column's name as it stands in row \(header), or its letter, such as `column C`.")
      return
    }
    guard case .scalar(let scalar) = entry.value, let field = TableField(rawValue: scalar.text.lowercased()) else {
      let written = if case .scalar(let scalar) = entry.value { scalar.text } else { "" }
      let nearest = nearestName(to: written, among: TableField.allCases.map(\.rawValue))
      note(
        entry.value.span, "“\(written)” is not a field that a column can hold",
        (nearest.map { "Write `\($0)`, if that is what is meant. " } ?? "") + "The fields are \(TableField.list()).")
      return
    }
    if let other = fields[column] {
      note(entry.key.span, "This column is mapped already, to `\(other.rawValue)`", "Keep one of the two lines.")
    } else if !field.mayRepeat, fields.values.contains(field) {
      note(
        entry.value.span, "Two columns are said to hold `\(field.rawValue)`",
        "Keep it for one, and write `more information` for the other.")
    } else {
      fields[column] = field
    }
  }

  private mutating func note(_ span: Span, _ what: String, _ instead: String) {
    found.append(ImportRule.mapping.diagnostic(at: source.place(span), what, instead))
  }
}

extension Table {
  var columns: Int { rows.map(\.cells.count).max() ?? 0 }

  func row(_ number: Int) -> Row? { rows.indices.contains(number - 1) ? rows[number - 1] : nil }

  /// A few rows may be too long. The header says how many columns there are, and what is beyond keeps its letter.
  func names(under header: Int) -> ColumnNames { ColumnNames(header: row(header), columns: columns) }
}
