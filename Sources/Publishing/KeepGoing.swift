import Diagnostics

/// What has become of a build that keeps going.
package struct KeptGoing: Sendable {
  /// Its report is on the content as it is, whatever was published of it.
  package let outcome: BuildOutcome
  /// What was published of councils that could not be.
  package let standIns: StandIns
  /// Why the others could not be published without them. nil where they were, or nobody tried.
  package let obstacle: String?
  /// What stopped councils only because others had fallen back. The report does not tell of it.
  private let consequences: [Diagnostic]

  package init(
    outcome: BuildOutcome, standIns: StandIns = .none, obstacle: String? = nil, consequences: [Diagnostic] = []
  ) {
    self.outcome = outcome
    self.standIns = standIns
    self.obstacle = obstacle
    self.consequences = consequences
  }

  /// Why a council fell back or was left out, where nothing in its folder is to be fixed.
  package func consequence(_ council: String) -> String? {
    consequences.first { $0.place.path.contains("councils/\(council)/") }.map { "\($0.place.path): \($0.what)" }
  }
}

/// Builds, and where all that stops the site lies in some councils, builds again with the content that was published last of those.
package func buildKeepingGoing(
  _ plan: BuildPlan, progress: @escaping @Sendable (String) -> Void
) throws -> KeptGoing {
  var plan = plan
  plan.keepsContent = true
  let first = try build(plan, progress: progress)
  guard let output = plan.output else { return KeptGoing(outcome: first) }
  var (last, consequences) = (first, [Diagnostic]())
  // A link may lead to a page that another council has when it falls back, or has no more then. Each time more of them fall back, so
  // that it ends.
  while last.exchange == nil {
    let before = plan.standIns
    guard let stopped = last.stoppedBy, !stopped.isSubset(of: before.all) else {
      guard !before.isNone else { return KeptGoing(outcome: first) }
      return KeptGoing(outcome: first, obstacle: before.obstacle(last.stops))
    }
    let causes = last.stoppedByMoreThanLinks.flatMap { $0.isSubset(of: before.all) ? nil : $0 } ?? stopped
    switch try StandIns.find(for: causes.union(before.all), of: first.councilFolders, output, plan) {
    case .found(let standIns): plan.standIns = standIns
    case .missing(let obstacle): return KeptGoing(outcome: first, obstacle: obstacle)
    }
    last = try build(plan, progress: progress)
    let fixed = first.stoppedBy ?? []
    consequences += last.stops.filter { stop in !fixed.contains { stop.place.path.contains("councils/\($0)/") } }
  }
  last.report = first.report
  last.unchanged = first.unchanged
  return KeptGoing(outcome: last, standIns: plan.standIns, consequences: consequences)
}

extension StandIns {
  fileprivate enum Finding {
    case found(StandIns)
    case missing(obstacle: String)
  }

  fileprivate var all: Set<String> { leftOut.union(contents.keys) }

  /// A council that families may see is never left out.
  fileprivate static func find(
    for stopped: Set<String>, of councils: Set<String>, _ path: String, _ plan: BuildPlan
  ) throws -> Finding {
    // Nobody else may have the folder meanwhile. It is let go for the build that follows.
    let output = try OutputFolder(path, besides: [plan.content, plan.templates])
    var contents: [String: KeptCouncil] = [:]
    for slug in stopped {
      if let council = try output.content.council(slug), try council.isWhole() { contents[slug] = council }
    }
    let standIns = StandIns(contents: contents, leftOut: stopped.filter { contents[$0] == nil })
    guard let obstacle = try standIns.loss(of: councils, in: output) else { return .found(standIns) }
    return .missing(obstacle: obstacle)
  }

  /// nil where families lose nothing.
  private func loss(of councils: Set<String>, in output: OutputFolder) throws -> String? {
    guard !leftOut.isEmpty else { return nil }
    let shown = try output.councilsShown()
    let lost = leftOut.filter { shown?.contains($0) ?? true }.sorted()
    guard lost.isEmpty else {
      return """
        Families would lose the pages of \(lost.inWords) that they may see now: the content that they were published from was not \
        kept here. Each build keeps it beside the output folder, from the first on that was published with --keep-going.
        """
    }
    // One that was renamed has other pages now, and those are left out.
    let gone = (shown ?? []).subtracting(councils).subtracting(all).sorted()
    guard !gone.isEmpty else { return nil }
    return """
      Families see \(gone.inWords), which the content no longer has, and \(leftOut.sorted().inWords) cannot be published. If that is \
      another name of the same council, its pages would be lost.
      """
  }

  /// Whether no other build has written to the site since they were found. Asked by the one that has the folder.
  func isCurrent(in output: OutputFolder) throws -> Bool {
    if isNone { return true }
    let shown = try output.councilsShown()
    return try leftOut.allSatisfy { shown?.contains($0) == false }
      && contents.allSatisfy { try output.content.council($0)?.file == $1.file }
  }

  /// Why the rest cannot be published beside them.
  fileprivate func obstacle(_ stops: [Diagnostic]) -> String {
    let parts = [
      fallenBack.isEmpty ? nil : "with what was published last of \(fallenBack.inWords)",
      leftOut.isEmpty ? nil : "without \(leftOut.sorted().inWords)",
    ]
    let reasons = stops.inReadingOrder
    let others = reasons.count > 1 ? " There is more like it: \(reasons.count) in all." : ""
    let what = reasons.first.map { " \($0.place.path): \($0.what).\(others)" }
    return "The others cannot be published \(parts.compactMap { $0 }.joined(separator: " and ")).\(what ?? "")"
  }
}

extension [String] {
  fileprivate var inWords: String { map { "`councils/\($0)`" }.joined(separator: ", ") }
}
