import Content
import Diagnostics

/// The levels of need for schools, doctors and other services: how to refer, consent, what happens next, and how soon.
struct PartnersView: View {
  let council: CouncilLink
  let levels: [LevelOfNeedView]
  let agreedBy: String?
  let agreedOn: String?
  /// What the council says to them in its own words.
  let words: SectionView?
  let thresholds: Address
  let criteria: Address
  let contact: ContactView?
  let checked: CheckedView

  static let slots = Slots<PartnersView>()
    .group("council", CouncilLink.self) { $0.council }
    .each("levels", LevelOfNeedView.self) { $0.levels }
    .optionalText("agreed-by") { $0.agreedBy }
    .optionalText("agreed-on") { $0.agreedOn }
    .group("words", SectionView.self) { $0.words }
    .link("thresholds") { $0.thresholds }
    .link("criteria") { $0.criteria }
    .group("contact", ContactView.self) { $0.contact }
    .group("checked", CheckedView.self) { $0.checked }

  static func address(_ council: CouncilContent) -> String { council.page.address + "thresholds/for-partners/" }

  /// The page that it is made from; nil where the council has written no levels.
  static func page(of council: CouncilContent) -> (Page, Thresholds)? {
    guard let page = council.thresholds, case .thresholds(let thresholds) = page.kind, !thresholds.levels.isEmpty
    else { return nil }
    return (page, thresholds)
  }

  init(_ page: Page, _ thresholds: Thresholds, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    self.council = CouncilLink(council, words.site)
    levels = thresholds.levels.map { LevelOfNeedView($0, in: council, reference.vocabularies, words.site) }
    agreedBy = thresholds.agreedBy.isEmpty ? nil : thresholds.agreedBy.inWords(words.site.say)
    agreedOn = thresholds.agreedOn?.inWords
    self.words = page.prose.section(.partners).map { section in
      SectionView(id: section.id, heading: section.heading, body: words.html(section, of: page), facet: .partners)
    }
    self.thresholds = words.site.link(page.address)
    criteria = words.site.link(council.page.address + "eligibility/")
    contact = (page.facts.contact ?? council.page.facts.contact).map(ContactView.init)
    checked = CheckedView(page.facts, words.site)
  }
}
