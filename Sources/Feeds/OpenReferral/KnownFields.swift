import Diagnostics

/// Fields as the standard wants them: one that holds nothing is not there at all.
extension JSONWriter {
  static func object(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object(write)
    return json.bytes
  }

  mutating func known(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { field(name, value) }
  }

  mutating func known(_ name: String, _ value: Int?) {
    if let value { field(name, value) }
  }

  mutating func known(_ name: String, _ value: Double?) {
    if let value, value.isFinite { verbatim(name, "\(value)".utf8) }
  }

  mutating func known<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    if !elements.isEmpty { array(name, elements, write) }
  }

  mutating func field(_ name: String, _ id: StableID) {
    field(name, id.text)
  }
}
