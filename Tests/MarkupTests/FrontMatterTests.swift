import Diagnostics
import Markup
import Testing

private func parsed(_ text: String) -> (document: Document, found: [Diagnostic]) { parsed(Array(text.utf8)) }

private func parsed(_ bytes: [UInt8]) -> (document: Document, found: [Diagnostic]) {
  var found: [Diagnostic] = []
  let document = parse(SourceText(path: "a.md", bytes: bytes), noting: &found)
  return (document, found)
}

private func facts(_ document: Document) -> String { shown(.map(document.facts)) }

private func heads(_ document: Document) -> [String] { document.body.headings.map { document.body.string($0.words) } }

struct FrontMatterTests {
  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func factsAndWordsAreToldApart(lineEnd: String, mark: String) {
    let page =
      mark
      + ["---", "title: Café", "ages: 5", "---", "## What it is", "Games.", "", "---", "More."].joined(
        separator: lineEnd)
    let (document, found) = parsed(page)
    #expect(facts(document) == "{title: \"Café\", ages: \"5\"}")
    #expect(heads(document) == ["What it is"])
    #expect(document.body.plainText(document.body.whole).contains("More."))
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    "---\ntitle: A\n---", "---\ntitle: A\n---\n", "---\ntitle: A\n--- \t\n", "--- \ntitle: A\n---\n\n\n",
    "\u{FEFF}---\r\ntitle: A\r\n---\r\n",
  ])
  func aPageMayBeFactsAlone(_ page: String) {
    let (document, found) = parsed(page)
    #expect(facts(document) == "{title: \"A\"}")
    #expect(document.body.events.isEmpty && found.isEmpty)
  }

  @Test(arguments: ["---\n---\nWords.", "---\n\n---\nWords.", "---\n# a note\n---\nWords."])
  func aPageMayHaveNoFactsBetweenItsLines(_ page: String) {
    let (document, found) = parsed(page)
    #expect(document.facts.entries.isEmpty && !document.body.events.isEmpty && found.isEmpty)
  }

  @Test(arguments: ["", "\n", " \t\r\n\n", "\u{FEFF}", "\u{FEFF}\n"])
  func anEmptyFileSaysSo(_ page: String) {
    let (document, found) = parsed(page)
    #expect(
      found.map(YamlSaid.init) == [YamlSaid("empty-file", "This file is empty", "Write the page, or delete the file.")])
    #expect(found.map(\.place) == [Place(path: "a.md", line: 1, column: 1, length: 1, excerpt: found[0].place.excerpt)])
    #expect(document.facts.entries.isEmpty && document.body.events.isEmpty)
  }

  @Test(arguments: [
    "Games and a snack.", "title: A\n---\n", "\n\ntitle: A\n---\n", " ---\ntitle: A\n---\n", "----\ntitle: A\n----\n",
    "--\ntitle: A\n---\n", "—\ntitle: A\n---\n",
  ])
  func aPageWithoutFactsIsWordsAlone(_ page: String) {
    for mark in ["", "\u{FEFF}"] {
      let (document, found) = parsed(mark + page)
      #expect(found.isEmpty && document.lacksFacts && !document.facts.isWhole)
      #expect(document.facts.entries.isEmpty && !document.body.events.isEmpty)
    }
  }

  @Test(arguments: ["\n", "\r\n", " \t\n\n"])
  func factsMayStandBelowBlankLines(_ blank: String) {
    for mark in ["", "\u{FEFF}"] {
      let (document, found) = parsed(mark + blank + "---\ntitle: A\n---\nWords.\n")
      #expect(facts(document) == "{title: \"A\"}" && found.isEmpty && !document.lacksFacts && document.facts.isWhole)
      let (_, open) = parsed(mark + blank + "---\ntitle: A\n")
      #expect(open.map(\.rule) == ["facts-not-closed"] && open.map(\.place.excerpt) == ["---"])
    }
  }

  /// The page, and the line that the missing `---` belongs on.
  @Test(arguments: [
    ("---", 2), ("---\n", 2), ("---\ntitle: A", 3), ("---\ntitle: A\n", 3), ("---\ntitle: A\n\nWords.\n\nMore.\n", 3),
    ("---\ntitle: A\nages: 5\n## What it is\nWords.\n", 4),
    ("---\ntitle: A\n# a note\nages: 5\n\n## What it is\nWords.\n", 5),
    ("---\r\ntitle: Café\r\n\r\n## What it is\r\nWords.\r\n", 3), ("\u{FEFF}---\ntitle: A\n\n## What it is\n", 3),
    ("---\ntitle: A\n ---\n", 4), ("---\rtitle: A\r\rWords.", 3),
  ])
  func factsThatNeverEndAreNamedWhereTheyBegin(page: String, line: Int) {
    let (document, found) = parsed(page)
    let never = found.filter { $0.rule == "facts-not-closed" }
    #expect(
      never.map(YamlSaid.init) == [
        YamlSaid(
          "facts-not-closed", "The facts begin here and never end",
          "Write a line `---` after the last fact, near line \(line).")
      ])
    #expect(never.map { [$0.place.line, $0.place.column, $0.place.length] } == [[1, 1, 3]])
    #expect(never.map(\.place.excerpt) == ["---"])
    if page.contains("title") { #expect(document.facts["title"] != nil) }
    if page.contains("## What it is") { #expect(heads(document) == ["What it is"]) }
    if page.contains("ages") { #expect(document.facts["ages"] != nil) }
  }

  @Test(arguments: ["----", "--", "- - -", "***", "—--", "---a"])
  func aLineThatOnlyLooksLikeTheEndDoesNotEndTheFacts(_ line: String) {
    let (_, found) = parsed("---\ntitle: A\n\(line)\n\nWords.\n")
    #expect(found.count == 2 && found.map(\.rule).contains("facts-not-closed"))
    #expect(found.map(\.place.line).max() == 3)
  }

  @Test func theFaultsOfFactsThatNeverEndAreFoundInTheSameRun() {
    let (_, found) = parsed("---\ntitle: A: B\nages: [5\n\n## What it is\nWords.\n")
    #expect(found.map(\.rule) == ["facts-not-closed", "facts-not-readable", "facts-not-readable"])
    #expect(found.map(\.place.line) == [1, 2, 3])
  }
}
