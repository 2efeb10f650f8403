import Content
import Diagnostics

/// One page of a council inside a document to print: all that it says, but for what the council says once for all pages.
struct PrintEntry: View {
  let anchor: String
  let title: String
  /// Where to read the same on the site.
  let web: String
  let summary: String?
  let provider: String?
  let facts: [FactRow]
  let ask: AskView?
  let criteria: CriteriaBox?
  let levels: [LevelOfNeedView]
  let intro: HTML
  let parts: [ServicePart]
  let notes: HTML
  let contact: ContactView?
  let checked: CheckedView

  static let slots = Slots<PrintEntry>()
    .text("anchor") { $0.anchor }
    .text("title") { $0.title }
    .text("web") { $0.web }
    .optionalText("summary") { $0.summary }
    .optionalText("provider") { $0.provider }
    .flag("has-facts") { !$0.facts.isEmpty }
    .each("facts", FactRow.self) { $0.facts }
    .group("ask", AskView.self) { $0.ask }
    .group("criteria", CriteriaBox.self) { $0.criteria }
    .each("levels", LevelOfNeedView.self) { $0.levels }
    .html("intro") { $0.intro }
    .each("parts", ServicePart.self) { $0.parts }
    .html("notes") { $0.notes }
    .group("contact", ContactView.self) { $0.contact }
    .group("checked", CheckedView.self) { $0.checked }

  init(_ page: Page, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    let site = words.site
    var told = ToldWords()
    anchor = PrintedPlaces.anchor(page)
    title = page.title
    web = Self.withoutScheme(site.canonical(page.address).text)
    summary = page.facts.summary?.value
    intro = words.html(page.prose.intro, of: page, telling: &told)
    let isService = page.path.kind == .page(.services)
    let own = page.prose.outline.map { Passage(section: $0, page: page, id: $0.id) }
    let sections = (isService ? ServiceOrder.arranged(own) { $0.section.facet } : own).map { passage in
      SectionView(
        id: passage.id, heading: passage.section.heading,
        body: words.html(passage.section, of: page, telling: &told), facet: passage.section.facet)
    }
    notes = words.notes(of: page)
    checked = CheckedView(page.facts, site)
    if isService {
      let facts = ServiceFacts(page, page.facts, in: council, reference, site)
      parts = ServicePart.all(sections, facts: facts.part, besides: facts.entry)
      provider = page.facts.provider
      self.facts = page.facts.rows(
        reference.vocabularies, site, FactLanguages(page, site), told: page.prose.sections.compactMap(\.facet))
      ask = self.facts.contains(where: \.isUnstated) ? AskView(page.facts, in: council, site) : nil
      (criteria, contact) = (nil, nil)
    } else {
      parts = sections.map { ServicePart($0) }
      criteria = CriteriaBox(page, in: council, site)
      contact = page.facts.contact.map(ContactView.init)
      (provider, ask) = (nil, nil)
      facts = []
    }
    if case .thresholds(let thresholds) = page.kind {
      levels = thresholds.levels.map { LevelOfNeedView($0, in: council, reference.vocabularies, site) }
    } else {
      levels = []
    }
  }

  private static func withoutScheme(_ address: String) -> String {
    let scheme = ["https://", "http://"].first { address.hasPrefix($0) } ?? ""
    return String(address.dropFirst(scheme.count))
  }
}
