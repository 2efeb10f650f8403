import Diagnostics
import Foundation
import Testing

struct EarlierReportTests {
  @Test(arguments: [Report.sample, .nasty])
  func whatTheReportForProgramsSaysIsReadBack(_ report: Report) throws {
    let earlier = try read(JSONReport.render(report, today: "2026-11-22"))
    #expect(earlier.today == "2026-11-22" && earlier.lines.count == report.coverage.count)
    for severity in Severity.allCases { #expect(earlier.count(severity) == report.count(severity)) }
    for (line, wanted) in zip(earlier.lines, report.coverage) {
      let found = [line.council, line.duty, line.item, line.result, line.councilName, line.dutyTitle, line.ask]
      #expect(
        found == [
          wanted.council, wanted.duty, wanted.item, wanted.result, wanted.councilName, wanted.dutyTitle, wanted.ask,
        ])
    }
  }

  /// The first reports of this form had fewer fields.
  @Test func aReportWithTheLeastThatTheFormHasIsRead() throws {
    let earlier = try read(
      #"{"format": "plainsight-report", "version": 1, "today": "2026-01-01", "counts": {"must-fix": 3}, "problems": [],"#
        + #""coverage": [{"council": "a", "duty": "d", "item": "i", "result": "says", "because": "", "pages": []}]}"#)
    #expect(earlier.lines.map(\.council) == ["a"] && earlier.lines[0].councilName == nil)
    #expect(earlier.count(.mustFix) == 3 && earlier.count(.shouldFix) == 0)
  }

  /// The shell of Windows writes what a program says with another encoding, or with a mark before it.
  @Test func theMarkAndTheEncodingOfOtherSystemsDoNotMatter() throws {
    let text = JSONReport.render(.sample, today: "2026-11-22")
    for bytes in [[0xEF, 0xBB, 0xBF] + Array(text.utf8), Array(try #require(text.data(using: .utf16)))] {
      #expect(try EarlierReport.read(bytes).lines.count == Report.sample.coverage.count)
    }
  }

  @Test(arguments: [
    "", "{", "[]", "null", "text", #"{"format": "plainsight-report"}"#, #"{"version": 1, "today": "2026-01-01"}"#,
    #"{"format": "other", "version": 1, "today": "2026-01-01", "counts": {}, "coverage": []}"#,
    #"{"format": "plainsight-report", "version": 0, "today": "2026-01-01", "counts": {}, "coverage": []}"#,
    #"{"format": "plainsight-report", "version": "1", "today": "2026-01-01", "counts": {}, "coverage": []}"#,
    #"{"format": "plainsight-report", "version": 1, "today": "2026-01-01", "counts": {}, "coverage": [{}]}"#,
    #"{"format": "plainsight-report", "version": 1, "today": "2026-01-01", "counts": {"must-fix": "3"}, "coverage": []}"#,
    String(repeating: "[", count: 100_000),
  ])
  func whatIsNoReportOfOursIsRefused(_ text: String) {
    #expect(throws: EarlierReport.Fault.isNoReport) { try read(text) }
  }

  @Test func aReportOfANewerProgramIsRefusedByItsNumberWhateverElseItHolds() {
    let text = #"{"format": "plainsight-report", "version": 2, "coverage": {"what": "nobody knows yet"}}"#
    #expect(throws: EarlierReport.Fault.isNewer(version: 2)) { try read(text) }
  }

  private func read(_ text: String) throws -> EarlierReport { try EarlierReport.read(Array(text.utf8)) }
}
