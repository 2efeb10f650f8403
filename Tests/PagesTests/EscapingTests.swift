import Pages
import Testing

struct EscapingTests {
  @Test(arguments: [
    ("", ""), ("plain", "plain"), ("&amp;", "&amp;amp;"), ("<script>", "&lt;script&gt;"),
    ("\" onclick=\"a()", "&quot; onclick=&quot;a()"), ("' onclick='a()", "&#39; onclick=&#39;a()"),
    ("a&b<c>d\"e'f", "a&amp;b&lt;c&gt;d&quot;e&#39;f"), ("&&", "&amp;&amp;"), ("a\u{0}b", "a\u{FFFD}b"),
    ("caf\u{E9} \u{1F600}", "caf\u{E9} \u{1F600}"), ("`=/", "`=/"),
  ])
  func fiveCharactersAreEscapedAndNulIsReplaced(text: String, expected: String) {
    #expect(HTML(escaping: text).text == expected)
    var html = HTML()
    html.append(text: Array(text.utf8))
    #expect(html.text == expected)
  }

  @Test(arguments: [
    "\u{301}", "\u{20DD}", "\u{FE0F}", "\u{200D}", "\u{200C}", "\u{E0101}", "\u{1F3FD}", "\u{202E}", "\u{1160}",
  ])
  func nothingAfterACharacterHidesIt(mark: String) {
    #expect(Array(HTML(escaping: "\"\(mark)").text.utf8) == Array("&quot;\(mark)".utf8))
    #expect(Array(HTML(escaping: "'\(mark)").text.utf8) == Array("&#39;\(mark)".utf8))
    #expect(Array(HTML(escaping: "<\(mark)script>\(mark)").text.utf8) == Array("&lt;\(mark)script&gt;\(mark)".utf8))
    #expect(Array(HTML(escaping: "&\(mark)lt;").text.utf8) == Array("&amp;\(mark)lt;".utf8))
    #expect(Array(HTML(escaping: "\u{0}\(mark)").text.utf8) == Array("\u{FFFD}\(mark)".utf8))
  }

  /// The examples of the Unicode Standard, tables 3-8 to 3-11, and what a browser makes of them.
  @Test(arguments: [
    ([0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41], "????????A"),
    ([0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41], "????????A"),
    ([0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42], "?????A??B"),
    ([0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41], "????A"),
    ([0xC0, 0xBC], "??"), ([0xE0, 0x80, 0xBC], "???"), ([0xF0, 0x80, 0x80, 0xBC], "????"), ([0xC3], "?"),
    ([0xC3, 0x3C], "?&lt;"), ([0xE2, 0x82, 0x22], "?&quot;"), ([0xF0, 0x9F, 0x98, 0x27], "?&#39;"),
    ([0xC3, 0x00], "??"),
    ([0xEF, 0xBB, 0xBF, 0x41], "\u{FEFF}A"),
  ])
  func brokenBytesAreReplacedAsABrowserReplacesThem(bytes: [UInt8], expected: String) {
    var html = HTML()
    html.append(text: bytes)
    let wanted = Array(expected.utf8).flatMap { $0 == UInt8(ascii: "?") ? [0xEF, 0xBF, 0xBD] : [$0] }
    #expect(html.bytes == wanted)
  }

  @Test func bytesMayComeInAnyShape() {
    var html = HTML()
    html.append(text: Array("xa<b".utf8).dropFirst())
    html.append(text: sequence(first: UInt8(ascii: "<")) { $0 < UInt8(ascii: ">") ? $0 + 1 : nil })
    #expect(html.text == "a&lt;b&lt;=&gt;")
  }

  @Test func anEmptiedPageIsEmpty() {
    var html = HTML(markup: "<p>")
    html.removeAll()
    #expect(html.isEmpty)
  }
}
