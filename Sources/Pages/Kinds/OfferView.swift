import Checks
import Content
import Diagnostics

/// A local offer: its own words, then each item of its duties in the order of the law, with its answer or its gap.
struct OfferView: View {
  let content: ContentView
  let duties: [DutyAnswers]

  static let slots = Slots<OfferView>()
    .group("page", ContentView.self) { $0.content }
    .flag("has-duties") { !$0.duties.isEmpty }
    .each("duties", DutyAnswers.self) { $0.duties }

  init(_ page: Page, _ offer: Offer, in council: CheckedCouncil, _ reference: Reference, _ words: Words) {
    content = ContentView(page, in: council.content, words)
    duties = offer.duties.compactMap { name in
      guard let duty = reference.catalogue[name.value], let coverage = council.coverage[duty.id] else { return nil }
      return DutyAnswers(duty, coverage, words.site)
    }
  }
}

/// One duty, and what a council says of each of its items.
struct DutyAnswers: View {
  let id: String
  let title: String
  let summary: String
  let link: Address
  let level: String
  let citation: String
  let answered: Int
  let asked: Int
  let items: [ItemAnswer]

  static let slots = Slots<DutyAnswers>()
    .text("id") { $0.id }
    .text("title") { $0.title }
    .text("summary") { $0.summary }
    .link("link") { $0.link }
    .text("level") { $0.level }
    .text("citation") { $0.citation }
    .text("answered") { "\($0.answered)" }
    .text("asked") { "\($0.asked)" }
    .flag("has-asked") { $0.asked > 0 }
    .each("items", ItemAnswer.self) { $0.items }

  init(_ duty: Duty, _ coverage: DutyCoverage, _ site: SiteFrame) {
    id = duty.id
    title = duty.title
    summary = duty.summary
    link = site.link("/entitlements/\(duty.id)/")
    level = duty.level.inWords
    citation = duty.citation
    answered = coverage.answered
    asked = coverage.asked
    items = zip(duty.items, coverage.items).map { ItemAnswer($0, $1, site) }
  }
}

/// One item of the law in a parent's words, and where it is answered, or that it is not.
struct ItemAnswer: View {
  let ask: String
  let title: String
  let cite: String
  let result: String
  let code: String
  let explanation: String?
  let body: String?
  let bodyLink: Address?
  let answers: [NamedLink]

  static let slots = Slots<ItemAnswer>()
    .text("ask") { $0.ask }
    .text("title") { $0.title }
    .text("cite") { $0.cite }
    .text("result") { $0.result }
    .text("code") { $0.code }
    .optionalText("explanation") { $0.explanation }
    .optionalText("body") { $0.body }
    .optionalLink("body-link") { $0.bodyLink }
    .flag("has-answers") { !$0.answers.isEmpty }
    .each("answers", NamedLink.self) { $0.answers }

  init(_ item: DutyItem, _ coverage: ItemCoverage, _ site: SiteFrame) {
    ask = item.ask
    title = item.title
    cite = item.cite
    result = coverage.result.forFamilies
    code = coverage.result.code
    explanation = coverage.result.explanation
    if case .anotherBody(let name, let link) = coverage.result {
      body = name
      bodyLink = link.flatMap(Address.init)
    } else {
      body = nil
      bodyLink = nil
    }
    answers = coverage.evidence.map { NamedLink(label: $0.title, link: site.link($0.address)) }
  }
}

extension Result {
  /// What families read: it speaks of the page, never of the law being kept.
  var forFamilies: String {
    switch self {
    case .says: "Answered"
    case .saysNone: "There is none"
    case .weak: "Not fully answered"
    case .outOfDate: "Out of date"
    case .doesNotSay: "Not answered yet"
    case .anotherBody: "Another body does this"
    case .notChecked: "Not checked"
    case .coming: "Coming"
    }
  }

  fileprivate var explanation: String? {
    switch self {
    case .says, .doesNotSay, .anotherBody: nil
    case .saysNone(let day): "As it was on \(day.inWords)."
    case .weak: "There is something on this, but part of it is missing. Ask the council for the rest."
    case .outOfDate: "This may have changed. Ask the council before you rely on it."
    case .notChecked: "One of the council's pages could not be read."
    case .coming: "Parliament has passed this, and it has not started yet."
    }
  }
}

extension DutyLevel {
  var inWords: String {
    switch self {
    case .must: "The law"
    case .statutoryGuidance: "Statutory guidance"
    case .goodPractice: "Good practice, not law"
    }
  }
}
