import Diagnostics

/// XML in the order it is told, each element on a line of its own.
struct XMLWriter {
  private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
  private var depth = 0

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], _ write: (inout XMLWriter) -> Void) {
    open(name, attributes, ">\n")
    depth += 1
    write(&self)
    depth -= 1
    indent()
    append("</\(name)>\n")
  }

  mutating func element(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    open(name, attributes, ">")
    append(XMLText.escaped(text))
    append("</\(name)>\n")
  }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    open(name, attributes, "/>\n")
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)], _ end: String) {
    indent()
    append("<" + name)
    for (name, value) in attributes { append(" \(name)=\"\(XMLText.escaped(value))\"") }
    append(end)
  }

  private mutating func indent() {
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ markup: String) {
    bytes.append(contentsOf: markup.utf8)
  }
}
