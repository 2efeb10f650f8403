import Content
import Diagnostics

/// What can be read of a service in three seconds: always the same lines in the same order, so that families learn where to
/// look. What takes longer to read stands below, and the box leads there.
struct FactBox {
  let facts: Facts
  let words: Vocabularies
  let site: SiteFrame
  /// Where on the page a facet is told, if it is.
  let place: (Facet) -> Address?

  private var say: Phrases { site.say }

  /// Where most lines would say "not stated", one says it of all, so that what there is to read comes soon.
  var rows: [FactRow] {
    let rows = all
    let unstated = rows.filter(\.isUnstated)
    guard unstated.count >= Self.most else { return rows }
    return rows.filter { !$0.isUnstated } + [FactRow(unstated: unstated, say)]
  }

  private static let most = 4

  private var all: [FactRow] {
    [
      FactRow(label: say("Ages"), value: facts.ages?.value.inWords(say)),
      criteria,
      FactRow(
        label: say("Cost"), value: facts.cost?.inWords(say),
        more: facts.cost?.help == nil ? nil : more("Help with the cost", .cost),
        original: isFree ? nil : site.original),
      FactRow(
        label: say("Where"), value: whereInShort,
        more: more(facts.venue?.map == nil ? "More about the place" : "Address and map", .where),
        original: facts.venue.map(\.isOnline) ?? true ? nil : site.original),
      when,
      FactRow(label: say("How to get it"), value: facts.waysIn(words, say), more: more("Step by step", .howToAsk)),
      FactRow(
        label: say("Waiting time"), value: facts.waiting?.inWords.sentence, dated: facts.waitingDay(say),
        original: facts.waiting == nil ? nil : site.original),
    ] + facts.rarer(site)
  }

  /// What is noted beside the time stands in its original's language.
  private var when: FactRow {
    guard let original = site.original, let first = facts.times.first, let time = first.time(say) else {
      return FactRow(
        label: say("When"), value: facts.times.first?.inWords(say), more: otherTimes,
        original: facts.times.first == nil ? nil : site.original)
    }
    return FactRow(
      label: say("When"), value: time, notes: [first.note?.sentence].compactMap { $0 }, more: otherTimes,
      noteOriginal: original)
  }

  private var isFree: Bool { if case .free = facts.cost { true } else { false } }

  /// Whether there are tests to pass: never "all" for what nobody stated.
  private var criteria: FactRow {
    let label = say("Who can get it")
    return switch facts.criteria {
    case .openToEveryone: FactRow(label: label, value: say("Everyone: there is no test to pass"))
    case .page: FactRow(label: label, value: nil, more: more("There are tests: see them", .criteria))
    case nil: FactRow(label: label, value: nil, more: more("There are rules: see them", .criteria))
    }
  }

  private func more(_ label: String, _ facet: Facet) -> NamedLink? {
    place(facet).map { NamedLink(label: say(label), link: $0) }
  }

  private var whereInShort: String? {
    guard let venue = facts.venue else { return facts.area?.inWords(say) }
    if venue.isOnline { return say("Online") }
    let short = [venue.name ?? venue.address, venue.postcode?.value].compactMap { $0 }
    return short.isEmpty ? facts.area?.inWords(say) : short.joined(separator: ", ")
  }

  private var otherTimes: NamedLink? {
    let others = facts.times.count - 1
    guard others > 0, let place = place(.when) else { return nil }
    let label = others == 1 ? say("And 1 other time") : say("And {{count}} other times", ["count": "\(others)"])
    return NamedLink(label: label, link: place)
  }
}
