import Checks
import Content
import Diagnostics

extension BuildPlan {
  /// Tells what was found, or the part of it that was asked for.
  func report(_ found: [Diagnostic], _ councils: [CouncilSummary], _ reference: Reference) -> Report {
    let wanted = councils.filter { only.admits(council: $0.slug) }
    // How much of the law is answered is no answer to a question about one rule.
    let summary = only.rules.isEmpty ? wanted.map { $0.inOneLine(only) } + wanted.compactMap(\.setAsideInOneLine) : []
    var report = Report(
      found.filter { only.admits($0, below: content) }, summary: summary,
      coverage: tellsCoverage ? wanted.flatMap { $0.lines(reference) }.filter(only.admits) : [],
      below: content)
    if !only.isEverything {
      let hidden = Set(found.filter { $0.stopsPublishing && !only.admits($0, below: content) }).count
      report.part =
        "Only findings \(only.inWords) are shown."
        + (hidden == 0
          ? "" : " Of the others, \(hidden) \(hidden == 1 ? "stops" : "stop") the site from being published.")
    }
    return report
  }

  /// When what every page is read against cannot be read itself, no page was looked at, and there is nothing to choose from.
  func reportOfFaults(_ found: [Diagnostic]) -> Report {
    var report = Report(found, below: content)
    if !only.isEverything { report.part = "All faults are shown: until they are mended, no page can be checked." }
    return report
  }
}
