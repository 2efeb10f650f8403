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
  /// The years, from and to, for the script: of what both the service and its tests say.
  let span: String?
  /// Of what the service says, where it reaches beyond its tests: nobody but the council knows which holds.
  let perhaps: String?
  let ages: String?
  let testedAges: String?
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
    .optionalText("perhaps") { $0.perhaps }
    .optionalText("ages") { $0.ages }
    .optionalText("tested-ages") { $0.testedAges }
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
    let own = page.facts.ages?.value
    var tested: AgeRange?
    switch tests {
    case .criteria(let criteria):
      tested = (criteria.ages ?? council.criteria(of: page)?.facts.ages)?.value
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
    let goesBeyond = if let own, let tested { own.from < tested.from || own.to > tested.to } else { false }
    span =
      if let own, let tested {
        // No year is of both.
        HelpRow.both(own, tested).map(HelpRow.years) ?? "1 0"
      } else {
        (own ?? tested).map(HelpRow.years)
      }
    perhaps = goesBeyond ? own.map(HelpRow.years) : nil
    ages = (own ?? tested)?.inWords(site.say)
    testedAges = goesBeyond ? tested?.inWords(site.say).lowercasedStart : nil
  }

  private static func years(_ range: AgeRange) -> String { "\(range.from) \(range.to)" }

  private static func both(_ own: AgeRange, _ tested: AgeRange) -> AgeRange? {
    let (from, to) = (max(own.from, tested.from), min(own.to, tested.to))
    return from <= to ? AgeRange(from: from, to: to) : nil
  }
}
