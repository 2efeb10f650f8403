import Diagnostics

extension Import {
  /// A mapping for a table that has none yet; nil where the file is no table.
  package static func proposal(for source: SourceText, noting found: inout [Diagnostic]) -> MappingProposal? {
    guard let table = Table.read(source, noting: &found) else { return nil }
    return MappingProposal(table)
  }

  /// Reads the services out of a table, as its mapping file says.
  package static func read(
    table source: SourceText, by mapping: SourceText, noting found: inout [Diagnostic]
  ) -> Feed {
    guard let table = Table.read(source, noting: &found),
      let mapping = ColumnMapping.read(mapping, for: table, noting: &found)
    else { return Feed(records: [], isWhole: false) }
    var reading = TableRows(table, mapping)
    reading.readAll()
    found += reading.found
    return Feed(records: reading.records, isWhole: !reading.records.isEmpty, source: mapping.source)
  }
}

/// Goes through the rows of a table.
private struct TableRows {
  private let table: Table
  private let mapping: ColumnMapping
  private let names: ColumnNames
  private var gathering = RecordGathering()

  init(_ table: Table, _ mapping: ColumnMapping) {
    self.table = table
    let names = table.names(under: mapping.header)
    self.names = names
    // What nobody placed is kept, unless it may name somebody who works on the records.
    var fields = mapping.fields
    for (column, header) in names.headers.enumerated() where fields[column] == nil && TableField.isAboutStaff(header) {
      fields[column] = .leaveOut
    }
    self.mapping = ColumnMapping(source: mapping.source, header: mapping.header, first: mapping.first, fields: fields)
  }

  var records: [ServiceRecord] { gathering.records }
  var found: [Diagnostic] { gathering.found }

  mutating func readAll() {
    guard let title = mapping.column(of: .title) else { return }
    noteUnplaced()
    for row in table.rows.dropFirst(mapping.first - 1) where !row.isBlank { read(row, title) }
  }

  private mutating func read(_ row: Table.Row, _ title: Int) {
    noteWidth(row)
    guard let name = row[title]?.text.foldingSpaces, !name.isEmpty else {
      gathering.note(
        .record, place(row),
        "Row \(row.number) has no name in column \(Table.letters(of: title)), “\(names.label(of: title))”, and was passed over",
        "Write the name of the service there, or take the row out of the table.")
      return
    }
    let fields = TableRecord.fields(of: row, mapping, names)
    let id = id(of: row, name)
    gathering.add(
      ServiceRecord(id: id, place: place(row), fields: fields, places: [table.places], row: RecordRow(row, names)))
  }

  private func known(_ id: String) -> String {
    guard let source = mapping.source, !id.isUUID else { return id }
    return "\(source): \(id)"
  }

  /// By its own id. Where there is none, by its name and postcode.
  private mutating func id(of row: Table.Row, _ name: String) -> String {
    let postcode = mapping.column(of: .postcode).flatMap { row[$0]?.text.foldingSpaces } ?? ""
    let plain = postcode.isEmpty ? name : "\(name), \(postcode)"
    guard let column = mapping.column(of: .id) else { return gathering.unusedID(known(plain)) }
    guard let id = row[column]?.text.foldingSpaces, !id.isEmpty else {
      gathering.note(
        .record, place(row), "“\(name)”, row \(row.number): the row has no id",
        "Give it one. Until then the next import finds it by its name.")
      return gathering.unusedID(known(plain))
    }
    let own = known(id)
    guard let other = gathering[own], other.name.foldingSpaces != RichText(name).oneLine else { return own }
    gathering.note(
      .repeated, place(row), "“\(name)”, row \(row.number): the id \(id) is also that of “\(other.name)”",
      "Give each service an id of its own. The import kept both, and finds this one by its name.")
    return gathering.unusedID(known("\(id), \(plain)"))
  }

  private func place(_ row: Table.Row) -> Place {
    table.places.place(row.cells.first { !$0.isBlank }?.span ?? row.cells.first?.span ?? .nowhere)
  }

  /// A row that is too short or too long has a line end or a separator in the wrong place.
  private mutating func noteWidth(_ row: Table.Row) {
    guard let header = table.row(mapping.header) else { return }
    let (wanted, has) = (header.cells.count, row.cells.count)
    let beyond = row.cells.dropFirst(wanted).contains { !$0.isBlank }
    guard beyond || has < wanted else { return }
    gathering.note(
      .shape, place(row), "Row \(row.number) has \(has) cells, and the row of names has \(wanted)",
      "Look for a separator or a line end in the wrong place, and save the table again from the spreadsheet program.")
  }

  private mutating func noteUnplaced() {
    let unplaced = names.names.indices.filter { column in
      guard mapping.fields[column] == nil else { return false }
      return !names.headers[column].isEmpty
        || table.rows.dropFirst(mapping.first - 1).contains { !($0[column]?.isBlank ?? true) }
    }
    for column in unplaced {
      let span = table.row(mapping.header)?[column]?.span ?? .nowhere
      gathering.note(
        .column, table.places.place(span),
        "The mapping does not say what column \(Table.letters(of: column)), “\(names.label(of: column))”, holds; it stands under “More information”",
        "Add a line for it to the mapping: a field, `more information` or `leave out`.")
    }
  }
}

extension String {
  fileprivate var isUUID: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12] && parts.allSatisfy { $0.allSatisfy(\.isHexDigit) }
  }
}
