/// Reads HTML as this program writes it from Markdown, and knows nothing else: any other tag, attribute, sign or address is a problem.
package struct SafeHTML {
  package private(set) var problem: String?
  private let bytes: [UInt8]
  private var at = 0
  private var open: [ArraySlice<UInt8>] = []

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    while at < bytes.count, problem == nil {
      switch bytes[at] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: ">"): problem = "a `>` of its own"
      case UInt8(ascii: "&"): readEntity()
      default: at += 1
      }
    }
    if problem == nil, let last = open.last { problem = "`\(text(last))`, never closed" }
  }

  private mutating func readTag() {
    at += 1
    let isEnd = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isEnd { at += 1 }
    let name = take { !" >".utf8.contains($0) }
    guard let attributes = Self.tags[text(name)] else { return fail("a tag `\(text(name))`") }
    while problem == nil, at < bytes.count, bytes[at] == UInt8(ascii: " ") {
      at += 1
      readAttribute(among: isEnd ? [] : attributes)
    }
    guard problem == nil else { return }
    guard at < bytes.count, bytes[at] == UInt8(ascii: ">") else { return fail("a tag without an end") }
    at += 1
    if isEnd {
      if open.popLast() != name { problem = "`\(text(name))`, closed where it is not open" }
    } else if !Self.alone.contains(text(name)) {
      open.append(name)
    }
  }

  private mutating func readAttribute(among known: Set<String>) {
    let name = text(take { !"= >".utf8.contains($0) })
    guard known.contains(name) else { return fail("an attribute `\(name)`") }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return }
    at += 1
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") else { return fail("a value without quotes") }
    at += 1
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\""), problem == nil {
      switch bytes[at] {
      case UInt8(ascii: "&"): readEntity()
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "'"): problem = "a sign that is not escaped in `\(name)`"
      default: at += 1
      }
    }
    if name == "href" || name == "src" { check(address: bytes[start..<at]) }
    at += 1
  }

  private mutating func check(address: ArraySlice<UInt8>) {
    let first = address.firstIndex { ":/?#".utf8.contains($0) }
    if let first, bytes[first] == UInt8(ascii: ":"), !Self.schemes.contains(text(address[..<first]).lowercased()) {
      problem = "a link to `\(text(address))`"
    }
    if address.first == UInt8(ascii: "/") || address.contains(UInt8(ascii: "\\")) {
      problem = "a link to `\(text(address))`"
    }
  }

  private mutating func readEntity() {
    let name = text(bytes[(at + 1)...].prefix(6).prefix { $0 != UInt8(ascii: ";") })
    if !Self.entities.contains(name) { problem = "an entity `\(name)`" }
    at += name.utf8.count + 2
  }

  private mutating func fail(_ what: String) { problem = what }

  private mutating func take(while isTaken: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = bytes[at...].prefix(while: isTaken)
    at = taken.endIndex
    return taken
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private static let entities: Set = ["amp", "lt", "gt", "quot", "#39"]
  private static let schemes: Set = ["https", "http", "mailto", "tel", "sms"]
  private static let alone: Set = ["hr", "br", "img", "input"]
  private static let tags: [String: Set<String>] = [
    "p": [], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"], "em": [],
    "strong": [], "del": [], "code": ["class"], "pre": [], "blockquote": [], "ul": [], "ol": ["start"],
    "li": ["class", "id", "value"], "hr": [], "br": [], "a": ["href", "title", "id", "role", "aria-label"],
    "img": ["src", "alt", "title"], "table": [], "thead": [], "tbody": [], "tr": [], "th": ["scope", "class"],
    "td": ["class"], "div": ["class", "role", "tabindex", "aria-label"], "sup": [], "label": [],
    "input": ["type", "disabled", "checked"], "section": ["class", "role", "aria-label"],
  ]
}
