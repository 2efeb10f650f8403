/// What a run found, ready to be told.
package struct Report: Sendable {
  package let diagnostics: [Diagnostic]
  /// Lines on what was looked at, for the end of the text.
  package let summary: [String]
  package let coverage: [CoverageLine]
  /// That this is a part of what was found, and which.
  package var part: String?
  /// What of it was known already, where somebody said what was.
  package var comparison: BaselineComparison?
  /// The folders of the councils that `coverage` is about.
  private let councils: Set<Substring>
  /// The content folder, with which the paths of what was found in it begin.
  let content: String

  package init(
    _ diagnostics: [Diagnostic], summary: [String] = [], coverage: [CoverageLine] = [], below content: String = "."
  ) {
    self.diagnostics = diagnostics.inReadingOrder
    self.summary = summary
    self.coverage = coverage
    self.content = content
    councils = Set(coverage.map { $0.council[...] })
  }

  /// The council in whose folder a problem stands, for reports that tell of each council by itself.
  package func council(of diagnostic: Diagnostic) -> String? {
    let parts = diagnostic.place.path.split(separator: "/")
    return zip(parts, parts.dropFirst()).first { $0 == "councils" && councils.contains($1) }.map { String($1) }
  }

  /// The same with some of its problems only, and a word that says so.
  package func narrowed(to some: [Diagnostic], _ word: String) -> Report {
    var report = Report(some, summary: summary, coverage: coverage, below: content)
    report.part = [part, word].compactMap { $0 }.joined(separator: " ")
    return report
  }

  /// What was not known already.
  package var new: [Diagnostic] { comparison?.new ?? diagnostics }

  /// Whether the run that found this ends as one that asks for work.
  package var fails: Bool { new.contains(where: fails) }

  /// Whether this problem alone would make it so: beside what is known already, what should be fixed counts too.
  package func fails(_ problem: Diagnostic) -> Bool {
    problem.severity == .mustFix || problem.stopsPublishing || comparison != nil && problem.severity == .shouldFix
  }

  package func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}

/// What one council says of one item of the law, as a report tells it.
package struct CoverageLine: Sendable {
  /// The council's folder.
  package let council: String
  package let councilName: String
  package let duty: String
  package let dutyTitle: String
  package let item: String
  /// The item in a parent's words.
  package let ask: String
  /// The law or guidance, with the item's own place in it.
  package let source: String
  /// `must`, `statutory-guidance` or `good-practice`.
  package let level: String
  /// Whether anybody has read the source. What nobody has read is counted as neither law nor guidance.
  package let isRead: Bool
  package let result: String
  package let because: String
  package let evidence: [EvidenceLine]

  /// The item as the catalogue names it: `duty/item`.
  package var itemOfDuty: String { duty + "/" + item }

  package init(
    council: String, councilName: String, duty: String, dutyTitle: String, item: String, ask: String, source: String,
    level: String, isRead: Bool = true, result: String, because: String, evidence: [EvidenceLine]
  ) {
    self.council = council
    self.councilName = councilName
    self.duty = duty
    self.dutyTitle = dutyTitle
    self.item = item
    self.ask = ask
    self.source = source
    self.level = level
    self.isRead = isRead
    self.result = result
    self.because = because
    self.evidence = evidence
  }
}

/// A page that answers an item, where on it, and which of the parts that the duty asks for it has.
package struct EvidenceLine: Sendable {
  package let file: String
  package let title: String
  package let address: String
  package let place: String?
  package let has: [String]
  package let thin: [String]
  package let lacks: [String]

  package init(
    file: String, title: String, address: String, place: String?, has: [String], thin: [String], lacks: [String]
  ) {
    self.file = file
    self.title = title
    self.address = address
    self.place = place
    self.has = has
    self.thin = thin
    self.lacks = lacks
  }
}
