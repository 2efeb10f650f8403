import Checks
import Content
import Feeds

/// A council's own page: every way in, on one screen.
struct CouncilView: View {
  let content: ContentView
  /// The lists are in the site's own language: a translation of the page is without them.
  var isOriginal: Bool { content.language == nil }
  let services: String
  let links: CouncilAddresses
  let needs: [TermsView.Choice]
  let ages: [TermsView.Choice]
  let levels: [TermsView.Choice]
  let hasCosts: Bool
  let hasRoutes: Bool
  let hasPlaces: Bool
  let hasYoungPeople: Bool
  let offers: [PageEntry]
  let thresholds: PageEntry?
  let partners: Address?
  let documents: [PageEntry]
  let replies: [PageEntry]
  let languages: [LanguageShelf]
  let history: Address?
  let answered: Int
  let asked: Int
  let tools: [Tool]

  static let slots = Slots<CouncilView>()
    .group("page", ContentView.self) { $0.content }
    .flag("is-original") { $0.isOriginal }
    .text("services") { $0.services }
    .link("search") { $0.links.search }
    .link("all-services") { $0.links.services }
    .link("all-needs") { $0.links.needs }
    .link("all-criteria") { $0.links.criteria }
    .link("all-documents") { $0.links.documents }
    .link("coverage") { $0.links.coverage }
    .link("table") { $0.links.table }
    .link("coverage-table") { $0.links.coverageTable }
    .link("feed") { $0.links.feed }
    .link("changes") { $0.links.changes }
    .link("review-dates") { $0.links.reviewDates }
    .flag("has-needs") { !$0.needs.isEmpty }
    .each("needs", TermsView.Choice.self) { $0.needs }
    .flag("has-ages") { !$0.ages.isEmpty }
    .each("ages", TermsView.Choice.self) { $0.ages }
    .flag("has-levels") { !$0.levels.isEmpty }
    .each("levels", TermsView.Choice.self) { $0.levels }
    .flag("has-costs") { $0.hasCosts }
    .link("all-costs") { $0.links.costs }
    .flag("has-routes") { $0.hasRoutes }
    .link("all-routes") { $0.links.routes }
    .flag("has-places") { $0.hasPlaces }
    .link("all-places") { $0.links.places }
    .flag("has-young-people") { $0.hasYoungPeople }
    .link("young-people") { $0.links.youngPeople }
    .flag("has-offers") { !$0.offers.isEmpty }
    .each("offers", PageEntry.self) { $0.offers }
    .group("thresholds", PageEntry.self) { $0.thresholds }
    .optionalLink("partners") { $0.partners }
    .flag("has-documents") { !$0.documents.isEmpty }
    .each("documents", PageEntry.self) { $0.documents }
    .each("replies", PageEntry.self) { $0.replies }
    .flag("has-languages") { !$0.languages.isEmpty }
    .each("languages", LanguageShelf.self) { $0.languages }
    .optionalLink("history") { $0.history }
    .text("answered") { "\($0.answered)" }
    .text("asked") { "\($0.asked)" }
    .each("tools", Tool.self) { $0.tools }
}

struct CouncilAddresses: Sendable {
  let services: Address
  let needs: Address
  let ages: Address
  let costs: Address
  let routes: Address
  let places: Address
  let youngPeople: Address
  let criteria: Address
  let documents: Address
  let coverage: Address
  let table: Address
  let coverageTable: Address
  let feed: Address
  let changes: Address
  let reviewDates: Address
  let search: Address

  init(_ council: CouncilContent, _ site: SiteFrame) {
    let base = council.page.address
    let openData = OpenDataFolder(council: council.slug)
    table = site.link("/" + openData.table)
    coverageTable = site.link("/" + openData.coverage)
    feed = site.link("/" + openData.index)
    changes = site.link("/" + openData.changes)
    reviewDates = site.link("/" + openData.reviewDates)
    services = site.link(base + "services/")
    needs = site.link(base + "needs/")
    ages = site.link(base + "ages/")
    costs = site.link(base + "costs/")
    routes = site.link(base + "routes/")
    places = site.link(base + "places/")
    youngPeople = site.link(base + "young-people/")
    criteria = site.link(base + "eligibility/")
    documents = site.link(base + "documents/")
    coverage = site.link(base + "coverage/")
    search = site.link(base + "search/")
  }
}
