import Checks
import Content
import Diagnostics

/// The search over one council, or over all: what it shows before anybody types, and without any script.
struct SearchView: View {
  /// One of the words that results can be filtered by.
  struct Choice: View {
    let id: String
    let label: String

    static let slots = Slots<Choice>().text("id") { $0.id }.text("label") { $0.label }

    init(_ term: Term) {
      id = term.id
      label = term.label
    }

    init(_ council: CouncilSummary) {
      id = council.slug
      label = council.name
    }
  }

  /// What a search over one council offers besides: its lists, its telephone, and the search over all.
  struct Council: View {
    let name: String
    let links: CouncilAddresses
    let contact: ContactView?
    let link: Address
    let all: Address

    static let slots = Slots<Council>()
      .text("name") { $0.name }
      .link("link") { $0.link }
      .link("all-services") { $0.links.services }
      .link("all-needs") { $0.links.needs }
      .link("all-ages") { $0.links.ages }
      .link("all-criteria") { $0.links.criteria }
      .link("all-documents") { $0.links.documents }
      .link("search-all") { $0.all }
      .group("contact", ContactView.self) { $0.contact }
  }

  let council: Council?
  let here: Address
  let script: Address
  let councils: [Choice]
  let allCouncils: Address
  let needs: [Choice]
  let ages: [Choice]
  let levels: [Choice]
  let routes: [Choice]

  static let slots = Slots<SearchView>()
    .group("council", Council.self) { $0.council }
    .link("here") { $0.here }
    .link("script") { $0.script }
    .flag("is-over-all") { $0.council == nil }
    .flag("has-councils") { $0.councils.count > 1 }
    .each("councils", Choice.self) { $0.councils }
    .link("all-councils") { $0.allCouncils }
    .flag("has-needs") { !$0.needs.isEmpty }
    .each("needs", Choice.self) { $0.needs }
    .flag("has-ages") { !$0.ages.isEmpty }
    .each("ages", Choice.self) { $0.ages }
    .flag("has-levels") { !$0.levels.isEmpty }
    .each("levels", Choice.self) { $0.levels }
    .flag("has-routes") { !$0.routes.isEmpty }
    .each("routes", Choice.self) { $0.routes }

  /// Only what leads to a service of the council can be chosen.
  init(_ content: CouncilContent, _ words: Vocabularies, _ site: SiteFrame) {
    council = Council(
      name: content.name, links: CouncilAddresses(content, site),
      contact: content.page.facts.contact.map(ContactView.init), link: site.link(content.page.address),
      all: site.link("/search/"))
    here = site.link(content.page.address + "search/")
    script = site.link("/search.js")
    councils = []
    allCouncils = site.link("/councils/")
    let facts = content.services.map(\.facts)
    let used = Set(facts.flatMap { $0.needs.map(\.value) })
    needs = words.needs.terms.filter { used.contains($0.id) }.map(Choice.init)
    ages = words.ages.terms.filter { term in
      facts.contains { facts in facts.ages.flatMap { range in term.ages.map(range.value.overlaps) } ?? false }
    }.map(Choice.init)
    let usedLevels = Set(facts.compactMap { $0.level?.value })
    levels = words.levels.terms.filter { usedLevels.contains($0.id) }.map(Choice.init)
    let usedRoutes = Set(facts.flatMap { $0.routes.map(\.value) })
    routes = words.routes.terms.filter { usedRoutes.contains($0.id) }.map(Choice.init)
  }

  init(_ councils: [CouncilSummary], _ words: Vocabularies, _ site: SiteFrame) {
    council = nil
    here = site.link("/search/")
    script = site.link("/search.js")
    self.councils = councils.map(Choice.init)
    allCouncils = site.link("/councils/")
    needs = words.needs.terms.map(Choice.init)
    ages = words.ages.terms.map(Choice.init)
    levels = words.levels.terms.map(Choice.init)
    routes = words.routes.terms.map(Choice.init)
  }
}
