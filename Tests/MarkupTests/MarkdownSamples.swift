import Diagnostics
import Markup

/// A page's words and what was said of them.
struct Parsed {
  let source: SourceText
  let body: MarkdownBody
  let found: [Diagnostic]

  init(_ bytes: [UInt8], from start: Int = 0) {
    source = SourceText(path: "page.md", bytes: bytes)
    var found: [Diagnostic] = []
    body = MarkdownBody.parse(source, from: start, noting: &found)
    self.found = found
  }

  init(_ text: String) { self.init(Array(text.utf8)) }

  /// A page with facts before its words, between lines of `---`.
  init(facts: String, _ words: String) {
    let front = "---\n\(facts)\n---\n"
    self.init(Array((front + words).utf8), from: front.utf8.count)
  }

  var rules: [String] { found.map(\.rule) }

  /// Where each problem is, and what stands there.
  var places: [String] {
    found.map { diagnostic in
      let place = diagnostic.place
      let line = Array(place.excerpt.unicodeScalars)
      var text = String.UnicodeScalarView()
      text.append(contentsOf: line.dropFirst(place.column - 1).prefix(place.length))
      return "\(place.line):\(place.column) \(String(text))"
    }
  }

  func written(_ span: Span) -> String { source.text(span) }
}

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }

  mutating func pick<Element>(_ choices: [Element]) -> Element { choices[roll(choices.count)] }
}
