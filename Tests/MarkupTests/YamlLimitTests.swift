import Diagnostics
import Markup
import Testing

/// A file that somebody made to hold up the build, or made by a slip, is refused or read at once.
struct YamlLimitTests {
  private func page(_ facts: String) -> SourceText { SourceText(path: "a.md", "---\n\(facts)\n---\n") }

  private func work(on facts: String) -> (seconds: Double, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let source = page(facts)
    let seconds = secondsOfWork { _ = parse(source, noting: &found) }
    return (seconds, found)
  }

  /// 236 bytes that another parser makes a quarter of a gigabyte of.
  @Test func aBombOfAliasesIsRefusedAtOnce() {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i"]
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]"
    for (before, name) in zip(letters, letters.dropFirst()) {
      bomb += "\n\(name): &\(name) [" + Array(repeating: "*\(before)", count: 9).joined(separator: ", ") + "]"
    }
    let (seconds, found) = work(on: bomb)
    #expect(found.count == 9 + 8 * 9 && found.allSatisfy { $0.rule == "anchor-or-alias" })
    #expect(seconds < 0.5)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "{? ", "[{a: ["])
  func deepNestingIsRefusedAtOnce(_ opening: String) {
    for prefix in ["a: ", ""] {
      let (seconds, found) = work(on: prefix + String(repeating: opening, count: 100_000 / opening.utf8.count))
      #expect(!found.isEmpty && found.count <= 3)
      #expect(seconds < 0.5, "\(prefix)\(opening)")
    }
  }

  @Test func deepIndentationIsRefusedAtOnce() {
    let (seconds, found) = work(on: (0..<400).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"))
    #expect(found.map(\.rule) == ["facts-too-deep"])
    #expect(seconds < 0.5)
  }

  private static func filled(_ entry: (Int) -> String) -> String {
    var text = ""
    var number = 0
    while text.utf8.count < 255 * 1024 {
      text += entry(number)
      number += 1
    }
    return text
  }

  @Test(arguments: [
    NamedFacts("one long text", "title: " + filled { "word \($0) é " }),
    NamedFacts("a long text in quotes", "title: \"" + filled { "\($0)\\u00e9\n  " } + "\""),
    NamedFacts("a long list", "answers:\n" + filled { "  - item-\($0)#place-é\n" }),
    NamedFacts("a long list on one line", "answers: [" + filled { "item-\($0), " } + "]"),
    NamedFacts(
      "groups", "levels:\n" + filled { "  - {level: universal, name: \"Lével \($0): help\", route: [a, b]}\n" }),
    NamedFacts("many facts", filled { "fact-\($0): " + String(repeating: "Words of a fact. ", count: 6) + "\n" }),
    NamedFacts("notes", "title: A\n" + filled { "# note \($0)\n" }),
  ])
  func aQuarterOfAMegabyteOfFactsIsReadInUnderASecond(_ example: NamedFacts) {
    let (seconds, found) = work(on: example.facts)
    #expect(found.isEmpty)
    #expect(seconds < 1)
  }

  /// Nobody reads more than a hundred problems of one file, and each costs time and memory.
  @Test(arguments: [
    NamedFacts("aliases on one line", "a: [" + String(repeating: "*a, ", count: 5_000) + "]"),
    NamedFacts("words", String(repeating: "word\n", count: 5_000)),
    NamedFacts("one name", String(repeating: "a: b\n", count: 5_000)),
    NamedFacts("quotation marks", String(repeating: "a: \"\n", count: 5_000)),
    NamedFacts("tabs", String(repeating: "\ta: b\n", count: 5_000)),
    NamedFacts("tags", (0..<3_000).map { "a\($0): !x b\n" }.joined()),
    NamedFacts("second colons", (0..<2_000).map { "a\($0): b: c\n" }.joined()),
  ])
  func manyFaultsInOneFileAreToldUpToAHundred(_ example: NamedFacts) throws {
    let (seconds, found) = work(on: example.facts)
    #expect(found.count == 101)
    let last = try #require(found.last)
    #expect(last.what == "There are more problems in this file" && last.instead == "Mend those above, and build again.")
    #expect(last.place == found[99].place && last.rule == found[99].rule)
    #expect(seconds < 1)
  }
}

struct NamedFacts: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let facts: String

  init(_ name: String, _ facts: String) {
    testDescription = name
    self.facts = facts
  }
}
