import Checks
import Content
import Diagnostics
import Testing

/// Takes each answer of the complete example council away in turn. The check must name that item each time, and beside it only
/// those that stood in the same place or needed the part that stood there.
struct TakenAwayTests {
  private let foretold: Foretold
  private let before: [String: Result]

  init() throws {
    let council = try #require(CompleteCouncil.shared, "the example council cannot be read")
    before = council.said().results
    foretold = Foretold(council, before: before)
  }

  /// The items that pages answer, one by one.
  private var answered: [(item: DutyItem, duty: Duty)] {
    foretold.council.items.filter { item, duty in isAnswered(item) && !isAskedOfEntries(item, duty) }
  }

  /// The items that each entry of a register answers.
  private var answeredByEntries: [(item: DutyItem, duty: Duty)] {
    foretold.council.items.filter { item, duty in isAnswered(item) && isAskedOfEntries(item, duty) }
  }

  private func isAnswered(_ item: DutyItem) -> Bool { before[item.id]?.isAnswer ?? false }

  private func isAskedOfEntries(_ item: DutyItem, _ duty: Duty) -> Bool {
    item.isAskedOfEach && !foretold.entries(of: duty).isEmpty
  }

  // MARK: Nothing taken away

  @Test func theTestsOwnReckoningAgreesWithTheCheckWhenNothingIsTakenAway() {
    for (item, duty) in foretold.council.items {
      #expect(foretold.result(of: item, duty, without: []) == before[item.id], "\(item.id)")
    }
  }

  @Test func everyItemIsTriedOrIsNotAnsweredHere() {
    let left = foretold.council.items.filter { item, _ in !isAnswered(item) }
    let reasons = Dictionary(grouping: left) { before[$0.item.id]?.inWords ?? "" }.mapValues(\.count)
    let told = reasons.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    print("left out, because the council itself does not answer them: \(told)")
    #expect(answered.count + answeredByEntries.count + left.count == foretold.council.items.count)
    #expect(answered.count + answeredByEntries.count > 280)
  }

  // MARK: Answers of pages

  @Test func anItemIsMissedWhenNoPageNamesItAnyMore() async throws {
    try await foretold.tryAll(answered, "tags taken away") { item, _ in
      Set(foretold.answers(to: item.id).map { .tag(page: $0.page.source.name, item: item.id) })
    }
  }

  @Test func anItemIsMissedWhenItIsNamedAndNothingIsSaid() async throws {
    try await foretold.tryAll(answered, "words taken away") { item, _ in
      Set(foretold.answers(to: item.id).map { words(of: $0.answer, on: $0.page) })
    }
  }

  private func words(of answer: Answer, on page: Page) -> PagePart {
    let name = page.source.name
    guard let place = answer.place else { return .words(page: name) }
    if page.prose.section(id: place) != nil { return .section(page: name, id: place) }
    return page.facts.entry.contains { $0.item.value == place }
      ? .entry(page: name, item: place) : .fact(page: name, name: place)
  }

  // MARK: Answers of entries

  @Test func anItemIsMissedWhenOneEntryOfItsRegisterDoesNotSayIt() async throws {
    var sayTogether: [String] = []
    var number = 0
    try await foretold.tryAll(answeredByEntries, "one entry silenced") { item, duty in
      // Another entry each time, so that one odd page does not decide.
      number += 1
      let entries = foretold.entries(of: duty)
      let entry = entries[number % entries.count]
      let gone = parts(saying: item, on: entry) { $0.page == entry.source.name }
      if gone == nil { sayTogether.append(item.id) }
      return gone
    }
    print("left out, because every page has a title or its council says it for all: \(sayTogether)")
    #expect(sayTogether.count <= 3)
  }

  @Test func anItemIsMissedWhenNoEntryOfItsRegisterSaysIt() async throws {
    try await foretold.tryAll(answeredByEntries.filter { $0.item.part != .title }, "all entries silenced") {
      item, duty in
      foretold.entries(of: duty).compactMap { parts(saying: item, on: $0) { _ in true } }
        .reduce(into: []) { $0.formUnion($1) }
    }
  }

  @Test func theItemsOfARegisterAreMissedWhenNoPageIsAnEntryOfIt() async throws {
    let items = answeredByEntries.filter { !foretold.registered(for: $0.duty).isEmpty }
    try await foretold.tryAll(items, "registers taken away") { _, duty in
      Set(foretold.registered(for: duty).map { .register(page: $0.source.name, duty: duty.id) })
    }
  }

  /// What must be taken away so that a page no longer says an item; nil when nothing that may be taken would do.
  private func parts(saying item: DutyItem, on page: Page, _ mayGo: (PagePart) -> Bool) -> Set<PagePart>? {
    var gone: Set<PagePart> = []
    if page.facts.entry.contains(where: { $0.item.value == item.id }) {
      gone.insert(.entry(page: page.source.name, item: item.id))
    }
    if case .facet(let facet) = item.part {
      for carrier in foretold.council.carriers(of: facet, on: page) {
        // Its own words before the link to its criteria: as little as possible goes.
        guard let part = carrier.filter(mayGo).min(by: { "\($0)" < "\($1)" }) else { return nil }
        gone.insert(part)
      }
    }
    return foretold.says(item, page, without: gone) ? nil : gone
  }
}
