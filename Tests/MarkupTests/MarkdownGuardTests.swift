import Diagnostics
import Markup
import Testing

/// No text holds up a build: it is parsed at once, or refused with its line.
struct MarkdownGuardTests {
  @Test(arguments: MarkdownBomb.all, [20_000, 120_000])
  func everyKnownBombIsParsedOrRefusedAtOnce(_ bomb: MarkdownBomb, _ size: Int) {
    let clock = ContinuousClock()
    let text = bomb.make(size)
    var page: Parsed?
    let took = clock.measure { page = Parsed(text) }
    // A build for tests on a busy machine; a release build takes a fiftieth of a second. A bomb that goes off takes minutes.
    #expect(took < .seconds(20))
    #expect(page?.body.isRefused != true || page?.found.isEmpty == false)
    #expect((page?.body.text.count ?? 0) < text.utf8.count * 3 + 200_000)
  }

  @Test func aFileOverTheLimitIsRefusedUnread() {
    let page = Parsed(String(repeating: "a ", count: 200_000))
    #expect(page.rules == ["text-too-long"])
    #expect(page.found.first?.what == "This file has 391 KB of text. A page may have 256 KB")
  }

  @Test(
    arguments: [
      ("a\n\n" + String(repeating: "> ", count: 21) + "x", "nested-too-deep", 3),
      ("a\n\n" + String(repeating: "- ", count: 21) + "x", "nested-too-deep", 3),
      ((0..<21).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"), "nested-too-deep", 21),
      ("a " + String(repeating: "[", count: 51), "nested-too-deep", 1),
      (String(repeating: "*a **b ", count: 40) + String(repeating: "c** d* ", count: 40), "nested-too-deep", 1),
      // In the words of a note, which then never end.
      ("[^1]\n[^1]:" + String(repeating: "_", count: 60) + String(repeating: "*_", count: 60), "nested-too-deep", 2),
      ("a\n\n" + String(repeating: "|a", count: 21) + "\n" + String(repeating: "|-", count: 21), "table-too-big", 4),
      (
        String(repeating: "|a", count: 20) + "\n" + String(repeating: "|-", count: 20)
          + String(repeating: "\nx", count: 5_001), "table-too-big", 5_003
      ),
      (String(repeating: "x\n", count: 6_000) + "|a|\n|-|", "text-too-long", 6_002),
      (String(repeating: "|", count: 201), "table-too-big", 1),
      (
        "[a]: /" + String(repeating: "u", count: 2_000) + "\n\n" + String(repeating: "[a] ", count: 60),
        "text-too-long", 1
      ),
      (String(repeating: "<?", count: 50_000), "raw-html", 1),
      (String(repeating: "![]()", count: 40_000), "text-too-long", 1),
    ] as [(String, String, Int)])
  func whatIsTooMuchIsRefusedWithItsLine(_ text: String, _ rule: String, _ line: Int) {
    let page = Parsed(text)
    #expect(page.rules.first == rule)
    #expect(page.found.first?.place.line == line)
    #expect(page.body.isRefused)
  }

  @Test(arguments: [
    String(repeating: "- ", count: 30), String(repeating: "* ", count: 30),
    (0..<20).map { String(repeating: "  ", count: $0) + "- a" }.joined(separator: "\n"),
    (1...60).map { "[link \($0)]: https://a.example/\($0) \"Title \($0)\"" }.joined(separator: "\n") + "\n\n"
      + (1...60).map { "[link \($0)] and [again][link \($0)]" }.joined(separator: " "),
    "[a]: /" + String(repeating: "u", count: 2_000) + "\n\n[a] " + String(repeating: "[b](c.md) ", count: 200),
    String(repeating: "|a", count: 20) + "\n" + String(repeating: "|-", count: 20)
      + String(repeating: "\n|x|y|", count: 2_000),
    "| a | b |\n|---|---|\n" + String(repeating: "| ![x](y.png) | [z](w.md) **v** |\n", count: 3_000),
    "| a | b |\n|---|---|\n" + String(repeating: "| Monday | 9am to 5pm |\n", count: 500) + "|---|---|\n| c | d |",
    String(repeating: "words and [a link](b.md), *stress* and ![x](y.png)\n", count: 200),
    "text\n" + String(repeating: "more\n", count: 50) + "| a |\n|---|\n| b |",
  ])
  func whatPeopleWriteIsParsed(_ text: String) {
    #expect(!Parsed(text).body.isRefused)
  }

  @Test(arguments: [
    ("| a | b |\n|---|---|---|\n| c | d |", "table-not-made"), ("a\n|---|---|\n|---|---|", "table-not-made"),
    ("| a |\n|---|\n| b | c |", "table-row-too-long"),
  ])
  func aTableThatIsNoneIsNamed(_ text: String, _ rule: String) {
    #expect(Set(Parsed(text).rules) == [rule])
  }

  @Test func atMostAHundredKilobytesComeFromAddressesByName() {
    let page = Parsed("[a]: /" + String(repeating: "u", count: 1_000) + "\n\n" + String(repeating: "[a] ", count: 90))
    #expect(!page.body.isRefused)
    #expect(page.body.text.count < 200_000)
  }
}
