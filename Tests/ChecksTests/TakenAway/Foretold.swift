import Checks
import Content
import Diagnostics

/// What the check should say of each item once some parts are taken away, worked out from what the documents promise and not
/// by the program's own survey.
struct Foretold: Sendable {
  let council: CompleteCouncil
  let before: [String: Result]
  private let answers: [String: [(page: Page, answer: Answer)]]
  private let registers: [String: [Page]]
  /// The entries that say an item before anything is taken away.
  private var spoken: [String: Set<String>] = [:]

  static let fewestWordsOfAnAnswer = 25
  static let fewestWordsWithALink = 10

  init(_ council: CompleteCouncil, before: [String: Result]) {
    self.council = council
    self.before = before
    var answers: [String: [(page: Page, answer: Answer)]] = [:]
    var registers: [String: [Page]] = [:]
    for page in council.content.pages {
      for answer in page.facts.answers {
        switch answer.target {
        case .item(let id): answers[id, default: []].append((page, answer))
        case .register(let duty): registers[duty, default: []].append(page)
        }
      }
    }
    self.answers = answers
    self.registers = registers
    for (item, duty) in council.items where item.isAskedOfEach {
      spoken[item.id] = Set(entries(of: duty).filter { says(item, $0, without: []) }.map(\.source.name))
    }
  }

  func answers(to item: String) -> [(page: Page, answer: Answer)] { answers[item] ?? [] }

  func registered(for duty: Duty) -> [Page] { registers[duty.id] ?? [] }

  /// The pages that are asked one by one, as long as these parts are gone.
  func entries(of duty: Duty, without gone: Set<PagePart> = []) -> [Page] {
    if duty.check.askedOf == .services { return council.content.services }
    let registered = registered(for: duty).filter { !gone.contains(.register(page: $0.source.name, duty: duty.id)) }
    if !registered.isEmpty { return registered }
    return council.content.services.filter { page in
      duty.items.contains { item in
        answers(to: item.id).contains { $0.page === page }
          && !gone.contains(.tag(page: page.source.name, item: item.id))
      }
    }
  }

  /// `.weak([])` stands for any weakness: which one it is has tests of its own.
  func result(of item: DutyItem, _ duty: Duty, without gone: Set<PagePart>) -> Result {
    let unchanged = before[item.id] ?? .doesNotSay
    if item.isAskedOfEach {
      let entries = entries(of: duty, without: gone)
      if !entries.isEmpty { return ask(entries, item, without: gone) }
    }
    let given = answers(to: item.id)
    let left = given.filter { !gone.contains(.tag(page: $0.page.source.name, item: item.id)) }
    if left.isEmpty { return given.isEmpty && !item.isAskedOfEach ? unchanged : .doesNotSay }
    let touched = Set(gone.map(\.page))
    let stands = left.contains { one in
      !isTouched(one.page, touched) || self.stands(one.answer, on: one.page, duty, without: gone)
    }
    return stands ? unchanged : .weak([])
  }

  private func ask(_ entries: [Page], _ item: DutyItem, without gone: Set<PagePart>) -> Result {
    let touched = Set(gone.map(\.page))
    let before = spoken[item.id] ?? []
    let silent = entries.filter { page in
      isTouched(page, touched) ? !says(item, page, without: gone) : !before.contains(page.source.name)
    }.map(\.source.path)
    if silent.isEmpty { return .says }
    return silent.count == entries.count ? .doesNotSay : .weak([.entriesLack(pages: silent, of: entries.count)])
  }

  /// Whether what a page shows could be other than before: a page also shows what its criteria and its council say.
  private func isTouched(_ page: Page, _ touched: Set<String>) -> Bool {
    touched.contains(page.source.name) || touched.contains(council.content.page.source.name)
      || council.content.criteria(of: page).map { touched.contains($0.source.name) } ?? false
  }

  func says(_ item: DutyItem, _ page: Page, without gone: Set<PagePart>) -> Bool {
    let isInEntry = page.facts.entry.contains { entry in
      entry.item.value == item.id && !entry.text.value.isEmpty && (item.mayBeWithheld || entry.text.value != "withheld")
    }
    if isInEntry, !gone.contains(.entry(page: page.source.name, item: item.id)) { return true }
    return switch item.part {
    case .title: true
    case .facet(let facet): shows(facet, page, without: gone)
    case nil: false
    }
  }

  private func shows(_ facet: Facet, _ page: Page, without gone: Set<PagePart>) -> Bool {
    council.carriers(of: facet, on: page).contains { $0.allSatisfy { isLeft($0, without: gone) } }
  }

  private func isLeft(_ part: PagePart, without gone: Set<PagePart>) -> Bool {
    switch part {
    case .section(let name, let id):
      guard let page = council.page(name), let section = page.prose.section(id: id) else { return false }
      return WordsLeft(gone: gone).count(section, on: page) >= CompleteCouncil.fewestWordsOfAPart
    case .intro(let name): return !gone.contains(part) && !gone.contains(.words(page: name))
    case .tag, .register, .fact, .entry, .words: return !gone.contains(part)
    }
  }

  private func stands(_ answer: Answer, on page: Page, _ duty: Duty, without gone: Set<PagePart>) -> Bool {
    guard duty.check.requires.allSatisfy({ shows($0, page, without: gone) }) else { return false }
    let name = page.source.name
    if answer.saysNone, gone.contains(.fact(page: name, name: "checked")) { return false }
    let left = WordsLeft(gone: gone)
    guard let place = answer.place else {
      return isEnough(left.countWhole(page), left.hasLink(page.prose.whole, on: page), answer)
    }
    if let section = page.prose.section(id: place) {
      return isEnough(left.count(section, on: page), left.hasLink(section, on: page), answer)
    }
    return !gone.contains(.fact(page: name, name: place)) && !gone.contains(.entry(page: name, item: place))
  }

  private func isEnough(_ words: Int, _ hasLink: Bool, _ answer: Answer) -> Bool {
    if answer.saysNone { return words > 0 }
    return words >= Self.fewestWordsOfAnAnswer || words >= Self.fewestWordsWithALink && hasLink
  }
}
