import Markup
import Pages
import Testing

/// Nothing that somebody writes can break out of its place on the page.
struct MarkdownHTMLSafetyTests {
  static let attacks = [
    "\"><script>alert(1)</script>", "' onmouseover='alert(1)", "\" onerror=\"alert(1)",
    "</textarea></title></style><img src=x>",
    "&quot;&gt;&lt;script&gt;", "&#34;&#62;&#60;script", "\"\u{301} onload=\"x", "\"\u{200D} onload=\"x",
    "'\u{FE0F} a='b",
    "<\u{338}b>", "&lt;b&gt;", "--><script>", "]]><b>", "&#0;\"", "&#65535;\"", "&#x80;\"", "\u{202E}\"x\"",
    "${x}{{y}}<%z%>",
  ]

  static let places = [
    "%", "# %", "[%](a.md)", "[a](a.md \"%\")", "[a](a.md '%')", "[a](<%>)", "[a](%)", "![%](a.png)", "![a](a.png (%))",
    "![a](<%.png>)", "``` %\ncode\n```", "```\n%\n```", "`%`", "    %", "> %", "- [x] %", "| % |\n|---|\n| % |",
    "~~%~~", "**%**",
    "a[^1]\n\n[^1]: %", "[r]\n\n[r]: a.md \"%\"", "[r]\n\n[r]: <%>", "<https://a.example/%>", "https://a.example/%",
    "%@a.example",
    "www.a.example/%", "[^%]", "%\n===",
  ]

  @Test(arguments: places)
  func nothingBreaksOutOfItsPlace(_ place: String) {
    for attack in Self.attacks {
      let html = markdownHTML(place.split(separator: "%", omittingEmptySubsequences: false).joined(separator: attack))
      #expect(TagReader(html).problem == nil, "\(place) with \(attack): \(html)")
    }
  }

  @Test(arguments: 1...8)
  func nothingBreaksOutOfAnyPage(_ seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
    for _ in 0..<250 {
      var text = ""
      for _ in 0..<1 + roll(6) {
        let place = Self.places[roll(Self.places.count)]
        let attack = Self.attacks[roll(Self.attacks.count)]
        text += place.split(separator: "%", omittingEmptySubsequences: false).joined(separator: attack)
        text += ["\n", "\n\n", " ", ""][roll(4)]
      }
      let html = markdownHTML(text)
      #expect(TagReader(html).problem == nil, "\(text.debugDescription): \(html)")
    }
  }

  @Test(arguments: ["a\0b", "a\u{FFFE}"])
  func aPageIsAlwaysUnicode(_ text: String) {
    #expect(!markdownHTML(text).utf8.contains(0))
  }

  @Test func brokenBytesAreNeverPublished() {
    for bytes in [[0x61, 0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80]] as [[UInt8]] {
      var html = HTML()
      let body = markdownBody(bytes)
      MarkdownHTML().append(body.whole, of: body, to: &html)
      #expect(html.isEmpty)
    }
  }

  @Test func anAddressKeepsItsMeaning() {
    #expect(markdownHTML("[a](<b%20c\"d'e&f[g]é.md>)").contains("href=\"b%20c%22d&#39;e&amp;f%5Bg%5D%C3%A9.md\""))
  }
}

/// Reads HTML as this program writes it, and knows nothing else: any other tag, attribute or address is a problem.
private struct TagReader {
  private(set) var problem: String?
  private var open: [String] = []

  private static let known: [String: Set<String>] = [
    "p": [], "h1": ["id"], "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"], "em": [], "strong": [],
    "del": [],
    "code": ["class"], "pre": [], "blockquote": [], "ul": [], "ol": ["start"], "li": ["class", "id", "value"], "hr": [],
    "br": [],
    "a": ["href", "title", "id", "role", "aria-label"], "img": ["src", "alt", "title"], "table": [], "thead": [],
    "tbody": [], "tr": [],
    "th": ["scope", "class"], "td": ["class"], "div": ["class", "role", "tabindex", "aria-label"], "sup": [],
    "label": [],
    "input": ["type", "disabled", "checked"], "section": ["class", "role", "aria-label"],
  ]
  private static let alone: Set<String> = ["hr", "br", "img", "input"]

  init(_ html: String) {
    var rest = Array(html.utf8)[...]
    while let byte = rest.popFirst(), problem == nil {
      if byte == UInt8(ascii: ">") { problem = "a bare >" }
      if byte == UInt8(ascii: "&") { readEntity(rest) }
      guard byte == UInt8(ascii: "<") else { continue }
      guard let end = Self.tagEnd(rest) else {
        problem = "a tag without end"
        return
      }
      read(rest[..<end])
      rest = rest[(end + 1)...]
    }
    if problem == nil, !open.isEmpty { problem = "not closed: \(open)" }
  }

  private static func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if bytes[index] == UInt8(ascii: ">"), !isQuoted { return index }
    }
    return nil
  }

  private mutating func readEntity(_ rest: ArraySlice<UInt8>) {
    let name = String(decoding: rest.prefix { $0 != UInt8(ascii: ";") }.prefix(6), as: UTF8.self)
    if !["amp", "lt", "gt", "quot", "#39"].contains(name) { problem = "an entity \(name)" }
  }

  private mutating func read(_ tag: ArraySlice<UInt8>) {
    let text = String(decoding: tag, as: UTF8.self)
    if text.hasPrefix("/") {
      if open.popLast() != String(text.dropFirst()) { problem = "closes \(text)" }
      return
    }
    let name = String(text.prefix { $0 != " " })
    guard let attributes = Self.known[name] else {
      problem = "a tag \(name)"
      return
    }
    if !Self.alone.contains(name) { open.append(name) }
    var rest = text.unicodeScalars.dropFirst(name.unicodeScalars.count)
    while let space = rest.popFirst() {
      let attribute = String(String.UnicodeScalarView(rest.prefix { $0 != "=" && $0 != " " }))
      rest = rest.dropFirst(attribute.unicodeScalars.count)
      if space != " " || !attributes.contains(attribute) { problem = "\(name) has \(attribute)" }
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      if rest.popFirst() != "\"" { problem = "no quote" }
      let value = String(String.UnicodeScalarView(rest.prefix { $0 != "\"" }))
      rest = rest.dropFirst(value.unicodeScalars.count + 1)
      readValue(value, of: attribute)
    }
  }

  private mutating func readValue(_ value: String, of attribute: String) {
    for piece in value.split(separator: "&").dropFirst(value.hasPrefix("&") ? 0 : 1) {
      readEntity(Array(piece.utf8)[...])
    }
    if attribute == "href" || attribute == "src" {
      let scheme = value.prefix { !":/?#".contains($0) }
      let hasScheme = value.dropFirst(scheme.count).first == ":"
      if hasScheme, !["https", "http", "mailto", "tel", "sms"].contains(scheme.lowercased()) {
        problem = "leads to \(value)"
      }
      if value.hasPrefix("/") || value.contains("\\") { problem = "leads to \(value)" }
    }
  }
}
