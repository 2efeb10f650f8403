import Diagnostics

/// How often a rule found something, by loudness.
struct RuleCount: View {
  static let mostShown = 15

  let id: String
  let name: String
  let counts: [SeverityCount]
  let all: Int

  static let slots = Slots<RuleCount>()
    .text("id") { $0.id }
    .text("name") { $0.name }
    .each("counts", SeverityCount.self) { $0.counts }
    .text("all") { "\($0.all)" }

  /// The most frequent first.
  static func all(of report: Report, _ rules: [RuleLine]) -> [RuleCount] {
    let names = Dictionary(rules.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    return grouped(report.diagnostics, by: \.rule).map { problems in
      let rule = problems[0].rule
      return RuleCount(
        id: rule, name: names[rule] ?? rule,
        counts: Severity.allCases.map { severity in
          SeverityCount(severity, problems.count { $0.severity == severity })
        }, all: problems.count)
    }.sorted { ($1.all, $0.id) < ($0.all, $1.id) }
  }
}
