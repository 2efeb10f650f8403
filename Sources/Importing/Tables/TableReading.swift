import Diagnostics

extension Table {
  /// Reads a table of text. nil where it is none, or where a quotation mark is never closed: then nobody can tell which words
  /// belong to which cell.
  static func read(_ source: SourceText, noting found: inout [Diagnostic]) -> Table? {
    let bytes: [UInt8]
    switch TableText(source.bytes) {
    case .text(let text): bytes = text
    case .windows(let text, let letters):
      bytes = text
      found.append(
        ImportRule.characters.diagnostic(
          at: .file(source.path),
          "This file is not in UTF-8. \(letters == 1 ? "One letter was" : "\(letters) letters were") read as Windows has them (Windows-1252)",
          "Look whether pound signs, quotation marks and accents are right. To be sure, save the table as “CSV UTF-8”.")
      )
    case .other(let what, let instead):
      found.append(ImportRule.table.diagnostic(at: .file(source.path), "This file is \(what)", instead))
      return nil
    }
    let places = FilePlaces(SourceText(path: source.path, bytes: bytes))
    var reading = TableReading(bytes, separator: Separator.of(bytes, in: source.path), places)
    reading.readAll()
    found += reading.found
    return reading.isWhole ? Table(path: source.path, rows: reading.rows, places: places) : nil
  }
}

/// Takes a table apart byte by byte, as RFC 4180 has it, and forgives what spreadsheets forgive.
private struct TableReading {
  private let bytes: [UInt8]
  private let separator: UInt8
  private let places: FilePlaces
  private var at = 0
  private(set) var rows: [Table.Row] = []
  private(set) var found: [Diagnostic] = []
  private(set) var isWhole = true

  private static let quote = UInt8(ascii: "\"")
  private static let newLine = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8], separator: UInt8, _ places: FilePlaces) {
    self.bytes = bytes
    self.separator = separator
    self.places = places
  }

  mutating func readAll() {
    while at < bytes.count, isWhole { readRow() }
  }

  private mutating func readRow() {
    var cells: [Table.Cell] = []
    repeat { cells.append(readCell(column: cells.count)) } while passSeparator()
    passLineEnd()
    rows.append(Table.Row(number: rows.count + 1, cells: cells))
  }

  private mutating func passSeparator() -> Bool {
    guard at < bytes.count, bytes[at] == separator else { return false }
    at += 1
    return true
  }

  private mutating func passLineEnd() {
    if at < bytes.count, bytes[at] == Self.carriageReturn { at += 1 }
    if at < bytes.count, bytes[at] == Self.newLine { at += 1 }
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newLine || byte == Self.carriageReturn
  }

  private mutating func readCell(column: Int) -> Table.Cell {
    guard at < bytes.count, bytes[at] == Self.quote else {
      let start = at
      while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
      return Table.Cell(text: String(decoding: bytes[start..<at], as: UTF8.self), span: Span(start, at))
    }
    return readQuoted(column: column)
  }

  private mutating func readQuoted(column: Int) -> Table.Cell {
    let start = at
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      guard bytes[at] == Self.quote else {
        text.append(bytes[at])
        at += 1
        continue
      }
      at += 1
      guard at < bytes.count, bytes[at] == Self.quote else {
        readAfterQuote(from: start, column, into: &text)
        return Table.Cell(text: String(decoding: text, as: UTF8.self), span: Span(start, at))
      }
      text.append(Self.quote)
      at += 1
    }
    isWhole = false
    note(
      .table, start, column, "the quotation mark that begins here is never closed",
      "Save the table again from the spreadsheet program, or write a quotation mark inside a cell twice.")
    return Table.Cell(text: "", span: Span(start, at))
  }

  /// Blanks may follow a closing quotation mark. Anything else means that a mark inside the cell was not doubled.
  private mutating func readAfterQuote(from start: Int, _ column: Int, into text: inout [UInt8]) {
    let end = at
    while at < bytes.count, !isEnd(bytes[at]) { at += 1 }
    let rest = bytes[end..<at]
    guard !rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
    // Over several lines it has swallowed rows, and nobody can tell how many.
    guard !text.contains(Self.newLine) else {
      isWhole = false
      note(
        .table, start, column, "the quotation mark that begins here is closed in the middle of words, lines below",
        "Save the table again from the spreadsheet program, or write a quotation mark inside a cell twice.")
      return
    }
    text += [Self.quote] + rest
    note(
      .shape, start, column, "words follow the closing quotation mark; they were kept",
      "Write a quotation mark inside a cell twice, or save the table again from the spreadsheet program.")
  }

  private mutating func note(_ rule: ImportRule, _ start: Int, _ column: Int, _ what: String, _ instead: String) {
    let cell = "\(Table.letters(of: column))\(rows.count + 1)"
    found.append(rule.diagnostic(at: places.place(Span(start, start + 1)), "Cell \(cell): \(what)", instead))
  }
}

/// What parts the cells of a row. Spreadsheets of other countries write semicolons and call that CSV too.
private enum Separator {
  static func of(_ bytes: [UInt8], in path: String) -> UInt8 {
    let name = path.lowercased()
    let usual: Character = name.hasSuffix(".tsv") || name.hasSuffix(".tab") ? "\t" : ","
    let all: [Character] = [usual] + [",", "\t", ";", "|"].filter { $0 != usual }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      // A title above the table has no separator at all.
      if byte == UInt8(ascii: "\n"), !counts.isEmpty { break }
      if all.contains(where: { $0.asciiValue == byte }) { counts[byte, default: 0] += 1 }
    }
    let best = all.compactMap(\.asciiValue).max { counts[$0, default: 0] < counts[$1, default: 0] }
    guard let best, let first = all[0].asciiValue else { return UInt8(ascii: ",") }
    return counts[first, default: 0] >= counts[best, default: 0] ? first : best
  }
}
