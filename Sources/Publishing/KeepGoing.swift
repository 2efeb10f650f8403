import Diagnostics

/// What has become of a build that keeps going.
package struct KeptGoing: Sendable {
  /// Its report is on the content as it is, whatever was published of it.
  package let outcome: BuildOutcome
  /// What was published of councils that could not be. nil where that is what lies in their folders.
  package let standIns: StandIns?
  /// Why the others could not be published without them. nil where they were, or nobody tried.
  package let obstacle: String?

  package init(outcome: BuildOutcome, standIns: StandIns? = nil, obstacle: String? = nil) {
    self.outcome = outcome
    self.standIns = standIns
    self.obstacle = obstacle
  }
}

/// Builds, and where all that stops the site lies in some councils, builds again with the content that was published last of those.
package func buildKeepingGoing(
  _ plan: BuildPlan, progress: @escaping @Sendable (String) -> Void
) throws -> KeptGoing {
  var plan = plan
  plan.keepsGoing = true
  let outcome = try build(plan, progress: progress)
  guard outcome.exchange == nil, let output = plan.output, let stopped = outcome.stoppedBy else {
    return KeptGoing(outcome: outcome)
  }
  let standIns: StandIns
  switch try StandIns.find(for: stopped, in: OutputFolder(output, besides: [plan.content, plan.templates])) {
  case .found(let found): standIns = found
  case .missing(let obstacle): return KeptGoing(outcome: outcome, obstacle: obstacle)
  }
  plan.standIns = standIns
  var again = try build(plan, progress: progress)
  // What is to be fixed lies in the folders.
  let new = again.report.diagnostics.filter(\.stopsPublishing)
  again.report = outcome.report
  guard again.exchange == nil else { return KeptGoing(outcome: again, standIns: standIns) }
  let what = new.first.map { " \($0.place.path): \($0.what)." } ?? ""
  return KeptGoing(outcome: again, obstacle: "The others cannot be published \(standIns.inWords).\(what)")
}

extension StandIns {
  fileprivate enum Finding {
    case found(StandIns)
    case missing(obstacle: String)
  }

  /// A council that families can see is never left out.
  fileprivate static func find(for stopped: Set<String>, in output: OutputFolder) throws -> Finding {
    var contents: [String: [PublishedFile]] = [:]
    for slug in stopped { contents[slug] = try output.content.files(of: slug) }
    let leftOut = stopped.filter { contents[$0] == nil }
    let lost = try leftOut.filter { try output.mayShow($0) }.sorted()
    guard lost.isEmpty else {
      return .missing(
        obstacle: """
          The content that was published last of \(lost.inWords) was not kept, so that families would lose those pages. Each build \
          keeps it from the first on that was published with --keep-going.
          """)
    }
    return .found(StandIns(contents: contents, leftOut: leftOut))
  }
}

extension StandIns {
  fileprivate var inWords: String {
    let parts = [
      fallenBack.isEmpty ? nil : "with what was published last of \(fallenBack.inWords)",
      leftOut.isEmpty ? nil : "without \(leftOut.sorted().inWords)",
    ]
    return parts.compactMap { $0 }.joined(separator: " and ")
  }
}

extension [String] {
  fileprivate var inWords: String { map { "`councils/\($0)`" }.joined(separator: ", ") }
}
