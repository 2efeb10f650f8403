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

  package var count: Int { entries.count }

  init(entries: [Entry]) {
    self.entries = entries
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
