/// What was known when a council began to check. It is told and counted, and fails no run: from then on, nothing may get worse.
///
/// What stops publishing is in no baseline. A page that cannot be read hides what else is wrong with it, and a run that
/// passes while no site can be published would mislead.
package struct Baseline: Sendable, Equatable {
  package static let version = 1

  struct Entry: Sendable, Equatable {
    let fingerprint: String
    let severity: Severity
    /// Where the problem stood, by which rule, and about what: for people who read the file.
    let words: String
  }

  let entries: [Entry]
  /// Lines that people wrote into the file, each with what stands in front of it: nil of what stands before the first problem.
  private(set) var remarks: [Remark] = []

  struct Remark: Sendable, Equatable {
    let line: String
    let after: String?
  }

  package var count: Int { entries.count }

  init(entries: [Entry], remarks: [Remark] = []) {
    self.entries = entries
    self.remarks = remarks
  }

  /// With what people wrote into another, in its place. What stood behind a problem that is mended moves up.
  package func keepingRemarks(of other: Baseline) -> Baseline {
    let here = Set(entries.map(\.fingerprint))
    var places: [String: String] = [:]
    var last: String?
    for entry in other.entries {
      if here.contains(entry.fingerprint) { last = entry.fingerprint }
      places[entry.fingerprint] = last
    }
    return Baseline(
      entries: entries,
      remarks: other.remarks.map { remark in Remark(line: remark.line, after: remark.after.flatMap { places[$0] }) })
  }

  /// `content` is the folder as a person named it: the paths of the problems begin with it.
  package init(of problems: [Diagnostic], below content: String) {
    entries = MarkedProblem.all(problems.filter { !$0.stopsPublishing }, below: content)
      .sorted { ($0.place, $0.problem.rule, $0.about, $0.number) < ($1.place, $1.problem.rule, $1.about, $1.number) }
      .map { Entry(fingerprint: $0.fingerprint, severity: $0.problem.severity, words: $0.words) }
  }
}

extension MarkedProblem {
  /// What people read: the rule, the place, and the words or the item. The facts at the top of a page stand for all of it.
  fileprivate var words: String {
    var words = [problem.rule, place]
    if let item = problem.item { words.append(item) }
    if problem.item == nil, !["", "---"].contains(about) {
      words.append("“\(about.count > 60 ? about.prefix(60) + "…" : about)”")
    }
    if number > 1 { words.append("(number \(number))") }
    return words.joined(separator: " ").safeToShow
  }
}
