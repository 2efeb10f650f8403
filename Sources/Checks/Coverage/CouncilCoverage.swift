import Content
import Cores
import Diagnostics
import Keeping

/// What one council publishes of what the law lists, item by item.
package struct CouncilCoverage: Sendable {
  package let duties: [DutyCoverage]

  package subscript(duty: String) -> DutyCoverage? { duties.first { $0.duty == duty } }

  package var answered: Int { duties.reduce(0) { $0 + $1.answered } }
  package var asked: Int { duties.reduce(0) { $0 + $1.asked } }
}

/// Looks for each item of each duty on one council's pages.
struct CoverageSurvey: Sendable {
  private let council: CouncilContent
  private let catalogue: Catalogue
  private let today: Day
  private let scale: AnswerScale
  private let answers: [String: [(page: Page, answer: Answer)]]
  private let registers: [String: [Page]]

  init(_ council: CouncilContent, _ catalogue: Catalogue, today: Day) {
    self.council = council
    self.catalogue = catalogue
    self.today = today
    scale = AnswerScale(council: council, today: today, passages: Passages(of: council))
    var answers: [String: [(page: Page, answer: Answer)]] = [:]
    var registers: [String: [Page]] = [:]
    for page in council.pages {
      for answer in page.facts.answers {
        switch answer.target {
        case .item(let id): answers[id, default: []].append((page, answer))
        case .register(let duty): registers[duty, default: []].append(page)
        }
      }
    }
    self.answers = answers
    self.registers = registers
  }

  func survey(on cores: Cores = .one) -> CouncilCoverage {
    let questions = cores.map(catalogue.duties) { duty in
      let entries = entries(of: duty)
      // What is late is so for each item alike.
      let late = pastTheLawsDate(entries, of: duty)
      return duty.items.map { (item: $0, duty: duty, entries: entries, late: late) }
    }
    // Item by item: one that is asked of each service takes as long as all others of its duty.
    let answers = cores.map(questions.flatMap { $0 }) { question in
      let (result, evidence) = look(for: question.item, of: question.duty, question.entries, question.late)
      return ItemCoverage(duty: question.duty.id, item: question.item.id, result: result, evidence: evidence)
    }
    var next = answers.makeIterator()
    return CouncilCoverage(
      duties: catalogue.duties.map { duty in
        DutyCoverage(duty: duty.id, items: duty.items.compactMap { _ in next.next() })
      })
  }

  private func look(
    for item: DutyItem, of duty: Duty, _ entries: [Page], _ late: [LateEntry]
  ) -> (Result, [Evidenced]) {
    guard duty.isInForce(on: today) else { return (.coming, []) }
    if item.isAskedOfEach, !entries.isEmpty { return ask(entries, late, for: item, of: duty) }
    let weighed = (answers[item.id] ?? []).map { scale.weigh($0.answer, on: $0.page, item: item, duty: duty) }
    if let best = weighed.map(\.result).min(by: { $0.rank < $1.rank }) {
      return (best, weighed.filter { $0.result.rank == best.rank }.map(\.evidence))
    }
    if let elsewhere = council.council.elsewhere.first(where: { $0.duty.value == duty.id }) {
      return (.anotherBody(elsewhere.body, link: elsewhere.link?.value), [])
    }
    let type = council.council.type.value
    if !catalogue.applies(duty, to: type) {
      let other = duty.otherBody(for: type)
      return (.anotherBody(other?.body ?? duty.holderElsewhere, link: other?.link?.value), [])
    }
    if !council.unread.isEmpty { return (.notChecked(council.unread), []) }
    return (.doesNotSay, [])
  }

  /// The pages that a question asked of each entry is asked of.
  private func entries(of duty: Duty) -> [Page] {
    if duty.check.askedOf == .services { return council.services }
    if let register = registers[duty.id] { return register }
    let items = Set(duty.items.map(\.id))
    return council.services.filter { page in
      page.facts.answers.contains { if case .item(let id) = $0.target { items.contains(id) } else { false } }
    }
  }

  private func ask(
    _ entries: [Page], _ lateEntries: [LateEntry], for item: DutyItem, of duty: Duty
  ) -> (Result, [Evidenced]) {
    var silent: [Page] = []
    var speaking: [Page] = []
    for page in entries { if says(item, page) { speaking.append(page) } else { silent.append(page) } }
    let late = silent.isEmpty ? lateEntries : []
    let lateFiles = late.map(\.page.source.path)
    // Those that are late first: they are what has to be looked at.
    let shown = late.map(\.page) + speaking.lazy.filter { !lateFiles.contains($0.source.path) }.prefix(Self.mostShown)
    let evidence = shown.prefix(Self.mostShown).map { page in
      let parts = FacetsOfPage(page, in: council).parts(of: duty.check.requires)
      return Evidenced(
        title: page.title, address: page.address, file: page.source.path, checked: page.facts.checked?.on.value,
        place: place(of: item, on: page), has: parts.has, thin: parts.thin, lacks: parts.lacks)
    }
    if let first = late.min(by: { $0.due < $1.due }) {
      return (.outOfDate(.entries(lateFiles, of: entries.count, due: first.due, rule: first.rule)), evidence)
    }
    if silent.isEmpty { return (.says, evidence) }
    if silent.count == entries.count {
      return council.unread.isEmpty ? (.doesNotSay, []) : (.notChecked(council.unread), [])
    }
    return (.weak([.entriesLack(pages: silent.map(\.source.path), of: entries.count)]), evidence)
  }

  private typealias LateEntry = (page: Page, due: Day, rule: String)

  /// The entries since which the law has asked for a newer list. What a council set itself, and what we advise, is told of each
  /// page by itself: one of a hundred services that is looked at late does not make the others out of date.
  private func pastTheLawsDate(_ entries: [Page], of duty: Duty) -> [LateEntry] {
    let review = duty.review(of: duty.items)
    guard review.months != nil || !review.fixedDates.isEmpty else { return [] }
    return entries.compactMap { page in
      let missed = page.dueDates(under: review, today: today).first { $0.isPast(on: today) }
      guard let missed, case .law(let rule) = missed.setter else { return nil }
      return (page, missed.day, rule)
    }
  }

  /// Of the entries of a register, where an item is asked of each: a council may have thousands.
  private static let mostShown = 5

  /// The fact in which an entry says it.
  private func place(of item: DutyItem, on page: Page) -> String? {
    if saysInEntry(item, page) { return "entry: \(item.id)" }
    return switch item.part {
    case .title: "title"
    case .facet(let facet): facet.rawValue
    case nil: nil
    }
  }

  private func saysInEntry(_ item: DutyItem, _ page: Page) -> Bool {
    page.facts.entry.contains { entry in
      entry.item.value == item.id && !entry.text.value.isEmpty && (item.mayBeWithheld || !entry.isWithheld)
    }
  }

  private func says(_ item: DutyItem, _ page: Page) -> Bool {
    if saysInEntry(item, page) { return true }
    return switch item.part {
    case .title: true
    case .facet(let facet): FacetsOfPage(page, in: council).has(facet)
    case nil: false
    }
  }
}

extension Duty {
  /// Who has the duty where it does not bind the council and no file says more.
  fileprivate var holderElsewhere: String { holder == .council ? "another public body" : holder.inWords }
}

extension Result {
  /// The best of several answers is the one that a family would rather find.
  fileprivate var rank: Int {
    switch self {
    case .says: 0
    case .saysNone: 1
    case .outOfDate: 2
    case .weak: 3
    default: 4
    }
  }
}

extension CouncilCoverage: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(duties)
  }

  package init(_ kept: inout KeptReading) throws {
    duties = try kept.read()
  }
}
