import Diagnostics
import Markup
import Testing

/// Each link is found where it was written, whatever stands around it.
struct MarkdownSpanTests {
  static let link = "[the club](club.md)"

  @Test(arguments: [
    "\(link)", "See \(link).", "# Heading \(link)", "Heading \(link)\n===", "> \(link)", "> one\n> two \(link)",
    "> one\nlazy \(link)", "- one\n- two \(link)", "- one\n  second line \(link)",
    "1. a\n   - b\n     > c\n     > \(link)",
    "one\ntwo\n   three \(link) four", "*one\n\(link)*", "**a** `b\nc` \(link)", "a  \nb\\\nc \(link)",
    "| a | b |\n|---|---|\n| x | \(link) |", "words\n| a | b |\n|---|---|\n| x | y |\n| \(link) | y |",
    "- | \(link) |\n  |---|\n  | x |", "> | a |\n> |---|\n> | b \\| c \(link) |",
    "| a |\n|---|\n| x |\n\nafter \(link)",
    "[r]: x.md\n[s]: y.md \"t\"\n[r] [s] \(link)", "&amp; \\* &copy; é ’ \(link)",
    "~~struck~~ https://a.example \(link)",
    "\t- x\n\n    code\n\n\(link)", "```\ncode\n```\n\(link)", "[x](y.md 'title\nover lines') \(link)",
    "![picture](a.png) \(link)", "- [ ] task \(link)", "words[^1]\n\n[^1]: note \(link)", "- > a\n\twords \(link)",
  ])
  func aLinkIsFoundWhereItStands(_ text: String) {
    for ending in ["\n", "\r\n", "\r"] {
      let written = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
      for page in [Parsed(written), Parsed(facts: "title: A page", written)] {
        let link = page.body.links.last { page.body.string($0.destination) == "club.md" }
        #expect(link.map { page.written($0.span) } == Self.link)
        #expect(link.map { page.written($0.destinationSpan) } == "club.md")
        #expect(link.map { page.body.string($0.words) } == "the club")
        #expect(page.body.untraced == 0)
      }
    }
  }

  @Test func aLinkInsideALinksPictureIsFoundToo() {
    let page = Parsed("x\n- [![a *map*](map.png)](club.md)")
    #expect(page.body.links.map { page.written($0.span) } == ["[![a *map*](map.png)](club.md)", "![a *map*](map.png)"])
    #expect(page.body.links.map { page.body.string($0.words) } == ["a map", "a map"])
  }

  @Test(arguments: ["\u{B}", "\u{C}"])
  func aSignInAnAddressThatIsNoBlankMovesNothing(_ sign: String) {
    let page = Parsed("é [x](a\(sign)b) \(Self.link)")
    #expect(page.body.untraced == 0)
    #expect(page.body.links.map { page.written($0.span) } == ["[x](a\(sign)b)", Self.link])
  }

  @Test(arguments: ["\u{B}\n|-", "\u{C}\n|-", "\u{B}\n|-\n|x|", "> \u{B}\n> |-"])
  func aTableBelowALineThatShowsNothingMovesNothing(_ table: String) {
    let page = Parsed("\(table)\n\n\(Self.link)")
    #expect(page.body.untraced == 0)
    #expect(page.body.links.map { page.written($0.span) } == [Self.link])
  }

  @Test func aLinkOverTwoLinesEndsOnTheSecond() {
    let page = Parsed("> see [the\n> club](\n> club.md)")
    #expect(page.body.links.map { page.written($0.span) } == ["[the\n> club](\n> club.md)"])
    #expect(page.body.links.map { page.written($0.destinationSpan) } == ["club.md"])
  }

  @Test(arguments: [
    ("> a\n> - see [x](javascript:1) now", "2:13 javascript:1"),
    ("a\nb [x](data:text/html,hi)", "2:7 data:text/html,hi"),
    ("| a |\n|---|\n| é [x](/y) |", "3:9 /y"),
    ("one\ntwo []() ", "2:5 []()"),
    ("one\n\n![x](https://a.example/b.png)", "3:6 https://a.example/b.png"),
    ("é <b>bold</b>", "1:3 <b>"),
    ("- a\n  b <!-- c --> d", "2:5 <!-- c -->"),
    ("a\n\n<div>\nx\n</div>\n\nb", "3:1 <div>"),
    ("[x](<a b.md>)", "1:6 a b.md"),
    ("[x][r]\n\n[r]: vbscript:1", "1:1 [x][r]"),
    ("a[^2] b", "1:2 [^2]"),
    ("[^1]: never named", "1:1 [^1]:"),
    ("| a |\n|---|\n| b | c |", "3:7 c |"),
    ("[a b](tel:01 2)", "1:5 ]("),
    ("https://a.example/*x* y", "1:1 https://a.example/"),
    ("[Monday]: 9am-5pm", "1:1 [Monday]: 9am-5pm"),
  ])
  func aProblemPointsToWhatIsWrong(_ text: String, _ place: String) {
    #expect(Parsed(text).places == [place])
    #expect(
      Parsed(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")).places == [place])
  }

  @Test func aProblemAfterTheFactsHasTheLineOfTheFile() {
    #expect(Parsed(facts: "title: x", "a\n\n[x]()").places == ["6:1 [x]()"])
  }

  @Test func everyProblemIsToldInOneRun() {
    let page = Parsed("<b>\n\n[x]() [y](data:z)\n\n![p](http://a.example/p)\n\n[^1]")
    #expect(page.rules == ["raw-html", "empty-link", "link-not-allowed", "remote-image", "unknown-footnote"])
    #expect(page.found.allSatisfy { $0.severity == .mustFix })
  }

  @Test func manyProblemsOfOneKindAreCountedAtTheEnd() {
    let page = Parsed(String(repeating: "[x]()\n\n", count: 500))
    #expect(page.found.count == 101)
    #expect(page.found.last?.what == "There are 400 more problems of this kind below")
  }
}
