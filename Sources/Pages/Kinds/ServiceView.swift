import Content
import Diagnostics

/// A service, in the order that families and the law ask.
struct ServiceView: View {
  let content: ContentView
  let provider: String?
  let level: LevelView?
  let facts: [FactRow]
  let criteria: CriteriaBox?
  let isOpenToEveryone: Bool
  let entry: [FactRow]
  let needs: [NamedLink]

  static let slots = Slots<ServiceView>()
    .group("page", ContentView.self) { $0.content }
    .optionalText("provider") { $0.provider }
    .group("level", LevelView.self) { $0.level }
    .each("facts", FactRow.self) { $0.facts }
    .group("criteria", CriteriaBox.self) { $0.criteria }
    .flag("open-to-everyone") { $0.isOpenToEveryone }
    .each("entry", FactRow.self) { $0.entry }
    .each("needs", NamedLink.self) { $0.needs }

  init(_ page: Page, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    let facts = page.facts
    content = ContentView(page, in: council, words)
    provider = facts.provider
    level = facts.level.flatMap { reference.vocabularies.levels[$0.value] }.map(LevelView.init)
    self.facts = facts.rows(reference.vocabularies)
    criteria = council.criteria(of: page).flatMap { CriteriaBox($0, reference, words.site) }
    isOpenToEveryone = if case .openToEveryone = facts.criteria { true } else { false }
    entry = facts.entry.map { entry in
      let item = reference.catalogue.duty(ofItem: entry.item.value)?.items.first { $0.id == entry.item.value }
      return FactRow(label: item?.title ?? entry.item.value, value: entry.text.value)
    }
    needs = facts.needs.compactMap { need in
      reference.vocabularies.needs[need.value].map {
        NamedLink(label: $0.label, link: words.site.link("/councils/\(council.slug)/needs/\($0.id)/"))
      }
    }
  }
}

struct LevelView: View {
  let label: String
  let means: String?

  static let slots = Slots<LevelView>().text("label") { $0.label }.optionalText("means") { $0.means }

  init(_ term: Term) {
    label = term.label
    means = term.means
  }
}

struct NamedLink: View {
  let label: String
  let link: Address

  static let slots = Slots<NamedLink>().text("label") { $0.label }.link("link") { $0.link }
}
