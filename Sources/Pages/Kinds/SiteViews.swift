import Checks
import Content
import Diagnostics

/// A council on the first page.
struct CouncilRow: View {
  let name: String
  let link: Address
  let services: Int

  static let slots = Slots<CouncilRow>()
    .text("name") { $0.name }
    .link("link") { $0.link }
    .text("services") { "\($0.services)" }

  init(_ council: CouncilSummary, _ site: SiteFrame) {
    name = council.name
    link = site.link("/councils/\(council.slug)/")
    services = council.services
  }
}

/// The first page: choose your council, or read what the law says.
struct HomeView: View {
  let siteName: String
  let councils: [CouncilRow]
  let duties: Int
  let items: Int
  let entitlements: Address
  let allCouncils: Address
  /// nil where there is only one council.
  let compare: Address?
  /// nil where no council says which places or postcodes it looks after.
  let box: FindBox?
  let byPostcode: Address
  let byPlace: Address

  static let slots = Slots<HomeView>()
    .group("box", FindBox.self) { $0.box }
    .link("all-postcodes") { $0.byPostcode }
    .link("all-places") { $0.byPlace }
    .optionalLink("compare") { $0.compare }
    .link("entitlements") { $0.entitlements }
    .link("all-councils") { $0.allCouncils }
    .text("site") { $0.siteName }
    .flag("has-councils") { !$0.councils.isEmpty }
    .each("councils", CouncilRow.self) { $0.councils }
    .text("duties") { "\($0.duties)" }
    .text("items") { "\($0.items)" }
}

/// A duty in the list of all duties.
struct DutyRow: View {
  let title: String
  let link: Address
  let summary: String
  let standing: String

  static let slots = Slots<DutyRow>()
    .text("title") { $0.title }
    .link("link") { $0.link }
    .text("summary") { $0.summary }
    .text("standing") { $0.standing }

  init(_ duty: Duty, _ site: SiteFrame) {
    title = duty.title
    link = site.link("/entitlements/\(duty.id)/")
    summary = duty.summary
    standing = duty.label(of: duty.standing, on: site.today)
  }
}

struct EntitlementsView: View {
  struct Group: View {
    let label: String
    let duties: [DutyRow]

    static let slots = Slots<Group>().text("label") { $0.label }.each("duties", DutyRow.self) { $0.duties }
  }

  struct Watched: View {
    let what: String
    let source: String
    let state: String

    static let slots = Slots<Watched>().text("what") { $0.what }.text("source") { $0.source }.text("state") { $0.state }
  }

  struct LeftOut: View {
    let what: String
    let cite: String
    let why: String

    static let slots = Slots<LeftOut>().text("what") { $0.what }.text("cite") { $0.cite }.text("why") { $0.why }
  }

  let edition: String
  let groups: [Group]
  let watched: [Watched]
  let leftOut: [LeftOut]

  static let slots = Slots<EntitlementsView>()
    .text("edition") { $0.edition }
    .each("groups", Group.self) { $0.groups }
    .flag("has-watched") { !$0.watched.isEmpty }
    .each("watched", Watched.self) { $0.watched }
    .flag("has-left-out") { !$0.leftOut.isEmpty }
    .each("left-out", LeftOut.self) { $0.leftOut }

  init(_ catalogue: Catalogue, _ site: SiteFrame) {
    edition = catalogue.edition.inWords
    groups = catalogue.groups.map { group in Group(label: group.label, duties: group.duties.map { DutyRow($0, site) }) }
    watched = catalogue.watched.map { Watched(what: $0.what, source: $0.source, state: $0.state) }
    leftOut = catalogue.leftOut.map { LeftOut(what: $0.what, cite: $0.cite, why: $0.why) }
  }
}

struct GlossaryView: View {
  struct Entry: View {
    let id: String
    let short: String
    let standsFor: String?
    let means: String

    static let slots = Slots<Entry>()
      .text("id") { $0.id }.text("short") { $0.short }.optionalText("stands-for") { $0.standsFor }.text("means") {
        $0.means
      }
  }

  let entries: [Entry]

  static let slots = Slots<GlossaryView>().each("entries", Entry.self) { $0.entries }

  init(_ glossary: Glossary) {
    entries = glossary.entries.map { Entry(id: $0.id, short: $0.short, standsFor: $0.standsFor, means: $0.means) }
  }
}
