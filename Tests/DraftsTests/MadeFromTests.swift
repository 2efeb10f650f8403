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
    ("? made-from\n: old\ntitle: X\n", "? made-from\n: \"0123456789abcdef\"\ntitle: X\n"),
    ("made-from: |\n  abc\ntitle: X\n", "made-from: \"0123456789abcdef\"\ntitle: X\n"),
  ])
  func itIsSetAndNothingElseChanges(_ before: String, _ after: String) {
    #expect(set(before) == "---\n\(after)---\nWords.\n")
  }

  /// The page stays as it was, and its writer is told what to write.
  @Test(arguments: ["title: X\n...\n"])
  func whatCannotBeSetSafelyIsLeft(_ facts: String) {
    #expect(set(facts) == nil)
  }
}
