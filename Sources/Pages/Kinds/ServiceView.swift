import Content
import Diagnostics

/// A service, in the order that families and the law ask.
struct ServiceView: View {
  let content: ContentView
  let provider: String?
  let facts: [FactRow]
  let ask: AskView
  let parts: [ServicePart]
  let needs: [NamedLink]

  static let slots = Slots<ServiceView>()
    .group("page", ContentView.self) { $0.content }
    .group("language", ContentLanguage.self) { $0.content.language }
    .optionalText("provider") { $0.provider }
    .each("facts", FactRow.self) { $0.facts }
    .flag("lacks-facts") { $0.facts.contains { $0.isUnstated || $0.namesUnstated } }
    .group("ask", AskView.self) { $0.ask }
    .each("parts", ServicePart.self) { $0.parts }
    .each("needs", NamedLink.self) { $0.needs }

  init(_ page: Page, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    let stated = council.facts(of: page)
    let vocabularies = reference.vocabularies
    content = ContentView(page, in: council, words, isSensitive: stated.isAboutDanger(vocabularies))
    provider = stated.provider
    ask = AskView(stated, in: council, words.site)
    let told = ServiceFacts(page, stated, in: council, reference, words.site)
    parts = ServicePart.all(content.sections, facts: told.part, besides: told.entry)
    let places = Dictionary(
      content.sections.compactMap { section in section.facet.map { ($0, section.id) } },
      uniquingKeysWith: { first, _ in first })
    facts =
      FactBox(facts: stated, words: vocabularies, site: words.site) { facet in
        (places[facet] ?? told.part(facet)?.id).map { Address(site: "#" + $0) }
      }.rows
    needs = stated.needs.compactMap { need in
      vocabularies.needs[need.value].map {
        NamedLink(label: words.site.say($0.label), link: words.site.link("/councils/\(council.slug)/needs/\($0.id)/"))
      }
    }
  }
}

struct LevelView: View {
  let label: String
  let means: String?

  static let slots = Slots<LevelView>().text("label") { $0.label }.optionalText("means") { $0.means }

  init(_ term: Term, _ say: Phrases) {
    label = say(term.label)
    means = term.means.map { say($0) }
  }
}

struct NamedLink: View {
  let label: String
  let link: Address

  static let slots = Slots<NamedLink>().text("label") { $0.label }.link("link") { $0.link }
}
