/// A table for a spreadsheet. Rows and quotes are as RFC 4180 has them.
package struct CSVText {
  /// The file begins with the mark of UTF-8, without which Excel takes it for another encoding and spoils every dash and accent.
  package private(set) var bytes: [UInt8] = Array("\u{FEFF}".utf8)
  private var isFirst = true

  package init() {}

  package static func table(_ rows: [[String]]) -> String {
    var table = CSVText()
    for row in rows {
      for cell in row { table.add(cell) }
      table.endRow()
    }
    return String(decoding: table.bytes, as: UTF8.self)
  }

  /// A cell with words that somebody wrote.
  package mutating func add(_ text: String?) {
    var text = text ?? ""
    let sign: StaticString = Self.isFormula(text) ? "'" : ""
    text.withUTF8 { add($0, after: sign) }
  }

  /// A cell that this program has made itself, such as a number.
  package mutating func add(verbatim text: String) {
    var text = text
    text.withUTF8 { add($0, after: "") }
  }

  package mutating func endRow() {
    bytes.append(contentsOf: "\r\n".utf8)
    isFirst = true
  }

  private mutating func add(_ letters: UnsafeBufferPointer<UInt8>, after sign: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    let needsQuotes = sign.utf8CodeUnitCount > 0 || letters.contains(where: Self.isSpecial)
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    sign.withUTF8Buffer { bytes.append(contentsOf: $0) }
    var rest = letters[...]
    // Byte by byte: with a mark that combines after it, a quote would be no quote any more, and end the cell.
    while needsQuotes, let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
      bytes.append(contentsOf: rest[...quote])
      bytes.append(UInt8(ascii: "\""))
      rest = rest[(quote + 1)...]
    }
    bytes.append(contentsOf: rest)
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
  }

  /// What parts cells or rows, in some reader or other.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: "\t"),
      UInt8(ascii: ";"), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Spreadsheets run what begins with one of these as a formula, and that could send what is in the sheet elsewhere. An
  /// apostrophe before it makes it text again; the advice is OWASP's.
  private static func isFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if "\t\r\n".unicodeScalars.contains(first) { return true }
    let blank: (Unicode.Scalar) -> Bool = { $0.properties.isWhitespace || $0.value < 0x20 || $0 == "\u{FEFF}" }
    let shown = text.unicodeScalars.lazy.drop(while: blank).first ?? first
    return "=+-@＝＋－＠".unicodeScalars.contains(shown)
  }
}
