import Content
import Diagnostics

/// Makes a report into one page for people who lead: it stands alone, with its style in it, and can be sent and printed.
package struct ReportPage: Sendable {
  private let template: Template<ReportView>

  /// nil when the template is not as it should be: all that is wrong is noted.
  package static func compile(_ sources: [String: SourceText], noting found: inout [Diagnostic]) -> ReportPage? {
    Template<ReportView>.compile(named: "report", in: sources, noting: &found).map(ReportPage.init)
  }

  /// The whole page. `site` is nil when the site's own facts could not be read.
  package func render(
    _ report: Report, rules: [RuleLine], since earlier: [EarlierReport], today: Day, site: Settings?
  ) -> String {
    var html = HTML()
    template.render(ReportView(report, rules: rules, since: earlier, today: today, site: site), into: &html)
    return String(decoding: html.bytes, as: UTF8.self)
  }
}
