/// Which part of a report somebody asks for. Names of one kind are alternatives; of several kinds, each must fit.
package struct Selection: Sendable, Equatable {
  package var duties: [String]
  package var councils: [String]
  package var rules: [String]

  package init(duties: [String] = [], councils: [String] = [], rules: [String] = []) {
    self.duties = duties
    self.councils = councils
    self.rules = rules
  }

  package var isEverything: Bool { duties.isEmpty && councils.isEmpty && rules.isEmpty }

  /// Whether the report tells of this problem. What stands on a duty's own page is about that duty too.
  package func admits(_ diagnostic: Diagnostic, below content: String) -> Bool {
    if isEverything { return true }
    let place = ContentName(diagnostic.place.path, below: content)
    let duty = diagnostic.item.map { String($0.prefix { $0 != "/" }) } ?? place.duty
    return Self.fits(duty, duties) && Self.fits(place.council, councils) && Self.fits(diagnostic.rule, rules)
  }

  /// Whether the report tells what this council says of this item. A rule is about pages, and leaves every item in.
  package func admits(_ line: CoverageLine) -> Bool { admits(council: line.council) && admits(duty: line.duty) }

  package func admits(council: String) -> Bool { Self.fits(council, councils) }

  package func admits(duty: String) -> Bool { Self.fits(duty, duties) }

  private static func fits(_ name: String?, _ wanted: [String]) -> Bool {
    wanted.isEmpty || name.map(wanted.contains) ?? false
  }

  /// After “Only findings …”: “about the duty complaints, of the council alderbrook or thornmere”.
  package var inWords: String {
    [("about the duty", duties), ("of the council", councils), ("by the rule", rules)].filter { !$0.1.isEmpty }
      .map { "\($0.0) \($0.1.joined(separator: " or "))" }.joined(separator: ", ")
  }
}
