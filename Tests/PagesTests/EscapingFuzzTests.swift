import Diagnostics
import Pages
import Testing

/// Random texts in every place that a template allows, read back by a small scanner of our own.
struct EscapingFuzzTests {
  private static let template = """
    <p title="{{title}}" class='{{title}}'>{{title}}</p><title>{{title}}</title><textarea id="a">{{title}}</textarea>\
    {{#places}}<li title='x{{.}}'>{{.}}</li>{{/places}}
    """

  @Test func aTextComesBackAsItWasAndMakesNoTag() throws {
    var random = SeededRandom(state: 2026)
    var found: [Diagnostic] = []
    let template = try #require(
      Template<TestPage>.compile(named: "page", in: templateSources(Self.template), noting: &found))
    for _ in 0..<3_000 {
      let text = random.text()
      var html = HTML()
      template.render(TestPage(title: text, places: [text]), into: &html)
      let shown = Array(text.utf8).replacingNul
      let wanted: [Scanned] = [
        .tag("p", ["title": shown, "class": shown]), .words(shown), .tag("/p", [:]),
        .tag("title", [:]), .words(shown), .tag("/title", [:]),
        .tag("textarea", ["id": [UInt8(ascii: "a")]]), .words(shown), .tag("/textarea", [:]),
        .tag("li", ["title": [UInt8(ascii: "x")] + shown]), .words(shown), .tag("/li", [:]),
      ]
      try #require(scan(html.bytes) == wanted.filter { $0 != .words([]) }, "\(text.debugDescription)")
    }
  }

  @Test func brokenBytesComeOutAsABrowserWouldReadThem() throws {
    var random = SeededRandom(state: 11)
    for _ in 0..<20_000 {
      let bytes = random.bytes()
      var html = HTML()
      html.append(text: bytes)
      try #require(String(validating: html.bytes, as: UTF8.self) != nil, "\(bytes)")
      try #require(
        scan(html.bytes) == [.words(decodedByTheStandard(bytes).replacingNul)].filter { $0 != .words([]) }, "\(bytes)")
    }
  }
}

private enum Scanned: Equatable {
  case tag(String, [String: [UInt8]])
  case words([UInt8])
}

/// Reads only what the template above can make; anything else is seen as another tag, attribute or text.
private func scan(_ bytes: [UInt8]) -> [Scanned] {
  var scanned: [Scanned] = []
  var rest = bytes[...]
  while let first = rest.first {
    if first == UInt8(ascii: "<") {
      rest.removeFirst()
      let name = take(&rest, until: " >")
      var attributes: [String: [UInt8]] = [:]
      while rest.first == UInt8(ascii: " ") {
        rest.removeFirst()
        let attribute = take(&rest, until: "=")
        rest.removeFirst()
        let quote = rest.removeFirst()
        attributes[String(decoding: attribute, as: UTF8.self)] = unescaped(
          take(&rest, until: String(Unicode.Scalar(quote))))
        rest.removeFirst()
      }
      scanned.append(.tag(String(decoding: name, as: UTF8.self), attributes))
      rest.removeFirst()
    } else {
      scanned.append(.words(unescaped(take(&rest, until: "<"))))
    }
  }
  return scanned
}

private func take(_ rest: inout ArraySlice<UInt8>, until stops: String) -> ArraySlice<UInt8> {
  let taken = rest.prefix { !stops.utf8.contains($0) }
  rest = rest[taken.endIndex...]
  return taken
}

private func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  let escapes = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
  var plain: [UInt8] = []
  var rest = bytes
  while let first = rest.first {
    if let escape = escapes.first(where: { rest.starts(with: $0.key.utf8) }) {
      plain += Array(escape.value.utf8)
      rest = rest.dropFirst(escape.key.utf8.count)
    } else {
      // A sign that should have been escaped must not look like one that was.
      plain += first == UInt8(ascii: "&") ? Array("not escaped: &".utf8) : [first]
      rest = rest.dropFirst()
    }
  }
  return plain
}

/// The decoder of the WHATWG Encoding Standard, section 8.1.1, word for word.
private func decodedByTheStandard(_ bytes: [UInt8]) -> [UInt8] {
  var text = String.UnicodeScalarView()
  var (point, seen, needed): (UInt32, Int, Int) = (0, 0, 0)
  var (lower, upper): (UInt8, UInt8) = (0x80, 0xBF)
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    index += 1
    if needed == 0 {
      switch byte {
      case 0x00...0x7F: text.append(Unicode.Scalar(byte))
      case 0xC2...0xDF: (needed, point) = (1, UInt32(byte & 0x1F))
      case 0xE0...0xEF:
        if byte == 0xE0 { lower = 0xA0 }
        if byte == 0xED { upper = 0x9F }
        (needed, point) = (2, UInt32(byte & 0x0F))
      case 0xF0...0xF4:
        if byte == 0xF0 { lower = 0x90 }
        if byte == 0xF4 { upper = 0x8F }
        (needed, point) = (3, UInt32(byte & 0x07))
      default: text.append("\u{FFFD}")
      }
      continue
    }
    guard (lower...upper).contains(byte) else {
      (point, seen, needed, lower, upper) = (0, 0, 0, 0x80, 0xBF)
      index -= 1
      text.append("\u{FFFD}")
      continue
    }
    (lower, upper, seen) = (0x80, 0xBF, seen + 1)
    point = point << 6 | UInt32(byte & 0x3F)
    if seen == needed {
      text.append(Unicode.Scalar(point) ?? "\u{FFFD}")
      (point, seen, needed) = (0, 0, 0)
    }
  }
  if needed != 0 { text.append("\u{FFFD}") }
  return Array(String(text).utf8)
}

extension [UInt8] {
  fileprivate var replacingNul: [UInt8] { flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } }
}

/// SplitMix64: the same texts at every run.
private struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  mutating func text() -> String {
    let parts = [
      "\"", "'", "<", ">", "&", "\u{0}", "/", "=", " ", "\n", "\u{301}", "\u{20DD}", "\u{FE0F}", "\u{200D}", "a",
      "script",
      "</p>", "</title>", "</textarea>", "<script>", "-->", "<!--", "&lt;", "&#39;", "&#x3C;", "{{title}}",
      "{{/places}}",
      "onclick=", "javascript:", "\u{1F468}\u{200D}\u{1F469}", "\u{E9}", "\u{FFFF}", "\u{2028}",
    ]
    return (0..<Int.random(in: 0...12, using: &self)).map { _ in
      Bool.random(using: &self)
        ? parts[Int.random(in: 0..<parts.count, using: &self)]
        : Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &self)).map { String($0) } ?? "\u{FFFD}"
    }.joined()
  }

  mutating func bytes() -> [UInt8] {
    let leads: [UInt8] = [
      0xC0, 0xC2, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4, 0xF5, 0xFF, 0x80, 0xBF, 0x9F, 0xA0, 0x8F, 0x90,
    ]
    let plain = Array("<>&\"'a\u{0}".utf8)
    return (0..<Int.random(in: 0...24, using: &self)).map { _ in
      switch Int.random(in: 0..<4, using: &self) {
      case 0: leads[Int.random(in: 0..<leads.count, using: &self)]
      case 1: plain[Int.random(in: 0..<plain.count, using: &self)]
      case 2: UInt8.random(in: 0x80...0xBF, using: &self)
      default: UInt8.random(in: 0...255, using: &self)
      }
    }
  }
}
