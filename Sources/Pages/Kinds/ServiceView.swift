import Content
import Diagnostics

/// A service, in the order that families and the law ask.
struct ServiceView: View {
  let content: ContentView
  let provider: HTML
  let facts: [FactRow]
  let ask: AskView
  let parts: [ServicePart]
  let needs: [NeedLink]

  static let slots = Slots<ServiceView>()
    .group("page", ContentView.self) { $0.content }
    .group("language", ContentLanguage.self) { $0.content.language }
    .html("provider") { $0.provider }
    .each("facts", FactRow.self) { $0.facts }
    .flag("lacks-facts") { $0.facts.contains { $0.isUnstated || $0.namesUnstated } }
    .group("ask", AskView.self) { $0.ask }
    .each("parts", ServicePart.self) { $0.parts }
    .each("needs", NeedLink.self) { $0.needs }

  init(_ page: Page, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    let stated = council.facts(of: page)
    let vocabularies = reference.vocabularies
    content = ContentView(page, in: council, words, isSensitive: stated.isAboutDanger(vocabularies))
    let spoken = FactLanguages(page, words.site)
    provider = HTML(stated.provider ?? "", in: spoken.language { $0.provider != nil })
    ask = AskView(stated, in: council, words.site, contact: spoken.language { $0.contact != nil })
    let told = ServiceFacts(page, stated, in: council, reference, words.site)
    parts = ServicePart.all(content.sections, facts: told.part, besides: told.entry)
    let places = Dictionary(
      content.sections.compactMap { section in section.facet.map { ($0, section.id) } },
      uniquingKeysWith: { first, _ in first })
    facts =
      FactBox(facts: stated, words: vocabularies, site: words.site, spoken: spoken) { facet in
        if let id = places[facet] ?? told.part(facet)?.id { return Address(site: "#" + id) }
        // A translation may leave it out.
        guard let original = council.original(of: page), let id = original.prose.section(facet)?.id else { return nil }
        return words.site.link("\(original.address)#\(id)")
      }.rows
    needs = stated.needs.compactMap { need in
      vocabularies.needs[need.value].map {
        NeedLink(
          label: words.site.marked($0.label), link: words.site.link("/councils/\(council.slug)/needs/\($0.id)/"))
      }
    }
  }
}

struct LevelView: View {
  let label: HTML
  let means: HTML

  static let slots = Slots<LevelView>().html("label") { $0.label }.html("means") { $0.means }

  init(_ term: Term, _ site: SiteFrame) {
    label = site.marked(term.label)
    means = term.means.map { site.marked($0) } ?? HTML()
  }
}

/// The list of services for a need, under the name that the vocabulary has for it.
struct NeedLink: View {
  let label: HTML
  let link: Address

  static let slots = Slots<NeedLink>().html("label") { $0.label }.link("link") { $0.link }
}

struct NamedLink: View {
  let label: String
  let link: Address

  static let slots = Slots<NamedLink>().text("label") { $0.label }.link("link") { $0.link }
}
