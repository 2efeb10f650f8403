import Diagnostics

/// The lines of a table whose cells are parted by commas, read on bytes: a council's file of postcodes has tens of thousands.
/// Empty lines, and notes that begin with `#`, are left out.
struct TableLines {
  let source: SourceText
  /// The line that was read last, and its cells without their quotation marks.
  private(set) var line = Span.nowhere
  private(set) var cells: [Span] = []
  private var at = 0

  init(_ source: SourceText) {
    self.source = source
    // The mark that some programs put at the beginning.
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  /// False when there is no more line.
  mutating func advance() -> Bool {
    let bytes = source.bytes
    while at < bytes.count {
      let start = at
      readCells(bytes)
      line = Span(start, cells.last?.end ?? start)
      skipLineEnd(bytes)
      let isEmpty = cells.count == 1 && cells[0].isEmpty
      if !isEmpty, bytes[start] != UInt8(ascii: "#") { return true }
    }
    return false
  }

  private mutating func readCells(_ bytes: [UInt8]) {
    cells.removeAll(keepingCapacity: true)
    while true {
      let isQuoted = at < bytes.count && bytes[at] == UInt8(ascii: "\"")
      if isQuoted { at += 1 }
      let start = at
      while at < bytes.count, !Self.isLineEnd(bytes[at]), bytes[at] != (isQuoted ? 0x22 : 0x2C) { at += 1 }
      cells.append(Span(start, at))
      while at < bytes.count, !Self.isLineEnd(bytes[at]), bytes[at] != UInt8(ascii: ",") { at += 1 }
      guard at < bytes.count, bytes[at] == UInt8(ascii: ",") else { return }
      at += 1
    }
  }

  private mutating func skipLineEnd(_ bytes: [UInt8]) {
    while at < bytes.count, Self.isLineEnd(bytes[at]) { at += 1 }
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// Where a column stands that the first line names, by any of its names.
  func column(_ isMeant: (String) -> Bool) -> Int? {
    cells.firstIndex { isMeant(source.text($0).lowercased()) }
  }

  /// The line itself where it ends before this column.
  func cell(_ column: Int) -> Span { column < cells.count ? cells[column] : line }

  func text(_ column: Int) -> String { column < cells.count ? source.text(cells[column]) : "" }

  /// nil where the cell is no number.
  func number(_ column: Int) -> Double? {
    guard column < cells.count else { return nil }
    var digits = 0
    var whole = 0.0
    var divisor = 1.0
    var isAfterPoint = false
    var isNegative = false
    for index in cells[column].start..<cells[column].end {
      switch source.bytes[index] {
      case UInt8(ascii: "-") where index == cells[column].start: isNegative = true
      case UInt8(ascii: ".") where !isAfterPoint: isAfterPoint = true
      case let byte where (0x30...0x39).contains(byte):
        // More than this a number of degrees does not need, and a Double does not hold.
        guard digits < 15 else { continue }
        digits += 1
        whole = whole * 10 + Double(byte - 0x30)
        if isAfterPoint { divisor *= 10 }
      default: return nil
      }
    }
    guard digits > 0 else { return nil }
    return (isNegative ? -whole : whole) / divisor
  }
}
