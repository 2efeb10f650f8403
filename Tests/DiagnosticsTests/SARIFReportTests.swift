import Diagnostics
import Foundation
import Testing

/// Tests/Reports holds what the program writes against the standard's own schema.
struct SARIFReportTests {
  static let rules = [
    RuleLine(
      id: "voice", name: "A word is hard", severity: .couldImprove, why: "It tires.", help: "# A word is hard\n"),
    RuleLine(id: "does-not-say", name: "Nothing is said", severity: .mustFix, why: "The law.", help: "# Nothing\n"),
  ]

  @Test func aReportReadsAsItsGoldenFile() throws {
    try expectGolden(render(.sample), "report.sarif")
  }

  @Test func anEmptyReportReadsAsItsGoldenFile() throws {
    try expectGolden(
      SARIFReport.render(Report([]), rules: [], version: "0.1.0", today: "2026-11-22"), "empty-report.sarif")
  }

  @Test(arguments: [Report.sample, .nasty])
  func everyResultNamesItsRuleByIdAndByNumber(_ report: Report) throws {
    let run = try run(report)
    let rules = try #require(run.at("tool", "driver", "rules") as? [[String: Any]]).map { $0["id"] as? String }
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == report.diagnostics.count && rules.count == Set(rules).count)
    for (result, diagnostic) in zip(results, report.diagnostics) {
      #expect(result["ruleId"] as? String == diagnostic.rule)
      #expect(rules[try #require(result["ruleIndex"] as? Int)] == diagnostic.rule)
    }
  }

  /// Columns count what `columnKind` says: a sign that takes two places in UTF-16 counts once.
  @Test func theStretchThatIsMeantStandsBetweenTheColumns() throws {
    let line = "👩‍👧 “naïve” 日本語: ages"
    let source = SourceText(path: "a.md", line)
    for (start, length) in [(0, 4), (12, 3), (source.bytes.count - 4, 4), (source.bytes.count, 0)] {
      let report = Report([problem(source.place(Span(start, start + length)))])
      #expect(try run(report)["columnKind"] as? String == "unicodeCodePoints")
      let region = try region(report)
      let scalars = Array(line.unicodeScalars)
      let (first, last) = (region["startColumn"] as? Int ?? 0, region["endColumn"] as? Int ?? 0)
      #expect(1 <= first && first <= last && last <= scalars.count + 1)
      #expect(region.at("snippet", "text") as? String == String(scalars[(first - 1)..<(last - 1)].map(Character.init)))
      #expect(region.at("snippet", "text") as? String == source.text(Span(start, start + length)))
    }
  }

  @Test func aPlaceWithoutALineOfItsOwnIsMeantWhole() throws {
    let region = try region(Report([problem(.file("a.md"))]))
    #expect(region.keys.sorted() == ["startLine"] && region["startLine"] as? Int == 1)
  }

  @Test(arguments: [
    ("content/councils/x/services/café club.md", "content/councils/x/services/caf%C3%A9%20club.md"),
    ("./content/a.md", "content/a.md"), ("a:b/c#d?e%20.md", "a%3Ab/c%23d%3Fe%2520.md"), ("../a.md", "../a.md"),
    ("/srv/a b.md", "file:///srv/a%20b.md"), (".", "."), ("a\nb\"c\\d.md", "a%0Ab%22c%5Cd.md"),
  ])
  func aPathIsAnAddress(_ path: String, _ uri: String) throws {
    let location = try location(Report([problem(.file(path))]))
    #expect(location.at("artifactLocation", "uri") as? String == uri)
    #expect((location.at("artifactLocation", "uriBaseId") == nil) == uri.hasPrefix("file:"))
  }

  @Test func everyAddressHasOnlyTheSignsThatAddressesMayHave() throws {
    for diagnostic in Report.nasty.diagnostics {
      let location = try location(Report([diagnostic]))
      let uri = try #require(location.at("artifactLocation", "uri") as? String)
      #expect(
        uri.unicodeScalars.allSatisfy {
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._~/%".unicodeScalars.contains($0))
        })
      let parts = diagnostic.place.path.split(separator: "/").filter { $0 != "." }
      #expect(uri.removingPercentEncoding == parts.joined(separator: "/"))
    }
  }

  /// Programs put arguments and links in the place of these signs, unless they are written as the standard says.
  @Test func noMessageHasASignThatProgramsWouldReplace() throws {
    for diagnostic in Report.nasty.diagnostics {
      let results = try #require(try run(Report([diagnostic]))["results"] as? [[String: Any]])
      let text = try #require(results[0].at("message", "text") as? String)
      let scalars = Array(text.unicodeScalars)
      for brace in "{}".unicodeScalars {
        #expect(scalars.split { $0 != brace }.allSatisfy { $0.count % 2 == 0 })
      }
      #expect(!zip(scalars, scalars.dropFirst()).contains { $0 == "]" && $1 == "(" })
      #expect(results[0].at("properties", "instead") as? String == diagnostic.instead)
    }
  }

  private func render(_ report: Report) -> String {
    SARIFReport.render(report, rules: Self.rules, version: "0.1.0", today: "2026-11-22")
  }

  private func problem(_ place: Place) -> Diagnostic {
    Diagnostic(rule: "voice", severity: .shouldFix, place: place, what: "What", why: "Why", instead: "Do")
  }

  private func run(_ report: Report) throws -> [String: Any] {
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(render(report).utf8)) as? [String: Any])
    return try #require((whole["runs"] as? [[String: Any]])?.first)
  }

  private func location(_ report: Report) throws -> [String: Any] {
    let results = try #require(try run(report)["results"] as? [[String: Any]])
    let locations = try #require(results.first?["locations"] as? [[String: Any]])
    return try #require(locations[0]["physicalLocation"] as? [String: Any])
  }

  private func region(_ report: Report) throws -> [String: Any] {
    try #require(try location(report)["region"] as? [String: Any])
  }
}

extension [String: Any] {
  fileprivate func at(_ keys: String...) -> Any? {
    keys.reduce(self as Any?) { value, key in (value as? [String: Any])?[key] }
  }
}
