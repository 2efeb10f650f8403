import Diagnostics
import Testing

/// Where a site answers a duty, and where a rule finds something on it.
struct WhereTests {
  @Test func whereADutyIsAnsweredReadsAsItsGoldenFile() throws {
    try expectGolden(Report.sample.coverage.whereAnswered(on: "22 November 2026"), "where-answered.txt")
  }

  @Test func withoutACouncilThatCanBeReadNobodyIsAsked() {
    #expect(
      [CoverageLine]().whereAnswered(on: "22 November 2026") == "No council of this site could be asked about it.\n")
  }

  @Test func whereARuleFindsSomethingReadsAsItsGoldenFile() throws {
    let councils = [
      CouncilName(slug: "alderbrook", name: "Alderbrook Council"),
      CouncilName(slug: "thornmere", name: "Thornmere Council"),
    ]
    let found = [
      problem("See ↓here↑."), problem("\nSee ↓here↑."), problem("\n\nSee ↓here↑."), problem("\n\n\nSee ↓here↑."),
      problem("See ↓here↑.", in: "entitlements/complaints.md"), problem("See ↓here↑.", in: "councils/nameless/a.md"),
      problem("See ↓here↑.", by: "another-rule"),
    ]
    try expectGolden(
      found.whereFound(by: "vague-link", on: "22 November 2026", among: councils, below: "content"), "where-found.txt")
  }

  @Test func whatSomebodyWroteCanDoNothingToTheTerminal() {
    let found = [problem("↓here↑", what: "A \u{1B}[31m word")]
    let text = found.whereFound(
      by: "vague-link", on: "today", among: [CouncilName(slug: "alderbrook", name: "A \u{9B}x")], below: "content")
    #expect(!text.contains("\u{1B}") && !text.contains("\u{9B}") && text.contains("A  [31m word"))
  }
}
