import Diagnostics
import Foundation
import Testing

struct GitLabReportTests {
  @Test func aReportReadsAsItsGoldenFile() throws {
    try expectGolden(GitLabReport.render(.sample), "report-for-gitlab.json")
  }

  @Test func anEmptyReportIsAnEmptyList() {
    #expect(GitLabReport.render(Report([])) == "[]\n")
  }

  @Test(arguments: [Report.sample, .nasty])
  func everyProblemIsThereWithItsPlaceAndANameOfItsOwn(_ report: Report) throws {
    let problems = try parsed(report)
    #expect(problems.count == report.diagnostics.count)
    #expect(Set(problems.map { $0["fingerprint"] as? String }).count == problems.count)
    for (problem, wanted) in zip(problems, report.diagnostics) {
      let location = problem["location"] as? [String: Any]
      #expect(problem["check_name"] as? String == wanted.rule && location?["path"] as? String == wanted.place.path)
      #expect((location?["lines"] as? [String: Int])?["begin"] == wanted.place.line)
      let description = try #require(problem["description"] as? String)
      #expect(description.hasPrefix(wanted.what) && description.hasSuffix(wanted.instead))
    }
  }

  @Test func whatKeepsTheSiteFromBeingPublishedIsLouderThanAGap() throws {
    func severity(_ severity: Severity, stops: Bool? = nil) throws -> String? {
      let problem = Diagnostic(
        rule: "r", severity: severity, stopsPublishing: stops, place: .file("a.md"), what: "W", why: "W", instead: "D")
      return try parsed(Report([problem]))[0]["severity"] as? String
    }
    #expect(try severity(.mustFix) == "blocker" && severity(.mustFix, stops: false) == "critical")
    #expect(try severity(.shouldFix) == "major" && severity(.couldImprove) == "minor")
  }

  @Test func noPathBeginsWithADotAndASlash() throws {
    let problem = try parsed(Report([diagnostic("r", .mustFix, "./content/a.md")]))[0]
    #expect((problem["location"] as? [String: Any])?["path"] as? String == "content/a.md")
  }

  private func parsed(_ report: Report) throws -> [[String: Any]] {
    try #require(try JSONSerialization.jsonObject(with: Data(GitLabReport.render(report).utf8)) as? [[String: Any]])
  }
}
