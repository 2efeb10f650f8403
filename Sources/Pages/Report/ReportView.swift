import Content
import Diagnostics

/// What a report shows to a manager: what is answered and by whom, what to do first, and what changed since.
struct ReportView: View {
  let siteName: String
  let isExample: Bool
  let today: String
  /// That the report tells only a part of what was found, and which.
  let part: String?
  let severities: [SeverityCount]
  let steps: [NextStep]
  let moreSteps: Int
  let progress: ProgressView?
  let all: ResultRow
  let councils: [ResultRow]
  let levels: [ResultRow]
  let duties: [ResultRow]
  let dutiesByCouncil: [CouncilDuties]
  let rules: [RuleCount]
  let moreRules: Int

  static let slots = Slots<ReportView>()
    .text("site-name") { $0.siteName }
    .flag("is-example") { $0.isExample }
    .text("today") { $0.today }
    .optionalText("part") { $0.part }
    .each("severities", SeverityCount.self) { $0.severities }
    .flag("has-steps") { !$0.steps.isEmpty }
    .each("steps", NextStep.self) { $0.steps }
    .optionalText("more-steps") { $0.moreSteps > 0 ? "\($0.moreSteps)" : nil }
    .group("progress", ProgressView.self) { $0.progress }
    .flag("has-councils") { !$0.councils.isEmpty }
    .group("all", ResultRow.self) { $0.all }
    .each("councils", ResultRow.self) { $0.councils }
    .each("levels", ResultRow.self) { $0.levels }
    .each("duties", ResultRow.self) { $0.duties }
    .flag("has-several") { $0.councils.count > 1 }
    .each("duties-by-council", CouncilDuties.self) { $0.dutiesByCouncil }
    .flag("has-rules") { !$0.rules.isEmpty }
    .each("rules", RuleCount.self) { $0.rules }
    .optionalText("more-rules") { $0.moreRules > 0 ? "\($0.moreRules)" : nil }

  init(_ report: Report, rules: [RuleLine], since earlier: [EarlierReport], today: Day, site: Settings?) {
    siteName = site?.name ?? "This site"
    isExample = site?.isExample ?? false
    self.today = today.inWords
    part = report.part
    severities = Severity.allCases.map { SeverityCount($0, report.count($0)) }
    let steps = NextStep.all(of: report, rules)
    self.steps = Array(steps.prefix(NextStep.mostShown))
    moreSteps = max(0, steps.count - NextStep.mostShown)
    progress = ProgressView(report, since: earlier, today: today)
    let lines = report.coverage
    all = ResultRow("All together", lines)
    councils = grouped(lines, by: \.council).map { ResultRow($0[0].councilName, $0) }
    levels = SourceKind.allCases.compactMap { kind in
      let lines = lines.filter { SourceKind($0) == kind }
      return lines.isEmpty ? nil : ResultRow(kind.rawValue, lines)
    }
    duties = ResultRow.byDuty(lines)
    dutiesByCouncil = grouped(lines, by: \.council).map(CouncilDuties.init)
    let counts = RuleCount.all(of: report, rules)
    self.rules = Array(counts.prefix(RuleCount.mostShown))
    moreRules = max(0, counts.count - RuleCount.mostShown)
  }
}

/// What stands behind an item, as far as it was read: nothing that nobody has read is counted as law.
private enum SourceKind: String, CaseIterable {
  case law = "The law"
  case guidance = "Statutory guidance"
  case notRead = "Source not read yet"
  case goodPractice = "Good practice, not law"

  init?(_ line: CoverageLine) {
    guard let level = DutyLevel(rawValue: line.level) else { return nil }
    switch level {
    case .goodPractice: self = .goodPractice
    case .must: self = line.isRead ? .law : .notRead
    case .statutoryGuidance: self = line.isRead ? .guidance : .notRead
    }
  }
}

/// How many problems of one loudness there are.
struct SeverityCount: View {
  let label: String
  let code: String
  let count: Int

  static let slots = Slots<SeverityCount>()
    .text("label") { $0.label }
    .text("code") { $0.code }
    .text("count") { "\($0.count)" }

  init(_ severity: Severity, _ count: Int) {
    label = severity.rawValue.sentence
    code = severity.code
    self.count = count
  }
}

extension Severity {
  /// One word that style sheets can hold on to.
  var code: String { rawValue.replacing(" ", with: "-") }
}

/// Elements that are alike, each kind together, in the order in which the kinds first come. No group is empty.
func grouped<Element, Key: Hashable>(_ elements: [Element], by key: (Element) -> Key) -> [[Element]] {
  var numbers: [Key: Int] = [:]
  var groups: [[Element]] = []
  for element in elements {
    if let number = numbers[key(element)] {
      groups[number].append(element)
    } else {
      numbers[key(element)] = groups.count
      groups.append([element])
    }
  }
  return groups
}
