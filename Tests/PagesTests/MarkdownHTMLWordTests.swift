import Diagnostics
import Markup
import Pages
import Testing

/// Every word that somebody wrote is on the page.
struct MarkdownHTMLWordTests {
  /// A page of every construct, in which each word is there once.
  private struct Page {
    var text = ""
    var words: [String] = []
    private var state: UInt64

    init(_ seed: UInt64) {
      state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 7
      for _ in 0..<3 + roll(8) { text += block(depth: 0) + "\n" }
    }

    private mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }

    private mutating func word() -> String {
      let word = "word\(words.count)x" + ["", "é", "’s", "میرا"][roll(4)]
      words.append(word)
      return word
    }

    private mutating func inline(_ depth: Int = 0) -> String {
      (0...roll(4)).map { _ in
        switch depth > 2 ? 0 : roll(14) {
        case 0...3: word()
        case 4: "*\(inline(depth + 1))*"
        case 5: "**\(inline(depth + 1))**"
        case 6: "~~\(inline(depth + 1))~~"
        case 7: "`\(word())`"
        case 8: "[\(inline(3))](page.md)"
        case 9: "![\(inline(3))](picture.png)"
        case 10: "<b>\(word())</b>"
        case 11: "https://\(word()).example"
        case 12: "[\(word())](javascript:x)"
        default: "[^n\(roll(3))] \(word())"
        }
      }.joined(separator: [" ", "\\* ", " &amp; "][roll(3)])
    }

    private mutating func block(depth: Int) -> String {
      switch depth > 2 ? 0 : roll(11) {
      case 0, 1: return inline() + "\n" + inline() + "\n"
      case 2: return "## " + inline() + "\n"
      case 3: return inline() + "\n---\n"
      case 4: return (0...roll(3)).map { _ in "- " + indented(block(depth: depth + 1), by: "  ") }.joined()
      case 5: return (0...roll(3)).map { _ in "1. " + indented(block(depth: depth + 1), by: "   ") }.joined()
      case 6: return "> " + indented(block(depth: depth + 1), by: "> ")
      case 7: return "```\n" + word() + " <b>\n" + word() + "\n```\n"
      case 8: return "- [ ] " + inline() + "\n- [x] " + inline() + "\n"
      case 9: return "\n| \(inline()) | \(word()) |\n|---|--:|\n| \(inline()) | \(inline()) |\n| \(word()) |\n"
      default: return depth == 0 ? "\n[^n\(roll(3))]: \(inline())\n" : inline() + "\n"
      }
    }

    private func indented(_ text: String, by indent: String) -> String {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return lines.enumerated().map { $0 == 0 || $1.isEmpty ? String($1) : indent + $1 }.joined(separator: "\n")
    }
  }

  @Test(arguments: 1...20)
  func everyWordIsOnThePage(_ seed: UInt64) {
    for number in 0..<50 {
      let page = Page(seed * 1_000 + UInt64(number))
      let html = markdownHTML(page.text)
      for word in page.words {
        #expect(html.contains(word), "\(word) of \(page.text.debugDescription)")
      }
    }
  }

  @Test func theSectionsOfAPageHoldAllOfIt() {
    for number in 0..<200 {
      let body = markdownBody(Array(Page(UInt64(90_000 + number)).text.utf8))
      var whole = HTML()
      MarkdownHTML().append(body.whole, of: body, to: &whole)
      var parts = HTML()
      MarkdownHTML().append(body.beforeHeadings, of: body, to: &parts)
      var end = body.beforeHeadings.upperBound
      for heading in body.headings where !heading.isInside && heading.whole.lowerBound >= end {
        MarkdownHTML().append(heading.whole, of: body, to: &parts)
        end = heading.whole.upperBound
      }
      #expect(parts == whole)
    }
  }

  @Test func manyThreadsWriteTheSamePagesAsOne() async {
    let pages = (0..<3_000).map {
      Array("~~struck \($0)~~ www.a\($0).example https://b\($0).example a\($0)@c.example\n".utf8)
    }
    @Sendable func written(_ page: [UInt8]) -> [UInt8] {
      let body = markdownBody(page)
      var html = HTML()
      MarkdownHTML().append(body.whole, of: body, to: &html)
      return html.bytes
    }
    let alone = pages.map(written)
    let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
      for (number, page) in pages.enumerated() { group.addTask { (number, written(page)) } }
      var all = [[UInt8]](repeating: [], count: pages.count)
      for await (number, html) in group { all[number] = html }
      return all
    }
    #expect(alone == together)
    #expect(alone.allSatisfy { String(decoding: $0, as: UTF8.self).split(separator: "<a href").count == 4 })
  }
}
