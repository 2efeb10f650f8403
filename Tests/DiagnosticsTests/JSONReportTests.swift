import Diagnostics
import Foundation
import Testing

struct JSONReportTests {
  @Test func aReportForProgramsReadsAsItsGoldenFile() throws {
    try expectGolden(JSONReport.render(.sample, today: "2026-11-22"), "report.json")
  }

  @Test func anEmptyReportReadsAsItsGoldenFile() throws {
    try expectGolden(JSONReport.render(Report([]), today: "2026-11-22"), "empty-report.json")
  }

  @Test func anyReaderOfJSONFindsInItWhatTheReportHolds() throws {
    let read = try parsed(JSONReport.render(.sample, today: "2026-11-22"))
    #expect(Set(read.keys) == ["format", "version", "today", "counts", "problems", "coverage"])
    #expect(read["format"] as? String == "plainsight-report" && read["today"] as? String == "2026-11-22")
    #expect(read["version"] as? Int == JSONReport.version)
    #expect(read["counts"] as? [String: Int] == ["must-fix": 3, "should-fix": 1, "could-improve": 1])

    let problems = try #require(read["problems"] as? [[String: Any]])
    #expect(problems.count == Report.sample.diagnostics.count)
    for (problem, wanted) in zip(problems, Report.sample.diagnostics) {
      let texts = ["rule", "severity", "file", "text", "what", "why", "instead"].map { problem[$0] as? String }
      #expect(
        texts == [
          wanted.rule, wanted.severity.rawValue.replacing(" ", with: "-"), wanted.place.path, wanted.place.excerpt,
          wanted.what,
          wanted.why, wanted.instead,
        ])
      #expect(
        ["line", "column", "length"].map { problem[$0] as? Int } == [
          wanted.place.line, wanted.place.column, wanted.place.length,
        ])
      #expect(problem["stopsPublishing"] as? Bool == wanted.stopsPublishing)
      #expect(problem["item"] as? String == wanted.item)
      #expect(problem.count == (wanted.item == nil ? 11 : 12))
    }

    let coverage = try #require(read["coverage"] as? [[String: Any]])
    #expect(coverage.count == Report.sample.coverage.count)
    for (line, wanted) in zip(coverage, Report.sample.coverage) {
      #expect(
        [
          "council", "councilName", "duty", "dutyTitle", "item", "ask", "source", "level", "result", "because",
        ].map { line[$0] as? String } == [
          wanted.council, wanted.councilName, wanted.duty, wanted.dutyTitle, wanted.item, wanted.ask, wanted.source,
          wanted.level, wanted.result, wanted.because,
        ])
      #expect(line["pages"] as? [String] == wanted.evidence.map(\.file))
      let evidence = try #require(line["evidence"] as? [[String: Any]])
      #expect(evidence.map { $0["place"] as? String } == wanted.evidence.map(\.place))
      for (part, parts) in [
        ("has", wanted.evidence.map(\.has)), ("thin", wanted.evidence.map(\.thin)),
        ("lacks", wanted.evidence.map(\.lacks)),
      ] {
        #expect(evidence.map { $0[part] as? [String] } == parts)
      }
      #expect(line["sourceIsRead"] as? Bool == wanted.isRead)
      #expect(line.count == 13)
    }
  }

  @Test func everyCharacterComesBackAsItWas() throws {
    let ranges: [ClosedRange<UInt32>] = [
      0...0x2FF, 0x2000...0x206F, 0xD7FF...0xD7FF, 0xE000...0xE000, 0xFFFD...0x10000,
    ]
    for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
      let text = "a\(String(scalar))b"
      let read = try parsed(JSONReport.render(Report([diagnostic(what: text)]), today: text))
      let problems = try #require(read["problems"] as? [[String: Any]])
      let scalars = [read["today"], problems.first?["what"]].map { Array((($0 as? String) ?? "").unicodeScalars) }
      #expect(
        scalars == [Array(text.unicodeScalars), Array(text.unicodeScalars)], "U+\(String(scalar.value, radix: 16))")
    }
  }

  private func parsed(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
