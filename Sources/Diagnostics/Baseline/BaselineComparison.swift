/// A report beside a baseline: what was known, what is new, and what was mended.
package struct BaselineComparison: Sendable, Equatable {
  package let known: [Diagnostic]
  package let new: [Diagnostic]
  /// The lines that the baseline no longer needs. nil when nobody can tell, because not everything was looked at.
  package let mended: [String]?
}

extension Baseline {
  /// A problem that has become louder is new: more is asked for, or less is said. A gap that was known as silence, by the
  /// rule that is named, is still known once something is said that is not yet enough: half an answer is no step back.
  ///
  /// `isWhole` says whether the report tells all that there is to tell.
  package func compare(
    _ problems: [Diagnostic], below content: String, silence: String, isWhole: Bool
  ) -> BaselineComparison {
    let loudness = Dictionary(entries.map { ($0.fingerprint, $0.severity) }, uniquingKeysWith: min)
    var found: Set<String> = []
    var known: [Diagnostic] = []
    var new = problems.filter(\.stopsPublishing)
    for marked in MarkedProblem.all(problems.filter { !$0.stopsPublishing }, below: content) {
      let own = marked.fingerprint
      let mark = loudness[own] == nil && marked.problem.item != nil ? marked.fingerprint(by: silence) : own
      found.insert(mark)
      if let loudest = loudness[mark], loudest <= marked.problem.severity {
        known.append(marked.problem)
      } else {
        new.append(marked.problem)
      }
    }
    // What cannot be read may hide what the baseline knows.
    let canTell = isWhole && !problems.stopPublishing
    return BaselineComparison(
      known: known, new: new.inReadingOrder,
      mended: canTell ? entries.filter { !found.contains($0.fingerprint) }.map(\.words) : nil)
  }
}
