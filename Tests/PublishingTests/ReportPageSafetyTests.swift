import Diagnostics
import Foundation
import Pages
import Testing

/// The page for managers can be sent to anybody: it runs nothing, asks nobody, and claims no more than was looked at.
struct ReportPageSafetyTests {
  /// Whoever writes a council's name must not be able to write the page.
  @Test func nothingThatSomebodyWroteBecomesMarkup() throws {
    for nasty in [
      "<script>x</script>", "\" onclick=\"x", "'><img src=x>", "{{site-name}}", "</style><b>", "\"\u{301}<b>",
    ] {
      let line = CoverageLine(
        council: "a", councilName: nasty, duty: nasty, dutyTitle: nasty, item: nasty, ask: nasty, source: nasty,
        level: "must", result: "weak", because: nasty, evidence: [])
      let diagnostic = Diagnostic(
        rule: nasty, severity: .mustFix, place: .file("councils/a/\(nasty)"), what: nasty, why: nasty, instead: nasty)
      let before = ReportSamples.earlier(Report([], coverage: [line.with("says")]), "2026-01-01")
      let html = try ReportSamples.page(Report([diagnostic], coverage: [line]), since: [before])
      let harmless = try ReportSamples.page(
        Report(
          [ReportSamples.problem("councils/a/x", .mustFix)],
          coverage: [ReportSamples.line("a", "x", "weak", because: "x")]),
        since: [ReportSamples.earlier(Report([], coverage: [ReportSamples.line("a", "x", "says")]), "2026-01-01")])
      #expect(tags(html) == tags(harmless), "\(nasty)")
      #expect(html.contains(nasty) == (nasty == "{{site-name}}"))
    }
  }

  @Test func thePageStandsAloneAndRunsNothing() throws {
    let html = try ReportSamples.page(ReportSamples.now, since: [ReportSamples.june])
    #expect(
      html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\""))
    for wrong in ["<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "http://", "https://", " style="] {
      #expect(!html.contains(wrong), "\(wrong)")
    }
    let links = html.components(separatedBy: "href=\"").dropFirst()
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") })
  }

  /// A program can see that something is said. It can not see that a council has done its duty.
  @Test func thePageNeverSaysThatACouncilComplies() throws {
    let text = try ReportSamples.page(ReportSamples.now, since: [ReportSamples.june]).lowercased()
    for word in ["compl", "passed", "passes", "score", "grade"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("only a person can say whether it is right"))
  }

  @Test func aFaultInTheTemplateIsNotedWithItsPlace() throws {
    var found: [Diagnostic] = []
    let sources = ["report": SourceText(path: "templates/report.html", "<h1>{{titel}}</h1>")]
    #expect(ReportPage.compile(sources, noting: &found) == nil)
    #expect(found.map(\.rule) == ["template-name"] && found[0].place.column == 5)
  }

  /// Every tag of the page, without the values of its attributes. Scalar by scalar, as a browser reads it.
  private func tags(_ html: String) -> [String] {
    var tags: [String] = []
    var isInTag = false
    var isInQuotes = false
    for scalar in html.unicodeScalars {
      switch scalar {
      case "<" where !isInTag:
        isInTag = true
        tags.append("")
      case ">" where isInTag && !isInQuotes: isInTag = false
      case "\"" where isInTag: isInQuotes.toggle()
      default: if isInTag, !isInQuotes { tags[tags.count - 1].unicodeScalars.append(scalar) }
      }
    }
    return tags
  }
}

extension CoverageLine {
  fileprivate func with(_ result: String) -> CoverageLine {
    CoverageLine(
      council: council, councilName: councilName, duty: duty, dutyTitle: dutyTitle, item: item, ask: ask,
      source: source, level: level, result: result, because: because, evidence: evidence)
  }
}
