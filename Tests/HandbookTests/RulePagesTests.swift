import Foundation
import Handbook
import Testing

/// The pages in `docs/rules` are what the program writes of its rules today.
struct RulePagesTests {
  private static let folder = Project.root.appending(path: "docs/rules")
  /// Each example is tried for real, which takes seconds.
  private static let pages = Result {
    let site = try #require(Project.site, "the content folder cannot be read")
    return try RulePages(in: site).files()
  }

  /// With `UPDATE_GOLDEN` set, what differs is written anew, and the test fails, so that nobody takes in what nobody has read.
  @Test func everyPageIsWhatTheProgramWrites() throws {
    var differing: [String] = []
    for (name, text) in try Self.pages.get() {
      let file = Self.folder.appending(path: name)
      if (try? Data(contentsOf: file)) == Data(text.utf8) { continue }
      differing.append(name)
      guard ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil else { continue }
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    #expect(differing.isEmpty, "see what `plainsight explain --write-pages docs/rules` changes, and take it in")
  }

  @Test func thereIsNoPageOfARuleThatIsGone() throws {
    let names = Set(try Self.pages.get().map(\.name))
    let there = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(there).subtracting(names).isEmpty)
  }

  @Test func everyRuleIsInTheListOnce() throws {
    let pages = RulePages(in: nil)
    let list = try #require(pages.files().first { $0.name == "README.md" }?.text)
    for id in pages.ids { #expect(list.ranges(of: "(\(id).md)").count == 1, "\(id)") }
  }

  @Test func withoutASiteARuleIsExplainedWithoutWhatTheProgramSays() throws {
    let page = try #require(try RulePages(in: nil).page(of: "broken-link"))
    #expect(page.contains("## Example 1") && page.contains("short-braeks.md"))
    #expect(!page.contains("The program says"))
  }
}
