/// A council by its folder and its name.
package struct CouncilName: Sendable {
  package let slug: String
  package let name: String

  package init(slug: String, name: String) {
    self.slug = slug
    self.name = name
  }
}

extension [Diagnostic] {
  /// How often a rule finds something at each council, and where first, in sentences that read aloud well.
  package func whereFound(by rule: String, on today: String, among councils: [CouncilName], below content: String)
    -> String
  {
    let found = filter { $0.rule == rule }.inReadingOrder
    let byCouncil = Dictionary(grouping: found) { ContentName($0.place.path, below: content).council }
    let named = Set(councils.map(\.slug))
    let nameless = byCouncil.keys.compactMap { $0 }.filter { !named.contains($0) }.sorted()
    var text = "What it finds on this site, on \(today):\n"
    for council in councils + nameless.map({ CouncilName(slug: $0, name: $0) }) {
      text += told(byCouncil[council.slug] ?? [], of: council.name)
    }
    if let others = byCouncil[nil] { text += told(others, of: "What belongs to no council") }
    return text
  }

  private func told(_ found: [Diagnostic], of whose: String) -> String {
    let most = 3
    let count = found.isEmpty ? "nothing is found" : "found \(found.count) \(found.count == 1 ? "time" : "times")"
    var text = "\n\(whose.safeToShow): \(count).\n"
    for problem in found.prefix(most) {
      let place = "\(problem.place.path), line \(problem.place.line)"
      text += "- \("\(problem.what), in \(place)".safeToShow)\n"
    }
    if found.count > most { text += "- And \(found.count - most) more: `plainsight check --rule` tells them all.\n" }
    return text
  }
}
