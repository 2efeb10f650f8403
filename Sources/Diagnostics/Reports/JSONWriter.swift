/// Writes JSON in the order it is told, so that the same values give the same bytes.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// One text by itself, in its quotes.
  package static func quoted(_ text: String) -> String {
    var json = JSONWriter()
    json.append(text)
    return json.text
  }

  /// Ready for the next text, with the memory of the last.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
  }

  package mutating func object(_ write: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    write(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  package mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    object(write)
  }

  /// Each element on a line of its own, so that people and programs that compare lines find their way.
  package mutating func array<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array(elements, write)
  }

  package mutating func array<Element>(_ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for element in elements {
      bytes.append(UInt8(ascii: "\n"))
      object { write(&$0, element) }
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  package mutating func arrayOfOne(_ name: String, _ write: (inout JSONWriter) -> Void) {
    array(name, [()]) { json, _ in write(&json) }
  }

  /// Elements that are JSON already.
  package mutating func elements(_ name: String, _ elements: [[UInt8]]) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    bytes.append(contentsOf: elements.joined(separator: [UInt8(ascii: ",")]))
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  package mutating func texts(_ name: String, _ values: [String]) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for value in values {
      separate()
      append(value)
      needsComma = true
    }
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  package mutating func field(_ name: String, _ value: String) {
    key(name)
    append(value)
    needsComma = true
  }

  package mutating func field(_ name: String, _ value: Int) {
    verbatim(name, "\(value)".utf8)
  }

  package mutating func field(_ name: String, _ value: Bool) {
    verbatim(name, (value ? "true" : "false").utf8)
  }

  /// A value that is JSON already.
  package mutating func verbatim(_ name: String, _ json: some Sequence<UInt8>) {
    key(name)
    bytes.append(contentsOf: json)
    needsComma = true
  }

  /// Fields of this object that were written before, by a writer with nothing around them.
  package mutating func fields(_ written: [UInt8]) {
    separate()
    bytes.append(contentsOf: written)
    needsComma = true
  }

  private mutating func key(_ name: String) {
    separate()
    append(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func append(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// `<` too: were the file ever taken for a page, it would begin a tag.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices
    where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C || text[index] == 0x3C {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escaped: text[index])
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func append(escaped byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
    case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
    case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
    case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
    default:
      bytes.append(contentsOf: byte < 0x10 ? "u000".utf8 : "u00".utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    }
  }
}
