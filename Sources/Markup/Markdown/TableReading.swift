import CCMarkGFM
import Diagnostics

/// How far the reading of a table's row has come.
struct RowPlace {
  var line = 0..<0
  var at = 0
  var isHead = false
  var column = 0
  var alignments: [UInt8] = []
  var isPlaced = false
}

extension MarkdownReader {
  mutating func beginTable(_ node: OpaquePointer) {
    let columns = Int(cmark_gfm_extensions_get_table_columns(node))
    row.alignments.removeAll(keepingCapacity: true)
    if let alignments = cmark_gfm_extensions_get_table_alignments(node) {
      row.alignments.append(contentsOf: UnsafeBufferPointer(start: alignments, count: columns))
    }
    let head = finder.lines(headLine(of: node), Int(cmark_node_get_end_line(node)))
    begin(.table, number: body.tables.count, span: head)
    body.tables.append(
      MarkdownTable(columns: columns, head: 0..<0, hasHeaderWords: false, span: head, event: body.events.count - 1))
  }

  mutating func endTable() { end() }

  /// cmark gives the headings the line of the paragraph that they were cut from. The line of dashes is right above the
  /// next row, or the last line if there is none, and the headings are right above that.
  func headLine(of table: OpaquePointer) -> Int {
    let head = cmark_node_first_child(table)
    let next = cmark_node_next(head)
    let dashes = next.map { Int(cmark_node_get_start_line($0)) - 1 } ?? Int(cmark_node_get_end_line(table))
    return dashes - 1
  }

  mutating func beginRow(_ node: OpaquePointer) {
    row.isHead = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    let table = cmark_node_parent(node)
    let number = row.isHead ? table.map { headLine(of: $0) } ?? 0 : Int(cmark_node_get_start_line(node))
    row.line = finder.line(number)
    row.column = 0
    row.at = rowStart(node)
    row.isPlaced = true
    begin(row.isHead ? .tableHead : .tableRow, span: Span(row.at, row.line.upperBound))
    if row.isHead { noteDashesAsHead() }
  }

  /// After the marks of the lists and quotations around the table, but not after what only looks like one.
  private func rowStart(_ node: OpaquePointer) -> Int {
    let afterMarks = LinePrefix(file, from: row.line.lowerBound).end
    let text = content(of: cmark_node_first_child(node) ?? node)
    if isCell(text, from: afterMarks) { return afterMarks }
    var start = row.line.lowerBound
    while start < afterMarks {
      if isCell(text, from: start) { return start }
      start += 1
    }
    return afterMarks
  }

  private func isCell(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var map = PlaceMap()
    return place(cell: text, from: start, isFirst: true, in: &map) != nil
  }

  /// Places a cell, and gives where it ends. A cell that shows nothing may hold blanks that cmark took for its words.
  private func place(
    cell text: UnsafeBufferPointer<UInt8>, from start: Int, isFirst: Bool, in map: inout PlaceMap
  ) -> Int? {
    let afterBlanks = cellStart(from: start, isFirst: isFirst)
    if let end = finder.place(cell: text, from: afterBlanks, in: &map) { return end }
    guard let first = text.first, ASCII.isSpace(first), start < afterBlanks else { return nil }
    for index in start..<afterBlanks {
      if let end = finder.place(cell: text, from: index, in: &map) { return end }
    }
    return nil
  }

  private func cellStart(from start: Int, isFirst: Bool) -> Int {
    var index = start
    while index < row.line.upperBound, ASCII.isSpace(file[index]) { index += 1 }
    if index < row.line.upperBound, file[index] == ASCII.pipe {
      index += 1
      while index < row.line.upperBound, ASCII.isSpace(file[index]) { index += 1 }
    }
    return index
  }

  mutating func beginCell(_ node: OpaquePointer) {
    let text = content(of: node)
    let end = row.isPlaced ? place(cell: text, from: row.at, isFirst: row.column == 0, in: &map) : nil
    row.isPlaced = end != nil
    beginWords(text, isPlaced: end != nil, otherwise: Span(row.line.lowerBound, row.line.upperBound))
    row.at = end ?? row.at
    let alignment = row.column < row.alignments.count ? row.alignments[row.column] : 0
    begin(row.isHead ? .headerCell : .cell, number: Int(ColumnAlignment(letter: alignment).rawValue), span: blockSpan)
    row.column += 1
  }

  mutating func endCell() {
    endWords()
    end()
  }

  mutating func endRow(_ node: OpaquePointer) {
    noteLeftOver()
    let start = end()
    guard row.isHead, let last = body.tables.last else { return }
    let words = words(of: start + 1..<body.events.count - 1)
    body.tables[body.tables.count - 1] = MarkdownTable(
      columns: last.columns, head: start..<body.events.count,
      hasHeaderWords: body.text[words].contains { !ASCII.isSpace($0) }, span: last.span, event: last.event)
  }

  /// Cells past the last column. cmark leaves them out without a word.
  private mutating func noteLeftOver() {
    guard row.isPlaced else { return }
    var start = row.at
    while start < row.line.upperBound, ASCII.isSpace(file[start]) || file[start] == ASCII.pipe { start += 1 }
    guard start < row.line.upperBound else { return }
    note(
      .rowTooLong, Span(start, row.line.upperBound), "This row has more cells than the table has columns",
      "Add a column to the row of headings and to the line of dashes, or write a bar in the text as `\\|`")
  }

  private mutating func noteDashesAsHead() {
    var line = TextLine(start: row.at, content: row.at)
    line.end = row.line.upperBound
    guard line.isDelimiterRow(file) else { return }
    note(
      .tableNotMade, Span(row.at, row.line.upperBound), "This table has a row of dashes where its headings should be",
      "Write the headings above one row of dashes, with an empty line before them")
  }
}

extension ColumnAlignment {
  fileprivate init(letter: UInt8) {
    switch letter {
    case UInt8(ascii: "l"): self = .left
    case UInt8(ascii: "c"): self = .center
    case UInt8(ascii: "r"): self = .right
    default: self = .unstated
    }
  }
}
