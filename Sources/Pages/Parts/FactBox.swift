import Content
import Diagnostics

/// What can be read of a service in three seconds: always the same lines in the same order, so that families learn where to
/// look. What takes longer to read stands below, and the box leads there.
struct FactBox {
  let facts: Facts
  let words: Vocabularies
  let site: SiteFrame
  let spoken: FactLanguages
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
    let ofWaiting = spoken.language { $0.waiting != nil }
    let lines: [FactRow] = [
      FactRow(label: say("Ages"), value: facts.ages?.value.inWords(say)),
      criteria,
      FactRow(
        label: say("Cost"), value: facts.cost?.inWords(say),
        more: facts.cost?.help == nil ? nil : more("Help with the cost", .cost),
        original: facts.cost.flatMap { spoken.languageOf(cost: $0) }),
      FactRow(
        label: say("Where"), value: whereInShort,
        more: more(facts.venue?.map == nil ? "More about the place" : "Address and map", .where),
        original: whereLanguage),
      when,
      FactRow(
        label: say("How to get it"), value: facts.waysIn(words, say), marked: facts.markedWaysIn(words, site),
        more: more("Step by step", .howToAsk)),
      FactRow(
        label: say("Waiting time"), value: facts.waiting?.inWords.sentence, dated: facts.waitingDay(say),
        more: facts.waiting == nil ? more("See how long it takes", .timescale) : nil, original: ofWaiting),
    ]
    return lines + facts.rarer(site, spoken)
  }

  /// What is noted beside the time may be in another language than the page: there it stands below, by itself.
  private var when: FactRow {
    guard let first = facts.times.first else { return FactRow(label: say("When"), value: nil) }
    let language = spoken.language { !$0.times.isEmpty }
    let note = [first.note?.sentence].compactMap { $0 }.map { FactNote($0, in: language) }
    guard say.language != nil, let time = first.time(say) else {
      return FactRow(
        label: say("When"), value: first.inWords(say), marked: first.marked(say, note: language), more: otherTimes)
    }
    return FactRow(label: say("When"), value: time, notes: note, more: otherTimes)
  }

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
    if facts.venue?.isOnline == true { return say("Online") }
    return placeInShort ?? facts.area?.inWords(say)
  }

  private var whereLanguage: ContentLanguage? {
    if facts.venue?.isOnline == true { return site.languageOf(phrase: "Online") }
    if placeInShort != nil { return spoken.language { $0.venue != nil } }
    return facts.area.flatMap { spoken.languageOf(area: $0) }
  }

  private var placeInShort: String? {
    let short = [facts.venue?.name ?? facts.venue?.address, facts.venue?.postcode?.value].compactMap { $0 }
    return short.isEmpty ? nil : short.joined(separator: ", ")
  }

  private var otherTimes: NamedLink? {
    let others = facts.times.count - 1
    guard others > 0, let place = place(.when) else { return nil }
    let label = others == 1 ? say("And 1 other time") : say("And {{count}} other times", ["count": "\(others)"])
    return NamedLink(label: label, link: place)
  }
}
