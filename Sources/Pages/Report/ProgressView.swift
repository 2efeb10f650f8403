import Content
import Diagnostics

/// What changed since earlier reports: the figures of each day, and item by item what was answered and what was lost.
struct ProgressView: View {
  let days: [ReportedDay]
  let chart: ProgressChart?
  let since: String
  let changes: Changes

  static let slots = Slots<ProgressView>()
    .each("days", ReportedDay.self) { $0.days }
    .group("chart", ProgressChart.self) { $0.chart }
    .text("since") { $0.since }
    .group("changes", Changes.self) { $0.changes }

  /// nil when there is no earlier report. The order in which the reports are given does not matter: their days do.
  init?(_ report: Report, since earlier: [EarlierReport], today: Day) {
    let dated = earlier.enumerated().compactMap { number, report in Day(report.today).map { (number, $0, report) } }
      .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
    guard let (_, last, lastReport) = dated.last else { return nil }
    days =
      dated.map { ReportedDay(day: $1, $2) } + [ReportedDay(day: today, report)]
    chart = ProgressChart(days)
    since = last.inWords
    changes = Changes(from: lastReport, to: report.coverage)
  }
}

/// The figures of one report.
struct ReportedDay: View {
  let day: Day
  let councils: Int
  let answered: Int
  let applies: Int
  let notChecked: Int
  let problems: [SeverityCount]

  static let slots = Slots<ReportedDay>()
    .text("day") { $0.day.inWords }
    .text("date") { $0.day.code }
    .text("councils") { "\($0.councils)" }
    .text("answered") { "\($0.answered)" }
    .text("applies") { "\($0.applies)" }
    .text("not-checked") { "\($0.notChecked)" }
    .each("problems", SeverityCount.self) { $0.problems }

  init(day: Day, _ report: Report) {
    self.init(day: day, report.coverage.map { ($0.council, $0.result) }, report.count)
  }

  init(day: Day, _ report: EarlierReport) {
    self.init(day: day, report.lines.map { ($0.council, $0.result) }, report.count)
  }

  private init(day: Day, _ lines: [(council: String, result: String)], _ count: (Severity) -> Int) {
    let results = lines.compactMap { CoverageResult(rawValue: $0.result) }
    self.day = day
    councils = Set(lines.map(\.council)).count
    answered = results.count(where: \.isAnswer)
    applies = results.count(where: \.applies)
    notChecked = results.count { $0 == .notChecked }
    problems = Severity.allCases.map { SeverityCount($0, count($0)) }
  }
}
