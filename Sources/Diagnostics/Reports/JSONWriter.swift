/// Writes JSON in the order it is told, so that the same report gives the same bytes.
struct JSONWriter {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ write: (inout JSONWriter) -> Void) {
    separate()
    text += "{"
    needsComma = false
    write(&self)
    text += "}"
    needsComma = true
  }

  mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    object(write)
  }

  mutating func array<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    key(name)
    array(elements, write)
  }

  mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    text += "["
    for element in elements {
      text += "\n"
      object { write(&$0, element) }
    }
    text += "]"
    needsComma = true
  }

  mutating func arrayOfOne(_ name: String, _ write: (inout JSONWriter) -> Void) {
    array(name, [()]) { json, _ in write(&json) }
  }

  mutating func texts(_ name: String, _ values: [String]) {
    key(name)
    text += "["
    for value in values {
      separate()
      append(value)
      needsComma = true
    }
    text += "]"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: String) {
    key(name)
    append(value)
    needsComma = true
  }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    text += "\(value)"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
    needsComma = true
  }

  private mutating func key(_ name: String) {
    separate()
    append(name)
    text += ":"
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  private mutating func append(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
