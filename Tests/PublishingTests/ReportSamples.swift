import Content
import Diagnostics
import Foundation
import Pages
import Publishing
import Testing

/// Small reports, and the page that the project's own templates make of them.
enum ReportSamples {
  static let now = Report(
    [
      problem("content/councils/a/council.md", .mustFix, item: "short-breaks/cost"),
      problem("content/councils/a/services/club.md", .couldImprove),
    ],
    coverage: [
      line("a", "daytime", "says"), line("a", "cost", "weak", because: "lacks cost"), line("a", "who", "says"),
      line("a", "new", "says"), line("a", "coming", "coming"),
      line("b", "daytime", "not checked", because: "content/councils/b/council.md"), line("b", "who", "does not say"),
    ])

  static let june = earlier(
    Report(
      [],
      coverage: [
        line("a", "daytime", "says"), line("a", "cost", "says"), line("a", "who", "does not say"),
        line("a", "gone", "weak"),
      ]), "2026-06-01")

  static let march = earlier(
    Report(
      [problem("content/councils/a/council.md", .mustFix)],
      coverage: [
        line("a", "daytime", "says"), line("a", "cost", "does not say"), line("a", "who", "does not say"),
        line("b", "daytime", "does not say"), line("b", "who", "does not say"),
      ]), "2026-03-01")

  static func line(
    _ council: String, _ item: String, _ result: String, duty: String = "Short breaks", because: String = "",
    isRead: Bool = true
  ) -> CoverageLine {
    CoverageLine(
      council: council, councilName: council == "b" ? "Thornmere & “Co”" : "\(council.uppercased()) Council",
      duty: duty.lowercased().replacing(" ", with: "-"), dutyTitle: duty, item: item, ask: "What there is: \(item)",
      source: "SI 2011/707", level: item == "who" ? "good-practice" : "must", isRead: isRead,
      result: result, because: because, evidence: [])
  }

  static func problem(_ path: String, _ severity: Severity, item: String? = nil) -> Diagnostic {
    Diagnostic(
      rule: item == nil ? "voice" : "weak-answer", severity: severity, stopsPublishing: item == nil ? nil : false,
      place: .file(path), what: "A word", why: "Why", instead: "Write another.", item: item)
  }

  /// A report of another day.
  static func earlier(_ report: Report, _ day: String) -> EarlierReport {
    guard let earlier = try? EarlierReport.read(Array(JSONReport.render(report, today: day).utf8)) else {
      preconditionFailure("a report that was just written cannot be read")
    }
    return earlier
  }

  static func page(_ report: Report, since earlier: [EarlierReport] = [], of site: Settings? = nil) throws -> String {
    var found: [Diagnostic] = []
    let page = try loadReportPage(TemporarySite.project.appending(path: "templates").path, noting: &found)
    #expect(found.isEmpty)
    let rules = [RuleLine(id: "voice", name: "A word is hard", severity: .couldImprove, why: "It tires.", help: "")]
    return try #require(page).render(
      report, rules: rules, since: earlier, today: try #require(Day("2026-11-22")), site: site)
  }

  /// The page as it is read aloud: no tags, one space between words.
  static func words(_ html: String) -> String {
    let body = html.components(separatedBy: "<body>").last ?? ""
    var text = ""
    var isInTag = false
    for scalar in body.unicodeScalars {
      switch scalar {
      case "<":
        isInTag = true
        text += " "
      case ">": isInTag = false
      default: if !isInTag { text.unicodeScalars.append(scalar) }
      }
    }
    let plain = text.replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
    return plain.split { $0.isWhitespace }.joined(separator: " ").replacing(" .", with: ".").replacing(" :", with: ":")
  }
}
