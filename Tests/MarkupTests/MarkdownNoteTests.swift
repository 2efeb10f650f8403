import Markup
import Testing

/// Notes are numbered as a reader meets them, and no word of one is lost.
struct MarkdownNoteTests {
  @Test func notesAreNumberedByTheirFirstMention() {
    let page = Parsed("a[^z] b[^y] c[^z]\n\n[^y]: why\n[^z]: zed")
    #expect(page.body.notes.map { page.body.string($0.label) } == ["z", "y"])
    #expect(page.body.notes.map(\.marks.count) == [2, 1])
    #expect(page.found.isEmpty)
  }

  @Test func aNoteMayNameAnother() {
    let page = Parsed("a[^1]\n\n[^2]: second\n\n[^1]: first[^2]")
    #expect(page.body.notes.map { page.body.string($0.label) } == ["1", "2"])
    #expect(page.found.isEmpty)
  }

  @Test(arguments: [
    "a[^1]\n[^1]: one word", "a[^1]\n\n[^1]: word", "a[^1]\n\n[^1]: https://b.example", "[^1]: /url\n\na[^1]",
    "a[^1]\n\n> [^1]: in a quotation", "- a[^1]\n\n  [^1]: in a list", "a[^1]\n\n[^1]: one\nmore",
    "a[^1]\n\n[^1]:\tword",
  ])
  func aNotesTextIsNotTakenForALinksAddress(_ text: String) {
    let page = Parsed(text)
    #expect(page.found.isEmpty)
    #expect(page.body.notes.count == 1)
  }

  @Test func aNamesCaseDoesNotMatter() {
    #expect(Parsed("a[^Fees]\n\n[^fees]: x").found.isEmpty)
  }

  @Test(arguments: [
    ("a[^1]", ["unknown-footnote"]), ("[^1]: x", ["unused-footnote"]),
    ("a[^1]\n\n[^1]: x\n\n[^1]: y", ["unused-footnote"]), ("[^1]: x[^1]", ["unused-footnote"]),
    ("a[^1]\n\n[^1]: x\n\n    more", ["footnote-too-long"]), ("\\[^1]", []), ("`[^1]`", []), ("```\n[^1]: x\n```", []),
    ("\\[^1]: x\n\n```\n[^1]: y\n```", []), ("a\n\\[^1]: x\n\n    [^1]: y", []),
    ("[^1](x.md)", []), ("[^]", []), ("[^a b]", []),
  ])
  func aMarkNeedsItsTextAndATextItsMark(_ text: String, _ rules: [String]) {
    #expect(Parsed(text).rules == rules)
  }

  @Test func whatIsNotPublishedAsANoteStaysOnThePage() {
    #expect(Parsed("a\n\n[^1]: kept words").body.wordCount(Parsed("a\n\n[^1]: kept words").body.whole) == 3)
  }

  @Test func theColonOfANoteIsGivenBackEverywhere() {
    let body = Parsed("```\n[^1]: code\n```\n\n    [^1]: code\n\n<pre>\n[^1]: raw\n</pre>").body
    #expect(body.text.allSatisfy { $0 < 0x80 })
    #expect(body.plainText(body.whole).split(separator: "[^1]: ").count == 3)
  }
}
