import Diagnostics
import Testing

struct ReportTests {
  @Test(arguments: [
    ("content/councils/alderbrook/services/a.md", "alderbrook"), ("councils/alderbrook/a.md", "alderbrook"),
    ("/srv/councils/content/councils/alderbrook/a.md", "alderbrook"), ("content/councils/elsewhere/a.md", nil),
    ("content/glossary.yml", nil), ("content/alderbrook/a.md", nil), ("", nil),
  ])
  func aProblemBelongsToTheCouncilInWhoseFolderItStands(_ path: String, _ council: String?) {
    #expect(Report([], coverage: Report.sample.coverage).council(of: diagnostic("r", .mustFix, path)) == council)
  }

  @Test func everyWordForAResultHasACodeOfItsOwn() {
    #expect(Set(CoverageResult.allCases.map(\.code)).count == 8)
    #expect(CoverageResult.allCases.allSatisfy { !$0.isAnswer || $0.applies })
  }
}
