/// What a run found, ready to be told.
package struct Report: Sendable {
  package let diagnostics: [Diagnostic]
  /// Lines on what was looked at, for the end of the text.
  package let summary: [String]
  package let coverage: [CoverageLine]

  package init(_ diagnostics: [Diagnostic], summary: [String] = [], coverage: [CoverageLine] = []) {
    self.diagnostics = diagnostics.inReadingOrder
    self.summary = summary
    self.coverage = coverage
  }

  package func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}

/// What one council says of one item of the law, as a report tells it.
package struct CoverageLine: Sendable {
  package let council: String
  package let duty: String
  package let item: String
  package let result: String
  package let because: String
  package let pages: [String]

  package init(council: String, duty: String, item: String, result: String, because: String, pages: [String]) {
    self.council = council
    self.duty = duty
    self.item = item
    self.result = result
    self.because = because
    self.pages = pages
  }
}
