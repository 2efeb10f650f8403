import Diagnostics

extension [UInt8] {
  /// Writes a text as JSON does, in quotation marks.
  mutating func append(json text: String) { append(contentsOf: JSONWriter.quoted(text).utf8) }

  mutating func append(json texts: [String]) {
    append(UInt8(ascii: "["))
    append(contentsOf: texts.map(JSONWriter.quoted).joined(separator: ",").utf8)
    append(UInt8(ascii: "]"))
  }
}
