import FuzzTargets
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
      #expect(SafeHTML(Array(html.utf8)).problem == nil, "\(place) with \(attack): \(html)")
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
      #expect(SafeHTML(Array(html.utf8)).problem == nil, "\(text.debugDescription): \(html)")
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
