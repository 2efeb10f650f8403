import Content
import Diagnostics

/// One service in the table of tests: what it asks, as words to read and as data to sort by.
struct HelpRow: View {
  enum Tests {
    case openToEveryone
    case criteria(EligibilityCriteria)
    case notStated
  }

  let title: String
  let link: Address
  /// The years, from and to, for the script.
  let span: String?
  let ages: String?
  let place: HelpPlace
  let allOf: [HelpTest]
  let anyOf: [HelpTest]
  let notNeeded: String?
  let decidedBy: String?
  let isOpen: Bool
  let isStated: Bool
  /// The page's own words on whom it is not for, and what to do instead.
  let instead: Address?
  let ask: AskView

  static let slots = Slots<HelpRow>()
    .text("title") { $0.title }
    .link("link") { $0.link }
    .optionalText("span") { $0.span }
    .optionalText("ages") { $0.ages }
    .optionalText("place-test") { $0.place.test?.rawValue }
    .optionalText("place") { $0.place.words }
    .flag("has-all-of") { !$0.allOf.isEmpty }
    .each("all-of", HelpTest.self) { $0.allOf }
    .flag("has-any-of") { !$0.anyOf.isEmpty }
    .each("any-of", HelpTest.self) { $0.anyOf }
    .optionalText("not-needed") { $0.notNeeded }
    .optionalText("decided-by") { $0.decidedBy }
    .flag("is-open") { $0.isOpen }
    .flag("is-stated") { $0.isStated }
    .optionalLink("instead") { $0.instead }
    .group("ask", AskView.self) { $0.ask }

  init(_ page: Page, _ tests: Tests, in council: CouncilContent, _ site: SiteFrame) {
    title = page.title
    link = site.link(page.address)
    instead = page.prose.section(.notFor).map { site.link(page.address + "#" + $0.id) }
    ask = AskView(page.facts, in: council, site)
    var range = page.facts.ages?.value
    switch tests {
    case .criteria(let criteria):
      range = HelpRow.years(of: page, criteria, council)
      place = HelpPlace(page, criteria)
      allOf = criteria.allOf.map(HelpTest.init)
      anyOf = criteria.anyOf.map(HelpTest.init)
      notNeeded = criteria.notNeeded.isEmpty ? nil : criteria.notNeeded.joined(separator: "; ").sentence
      decidedBy = criteria.decidedBy?.sentence
      (isOpen, isStated) = (false, true)
    case .openToEveryone, .notStated:
      if case .openToEveryone = tests { isOpen = true } else { isOpen = false }
      isStated = isOpen
      place = HelpPlace(openTo: page)
      (allOf, anyOf) = ([], [])
      (notNeeded, decidedBy) = (nil, nil)
    }
    span = range.map { "\($0.from) \($0.to)" }
    ages = range?.inWords(site.say)
  }

  /// Where the service and its tests both state ages, a child must be of both.
  private static func years(of page: Page, _ criteria: EligibilityCriteria, _ council: CouncilContent) -> AgeRange? {
    let tested = (criteria.ages ?? council.criteria(of: page)?.facts.ages)?.value
    guard let own = page.facts.ages?.value, let tested else { return page.facts.ages?.value ?? tested }
    let both = (from: max(own.from, tested.from), to: min(own.to, tested.to))
    return both.from <= both.to ? AgeRange(from: both.from, to: both.to) : own
  }
}
