import Diagnostics

/// A table's file as UTF-8, whatever a spreadsheet program wrote.
enum TableText {
  case text([UInt8])
  /// Read as what Windows programs write where they write no UTF-8, with the number of letters that this concerns.
  case windows([UInt8], letters: Int)
  /// Not a table of text: what it is, and what to do.
  case other(what: String, instead: String)

  init(_ bytes: [UInt8]) {
    if let other = Self.other(bytes) {
      self = other
      return
    }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: text, as: UTF8.self) != nil {
      self = .text(text)
      return
    }
    var converted: [UInt8] = []
    converted.reserveCapacity(text.count + text.count / 16)
    var letters = 0
    for byte in text {
      if byte < 0x80 {
        converted.append(byte)
      } else {
        letters += 1
        let latin = Unicode.Scalar(byte)
        converted += Array(String(Windows1252.scalar(of: latin) ?? latin).utf8)
      }
    }
    self = .windows(converted, letters: letters)
  }

  private static func other(_ bytes: [UInt8]) -> TableText? {
    let save = "Open it in the spreadsheet program and save it as “CSV UTF-8”."
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      return .other(what: "a workbook of a spreadsheet program, not a table of text", instead: save)
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return .other(what: "text in UTF-16, which spreadsheets call “Unicode text”", instead: save)
    }
    // UTF-16 without its mark has a nought beside each English letter.
    if bytes.prefix(4096).contains(0) {
      return .other(what: "no text: it holds bytes that no letter has", instead: save)
    }
    return nil
  }
}
