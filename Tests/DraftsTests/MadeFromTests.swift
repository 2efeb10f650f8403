import Diagnostics
import Markup
import Testing

@testable import Drafts

/// Which words of its page a translation was made from, in a file that a person wrote.
struct MadeFromTests {
  private func set(_ facts: String) -> String? {
    MadeFrom.set("0123456789abcdef", in: SourceText(path: "page.ur.md", "---\n\(facts)---\nWords.\n"))
  }

  @Test(arguments: [
    ("title: X\n", "title: X\nmade-from: \"0123456789abcdef\"\n"),
    ("title: X\nmade-from: \"old\"\n", "title: X\nmade-from: \"0123456789abcdef\"\n"),
    ("made-from: # none yet\ntitle: X\n", "made-from: \"0123456789abcdef\" # none yet\ntitle: X\n"),
    ("title: X\nmade-from: |\n  abc\n", "title: X\nmade-from: \"0123456789abcdef\"\n"),
    ("made-from: |\n  abc\ntitle: X\n", "made-from: \"0123456789abcdef\"\ntitle: X\n"),
  ])
  func itIsSetAndNothingElseChanges(_ before: String, _ after: String) {
    #expect(set(before) == "---\n\(after)---\nWords.\n")
  }

  /// Whatever comes of it can be read, and says the rest as it was said.
  @Test(arguments: [
    "title: X\n? made-from\n: old\n", "title: X\nmade-from: >-\n  abc\n# a remark\n", "{title: X, made-from: old}\n",
    "title: X\nmade-from: &a old\nsummary: *a\n", "title: X\n...\n",
  ])
  func whatCannotBeSetSafelyIsLeft(_ facts: String) {
    guard let text = set(facts) else { return }
    var (found, foundBefore): ([Diagnostic], [Diagnostic]) = ([], [])
    let before = parse(SourceText(path: "page.ur.md", "---\n\(facts)---\nWords.\n"), noting: &foundBefore)
    let after = parse(SourceText(path: "page.ur.md", text), noting: &found)
    #expect(found.count <= foundBefore.count, "\(text)")
    #expect(after.facts.isSame(as: before.facts, besides: "made-from"), "\(text)")
    #expect(text.hasSuffix("---\nWords.\n"), "\(text)")
  }
}
