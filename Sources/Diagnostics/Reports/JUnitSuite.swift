/// One group of a JUnit report: a council with every item of the law, or a file with its other problems.
struct JUnitSuite {
  struct Case {
    enum Outcome {
      case fine
      case skipped(String)
      case failure(kind: String, summary: String, details: String)
    }

    /// What a build server sorts by: the council and the duty, or the file.
    let group: String
    let name: String
    let file: String?
    let outcome: Outcome
  }

  let name: String
  private(set) var cases: [Case]

  static func all(of report: Report) -> [JUnitSuite] {
    var aboutItems: [String: [Diagnostic]] = [:]
    var others: [Diagnostic] = []
    let items = Set(report.coverage.map { $0.council + "/" + $0.itemOfDuty })
    for diagnostic in report.new {
      let key = diagnostic.item.flatMap { item in report.council(of: diagnostic).map { $0 + "/" + item } }
      if let key, items.contains(key) {
        aboutItems[key, default: []].append(diagnostic)
      } else {
        others.append(diagnostic)
      }
    }
    return councils(report, aboutItems) + files(others, report)
  }

  private static func councils(_ report: Report, _ problems: [String: [Diagnostic]]) -> [JUnitSuite] {
    grouped(report.coverage, by: \.council).map { lines in
      JUnitSuite(
        name: lines[0].councilName,
        cases: lines.map { line in
          let problems = problems[line.council + "/" + line.itemOfDuty] ?? []
          return Case(
            group: line.council + "." + line.duty, name: "\(line.ask) (\(line.item))",
            file: problems.first?.place.path ?? line.evidence.first?.file, outcome: outcome(of: line, problems, report))
        })
    }
  }

  private static func outcome(of line: CoverageLine, _ problems: [Diagnostic], _ report: Report) -> Case.Outcome {
    if !problems.isEmpty { return outcome(of: problems, kind: line.result, report) }
    if CoverageResult(rawValue: line.result)?.isAnswer ?? false { return .fine }
    return .skipped(line.because.isEmpty ? line.result : "\(line.result): \(line.because)")
  }

  private static func files(_ problems: [Diagnostic], _ report: Report) -> [JUnitSuite] {
    grouped(problems, by: \.place.path).map { problems in
      let byRule = grouped(
        problems.enumerated().sorted { ($0.element.rule, $0.offset) < ($1.element.rule, $1.offset) }
          .map(\.element), by: \.rule)
      return JUnitSuite(
        name: problems[0].place.path,
        cases: byRule.map { problems in
          Case(
            group: problems[0].place.path, name: problems[0].rule, file: problems[0].place.path,
            outcome: outcome(of: problems, kind: problems[0].rule, report))
        })
    }
  }

  private static func outcome(of problems: [Diagnostic], kind: String, _ report: Report) -> Case.Outcome {
    let loudest = problems.min { $0.severity < $1.severity }
    guard let loudest else { return .fine }
    let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
    guard problems.contains(where: report.fails) else {
      return .skipped("\(loudest.severity.rawValue): \(loudest.what)\(more)")
    }
    return .failure(kind: kind, summary: loudest.what + more, details: problems.map(inWords).joined(separator: "\n\n"))
  }

  private static func inWords(_ problem: Diagnostic) -> String {
    """
    \(problem.severity.rawValue): \(problem.what)
    \(problem.place.path):\(problem.place.line):\(problem.place.column)
    Why: \(problem.why)
    Do: \(problem.instead)
    """
  }

  /// Neighbours that are alike stand together. No group is empty.
  private static func grouped<Element>(
    _ elements: [Element], by key: (Element) -> String
  ) -> [[Element]] {
    elements.reduce(into: []) { groups, element in
      if let last = groups.last?.first, key(last) == key(element) {
        groups[groups.count - 1].append(element)
      } else {
        groups.append([element])
      }
    }
  }
}
