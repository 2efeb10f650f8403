import Content
import Diagnostics

/// What can be read of a service in three seconds: always the same lines in the same order, so that families learn where to
/// look. What takes longer to read stands below, and the box leads there.
struct FactBox {
  let facts: Facts
  let words: Vocabularies
  /// Where on the page a facet is told, if it is.
  let place: (Facet) -> Address?

  var rows: [FactRow] {
    [
      FactRow(label: "Ages", value: facts.ages?.value.inWords),
      criteria,
      FactRow(
        label: "Cost", value: facts.cost?.inWords,
        more: facts.cost?.help == nil ? nil : more("Help with the cost", .cost)),
      FactRow(
        label: "Where", value: whereInShort,
        more: more(facts.venue?.map == nil ? "More about the place" : "Address and map", .where)),
      FactRow(label: "When", value: facts.times.first?.inWords, more: otherTimes),
      FactRow(label: "How to get it", value: facts.waysIn(words), more: more("Step by step", .howToAsk)),
      FactRow(
        label: "Waiting time", value: facts.waiting?.inWords.sentence,
        notes: [facts.waiting?.on.map { "As it was on \($0.inWords)" }].compactMap { $0 }),
    ] + facts.rarer
  }

  /// Whether there are tests to pass: never "all" for what nobody stated.
  private var criteria: FactRow {
    let label = "Who can get it"
    return switch facts.criteria {
    case .openToEveryone: FactRow(label: label, value: "Everyone: there is no test to pass")
    case .page: FactRow(label: label, value: nil, more: more("There are tests: see them", .criteria))
    case nil: FactRow(label: label, value: nil, more: more("There are rules: see them", .criteria))
    }
  }

  private func more(_ label: String, _ facet: Facet) -> NamedLink? {
    place(facet).map { NamedLink(label: label, link: $0) }
  }

  private var whereInShort: String? {
    guard let venue = facts.venue else { return facts.area?.inWords }
    if venue.isOnline { return "Online" }
    let short = [venue.name ?? venue.address, venue.postcode?.value].compactMap { $0 }
    return short.isEmpty ? facts.area?.inWords : short.joined(separator: ", ")
  }

  private var otherTimes: NamedLink? {
    let others = facts.times.count - 1
    return others < 1 ? nil : more(others == 1 ? "And 1 other time" : "And \(others) other times", .when)
  }
}
