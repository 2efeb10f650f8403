import Content
import Diagnostics

/// Where on a page an answer stands.
enum AnswerPlace {
  case wholePage
  case section(Section)
  case fact
  case nowhere(String)

  init(_ answer: Answer, on page: Page) {
    guard let place = answer.place else {
      self = .wholePage
      return
    }
    if let section = page.prose.section(id: place) {
      self = .section(section)
    } else if page.facts.states(place) {
      self = .fact
    } else {
      self = .nowhere(place)
    }
  }
}

extension Facts {
  /// Whether the page states this fact, by the name that staff write.
  package func states(_ name: String) -> Bool {
    switch name {
    case "title": true
    case "summary": summary != nil
    case "contact": contact?.isComplete ?? false
    case "checked": checked != nil
    case "review": review != nil
    case "ages": ages != nil
    case "area": area != nil
    case "cost": cost != nil
    case "provider": provider != nil
    case "criteria": criteria != nil
    case "where": venue != nil
    case "when": !times.isEmpty
    case "level": level != nil
    case "route": !routes.isEmpty
    case "needs": !needs.isEmpty
    case "waiting": waiting != nil
    default: entry.contains { $0.item.value == name }
    }
  }
}

/// One page's answer to one item, weighed.
struct WeighedAnswer {
  let page: Page
  let answer: Answer
  let place: AnswerPlace
  let parts: PartsOfPage
  let weaknesses: [Weakness]
  let lateness: Lateness?

  var result: Result {
    if weaknesses.contains(where: \.isNoAnswer) { return .weak(weaknesses) }
    if let lateness { return .outOfDate(lateness) }
    if !weaknesses.isEmpty { return .weak(weaknesses) }
    if answer.saysNone, let on = page.facts.checked?.on.value { return .saysNone(on: on) }
    return .says
  }

  var evidence: Evidenced {
    let (fragment, name): (String, String?) =
      switch place {
      case .section(let section): ("#" + section.id, section.heading)
      case .fact, .nowhere: ("", answer.place)
      case .wholePage: ("", nil)
      }
    return Evidenced(
      title: page.title, address: page.address + fragment, file: page.source.path,
      checked: page.facts.checked?.on.value, place: name, has: parts.has, thin: parts.thin, lacks: parts.lacks)
  }
}

/// Weighs answers as the house standard says (docs/writing-content.md).
struct AnswerScale {
  /// A passage with fewer words hardly tells a family anything.
  static let fewestWords = 25
  /// One sentence that says what a link leads to and who runs it.
  static let fewestWordsWithLink = 10

  let council: CouncilContent
  let today: Day
  /// Which item each passage of this council was given as the answer to, by the passage's own words.
  let passages: Passages

  func weigh(_ answer: Answer, on page: Page, item: DutyItem, duty: Duty) -> WeighedAnswer {
    let place = AnswerPlace(answer, on: page)
    let parts = FacetsOfPage(page, in: council).parts(of: duty.check.requires)
    let weaknesses =
      substance(answer, place, page, item) + parts.lacks.map(Weakness.lacks) + parts.thin.map(Weakness.hardlySays)
    return WeighedAnswer(
      page: page, answer: answer, place: place, parts: parts, weaknesses: weaknesses,
      lateness: page.dueDates(under: duty.review(of: [item]), today: today).first { $0.isPast(on: today) }.map(
        Lateness.init))
  }

  private func substance(_ answer: Answer, _ place: AnswerPlace, _ page: Page, _ item: DutyItem) -> [Weakness] {
    let passage: Section
    switch place {
    case .nowhere(let name): return [.noSuchPlace(name)]
    case .fact: return []
    case .section(let section): passage = section
    case .wholePage: passage = page.prose.whole
    }
    if answer.saysNone {
      if !item.mayBeNone { return [.noneNotAllowed] }
      if page.facts.checked == nil { return [.noneNotDated] }
      return passage.words == 0 ? [.thin(words: 0)] : []
    }
    if let filler = FillerText.find(in: passage, of: page) { return [.filler(filler.phrase)] }
    if passage.words < Self.fewestWords, !pointsSomewhere(passage, on: page) {
      if passage.links.contains(where: { $0.isFile }) { return [.onlyAFile] }
      return passage.links.contains(where: { $0.isForm }) ? [.onlyAForm] : [.thin(words: passage.words)]
    }
    if let other = passages.first(with: passage, on: page),
      other != Passages.Place(page: page.source.name, section: passage.id)
    {
      return [.copied(from: other.page)]
    }
    return []
  }

  private func pointsSomewhere(_ passage: Section, on page: Page) -> Bool {
    passage.words >= Self.fewestWordsWithLink
      && passage.links.contains { !$0.isFile && !$0.isForm }
  }
}

/// Every passage that is given as an answer, so that the same words given twice are noticed.
struct Passages {
  struct Place: Hashable {
    let page: String
    let section: String
  }

  private var places: [String: Place] = [:]

  init(of council: CouncilContent) {
    for page in council.pages {
      for answer in page.facts.answers where !answer.saysNone {
        guard case .section(let section) = AnswerPlace(answer, on: page), section.words >= AnswerScale.fewestWords
        else { continue }
        let key = page.prose.plainText(section)
        if places[key] == nil { places[key] = Place(page: page.source.name, section: section.id) }
      }
    }
  }

  /// Where these words stood first.
  func first(with passage: Section, on page: Page) -> Place? { places[page.prose.plainText(passage)] }
}
