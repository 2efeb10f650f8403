import Diagnostics

/// Which column of a table holds which field, and where the records begin.
package struct ColumnMapping: Sendable {
  /// A short name for the table, kept with the id of each of its records, so that row 7 of one table is never taken for row 7
  /// of another.
  let source: String?
  /// The row with the columns' names, counted as spreadsheets do.
  let header: Int
  /// The row of the first record. What stands between is guidance for whoever fills the table in.
  let first: Int
  /// By column, from 0. A column that is not here is kept under “More information”.
  let fields: [Int: TableField]

  /// The columns of each field, in their order.
  let columns: [TableField: [Int]]

  init(source: String?, header: Int, first: Int, fields: [Int: TableField]) {
    (self.source, self.header, self.first, self.fields) = (source, header, first, fields)
    columns = Dictionary(grouping: fields.keys.sorted(), by: { fields[$0] ?? .moreInformation })
  }

  func column(of field: TableField) -> Int? { columns[field]?.first }
}
