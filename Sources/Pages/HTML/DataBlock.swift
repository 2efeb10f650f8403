/// Data about a page for search engines, as JSON inside the page. Browsers do not run it.
///
/// What is nil or empty is left out: only what is stated is told.
struct DataBlock {
  private var json = HTML()
  private var needsComma = false

  /// The block with its tags.
  static func html(_ write: (inout DataBlock) -> Void) -> HTML {
    var block = DataBlock()
    block.json.append(markup: "<script type=\"application/ld+json\">")
    block.object(write)
    block.json.append(markup: "</script>")
    return block.json
  }

  mutating func field(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    begin(name)
    json.append(json: value)
    needsComma = true
  }

  mutating func number(_ name: StaticString, _ value: Int) {
    begin(name)
    json.append(number: value)
    needsComma = true
  }

  mutating func object(_ name: StaticString, _ write: (inout DataBlock) -> Void) {
    begin(name)
    object(write)
  }

  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], _ write: (inout DataBlock, Element) -> Void
  ) {
    guard !elements.isEmpty else { return }
    begin(name)
    json.append(markup: "[")
    needsComma = false
    for element in elements {
      if needsComma { json.append(markup: ",") }
      object { write(&$0, element) }
    }
    json.append(markup: "]")
    needsComma = true
  }

  private mutating func object(_ write: (inout DataBlock) -> Void) {
    json.append(markup: "{")
    needsComma = false
    write(&self)
    json.append(markup: "}")
    needsComma = true
  }

  private mutating func begin(_ name: StaticString) {
    if needsComma { json.append(markup: ",") }
    json.append(markup: "\"")
    json.append(markup: name)
    json.append(markup: "\":")
    needsComma = false
  }
}
