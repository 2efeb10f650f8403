import Diagnostics

/// Problems that one person can mend in one go: those of one duty, or of one rule, in one council.
struct NextStep: View {
  /// More than a person can begin with hides what matters.
  static let mostShown = 10
  private static let mostExamples = 3

  struct Example: View {
    let what: String
    let instead: String
    let place: String

    static let slots = Slots<Example>()
      .text("what") { $0.what }
      .text("instead") { $0.instead }
      .text("place") { $0.place }
  }

  let subject: String
  let council: String?
  let severity: Severity
  let stopsSite: Bool
  let count: Int
  let examples: [Example]

  static let slots = Slots<NextStep>()
    .text("subject") { $0.subject }
    .optionalText("council") { $0.council }
    .text("severity") { $0.severity.rawValue }
    .text("code") { $0.severity.code }
    .flag("stops-the-site") { $0.stopsSite }
    .text("count") { "\($0.count)" }
    .each("examples", Example.self) { $0.examples }
    .optionalText("more") { $0.count > $0.examples.count ? "\($0.count - $0.examples.count)" : nil }

  /// In the order in which they are best done: what keeps the site from being published, then the loudest, and of those the
  /// longest list first.
  static func all(of report: Report, _ rules: [RuleLine]) -> [NextStep] {
    let duties = Dictionary(report.coverage.map { ($0.duty, $0.dutyTitle) }, uniquingKeysWith: { first, _ in first })
    let councils = Dictionary(
      report.coverage.map { ($0.council, $0.councilName) }, uniquingKeysWith: { first, _ in first })
    let names = Dictionary(rules.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    let steps = grouped(report.diagnostics) { problem in
      [
        problem.stopsPublishing ? "stops" : "", problem.severity.rawValue, report.council(of: problem) ?? "",
        problem.duty ?? problem.rule,
      ]
    }.map { problems in
      let first = problems[0]
      return NextStep(
        subject: first.duty.map { duties[$0] ?? $0 } ?? names[first.rule] ?? first.rule,
        council: report.council(of: first).map { councils[$0] ?? $0 }, severity: first.severity,
        stopsSite: first.stopsPublishing, count: problems.count,
        examples: problems.prefix(mostExamples).map { problem in
          Example(
            what: problem.what, instead: problem.instead, place: "\(problem.place.path), line \(problem.place.line)")
        })
    }
    // The number keeps the reading order among equals: Swift's sort does not promise to.
    return steps.enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.stopsSite != second.stopsSite { return first.stopsSite }
      if first.severity != second.severity { return first.severity < second.severity }
      if first.count != second.count { return first.count > second.count }
      return one.offset < other.offset
    }.map(\.element)
  }
}

extension Diagnostic {
  /// The duty whose item the problem is about.
  fileprivate var duty: String? { item.map { String($0.prefix { $0 != "/" }) } }
}
