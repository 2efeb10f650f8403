import Diagnostics
import Foundation
import Testing

/// Reports in which something was known already.
struct ComparedReportTests {
  private static let known = [gap("short-breaks-statement/sb-daytime"), problem("See ↓here↑.")]
  private static let gone = problem("See ↓there↑.")
  private static let new = [gap("complaints/how", .shouldFix), problem("↓---↑", by: "never-checked", .couldImprove)]

  private func report(_ found: [Diagnostic], before: [Diagnostic], isWhole: Bool = true) -> Report {
    var report = Report(found, summary: ["1 council."])
    report.comparison = Baseline(of: before, below: "content").compare(
      found, below: "content", silence: "does-not-say", isWhole: isWhole)
    return report
  }

  @Test func aReportBesideABaselineReadsAsItsGoldenFile() throws {
    let text = TextReport(colour: false).render(report(Self.known + Self.new, before: Self.known + [Self.gone]))
    try expectGolden(text, "compared-report.txt")
  }

  @Test func aReportWithoutNewsEndsWithItsCounts() {
    let text = TextReport(colour: false).render(report(Self.known, before: Self.known))
    #expect(text.hasSuffix("\n1 council.\n2 known, 0 mended since, 0 new.\n"))
    let part = TextReport(colour: false).render(report(Self.known, before: Self.known, isWhole: false))
    #expect(part.hasSuffix("\n2 known, 0 new.\n"))
  }

  @Test func aKnownLineCanDoNothingToTheTerminal() {
    let known = [problem("↓here↑", what: "A \u{1B}[31m word\nand a line")]
    let text = TextReport(colour: false).render(report(known, before: known))
    #expect(text.contains("club.md:1:1 A  [31m word and a line (vague-link)\n"))
  }

  @Test func theReportForProgramsSaysOfEachProblemWhetherItWasKnown() throws {
    let text = JSONReport.render(report(Self.known + Self.new, before: Self.known + [Self.gone]), today: "2026-11-22")
    let read = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let baseline = try #require(read["baseline"] as? [String: Any])
    #expect(baseline["known"] as? Int == 2 && baseline["new"] as? Int == 2)
    #expect(baseline["mended"] as? [String] == ["vague-link councils/alderbrook/services/club.md “there”"])
    let problems = try #require(read["problems"] as? [[String: Any]])
    for problem in problems {
      let isKnown = Self.known.contains {
        $0.rule == problem["rule"] as? String && $0.item == problem["item"] as? String
      }
      #expect(problem["known"] as? Bool == isKnown)
    }
  }

  @Test func aReportFailsByWhatIsNewOrWithoutABaselineByWhatMustBeFixed() {
    #expect(!report(Self.known, before: Self.known).fails)
    #expect(report(Self.known + Self.new, before: Self.known).fails)
    #expect(Report(Self.known).fails && !Report([gap("complaints/how", .shouldFix)]).fails)
  }

  @Test func buildServersAreToldOfWhatIsNewAndTurnRedWhenTheRunFails() {
    let compared = report(Self.known + Self.new, before: Self.known)
    #expect(GitHubReport.render(compared).hasSuffix("0 must fix, 1 should fix, 1 could improve.\n"))
    #expect(JUnitReport.render(compared).contains("tests=\"2\" failures=\"1\" errors=\"0\" skipped=\"1\""))
    let known = report(Self.known, before: Self.known)
    #expect(GitHubReport.render(known) == "0 must fix, 0 should fix, 0 could improve.\n")
    #expect(JUnitReport.render(known).contains("tests=\"0\" failures=\"0\""))
  }

  @Test func codeHostsAreToldOfEachProblemWhetherItIsNew() throws {
    let text = SARIFReport.render(
      report(Self.known + Self.new, before: Self.known), rules: [], version: "1.0.0", today: "2026-11-22")
    let states = text.split(separator: "\"baselineState\":\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(states.sorted() == ["new", "new", "unchanged", "unchanged"])
    let alone = SARIFReport.render(Report(Self.known), rules: [], version: "1.0.0", today: "2026-11-22")
    #expect(!alone.contains("baselineState"))
  }

  @Test func aPartOfAReportSaysSo() {
    var report = Report([])
    report.part = "Only findings of the council alderbrook are shown."
    let word = "Only findings that came since “main” are shown."
    let text = TextReport(colour: false).render(report.narrowed(to: [], word))
    #expect(text == "Only findings of the council alderbrook are shown. \(word)\nNothing to fix.\n")
    #expect(JSONReport.render(report, today: "2026-11-22").contains("\"part\":\"Only findings of the council"))
  }

  @Test func programsAreToldThatAReportIsAPart() {
    var report = Report([problem("See ↓here↑.")])
    let sarif = SARIFReport.render(report, rules: [], version: "1.0.0", today: "2026-11-22")
    #expect(!sarif.contains("\"part\"") && !JUnitReport.render(report).contains("<properties>"))
    report.part = "Only findings by the rule “a<b>” are shown."
    #expect(
      SARIFReport.render(report, rules: [], version: "1.0.0", today: "2026-11-22").contains(
        #""properties":{"today":"2026-11-22","part":"Only findings by the rule “a\u003cb>” are shown."}"#))
    let property = "<properties><property name=\"part\" value=\"Only findings by the rule “a&lt;b"
    let suites = JUnitReport.render(report).components(separatedBy: "<testsuite ").dropFirst()
    #expect(suites.count == 1 && suites.allSatisfy { $0.contains(property) })
    #expect(GitHubReport.render(report).contains("\nOnly findings by the rule “a<b>” are shown.\n"))
  }
}
