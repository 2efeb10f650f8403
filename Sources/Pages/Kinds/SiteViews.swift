import Checks
import Content
import Diagnostics

/// A council in the lists of all councils.
struct CouncilRow: View {
  let name: String
  let link: Address
  let coverage: Address
  let services: Int
  let answered: Int
  let asked: Int
  let checked: String?

  static let slots = Slots<CouncilRow>()
    .text("name") { $0.name }
    .link("link") { $0.link }
    .link("coverage") { $0.coverage }
    .text("services") { "\($0.services)" }
    .text("answered") { "\($0.answered)" }
    .text("asked") { "\($0.asked)" }
    .optionalText("checked") { $0.checked }

  init(_ council: CouncilSummary, _ site: SiteFrame) {
    name = council.name
    link = site.link("/councils/\(council.slug)/")
    coverage = site.link("/councils/\(council.slug)/coverage/")
    services = council.services
    answered = council.coverage.answered
    asked = council.coverage.asked
    checked = council.checked?.inWords
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

  static let slots = Slots<HomeView>()
    .link("entitlements") { $0.entitlements }
    .link("all-councils") { $0.allCouncils }
    .text("site") { $0.siteName }
    .flag("has-councils") { !$0.councils.isEmpty }
    .each("councils", CouncilRow.self) { $0.councils }
    .text("duties") { "\($0.duties)" }
    .text("items") { "\($0.items)" }
}

struct CouncilsView: View {
  let councils: [CouncilRow]

  static let slots = Slots<CouncilsView>().each("councils", CouncilRow.self) { $0.councils }
}

/// A duty in the list of all duties.
struct DutyRow: View {
  let title: String
  let link: Address
  let summary: String
  let level: String

  static let slots = Slots<DutyRow>()
    .text("title") { $0.title }
    .link("link") { $0.link }
    .text("summary") { $0.summary }
    .text("level") { $0.level }

  init(_ duty: Duty, _ site: SiteFrame) {
    title = duty.title
    link = site.link("/entitlements/\(duty.id)/")
    summary = duty.summary
    level = duty.level.inWords
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

/// One duty in plain words, its items, and which councils answer them.
struct DutyView: View {
  struct Item: View {
    let id: String
    let ask: String
    let title: String
    let cite: String

    static let slots = Slots<Item>()
      .text("id") { $0.id }.text("ask") { $0.ask }.text("title") { $0.title }.text("cite") { $0.cite }
  }

  struct CouncilAnswer: View {
    let name: String
    let link: Address
    let answered: Int
    let asked: Int

    static let slots = Slots<CouncilAnswer>()
      .text("name") { $0.name }
      .link("link") { $0.link }
      .text("answered") { "\($0.answered)" }
      .text("asked") { "\($0.asked)" }
      .flag("has-asked") { $0.asked > 0 }
  }

  let title: String
  let summary: String
  let body: HTML
  let level: String
  let kind: String
  let web: String?
  let status: String
  let holder: String
  let citation: String
  let note: String?
  let evidence: String
  let review: String
  let lookFor: [String]
  let items: [Item]
  let councils: [CouncilAnswer]

  static let slots = Slots<DutyView>()
    .text("title") { $0.title }
    .text("summary") { $0.summary }
    .html("body") { $0.body }
    .text("level") { $0.level }
    .text("kind") { $0.kind }
    .optionalText("web") { $0.web }
    .text("status") { $0.status }
    .text("holder") { $0.holder }
    .text("citation") { $0.citation }
    .optionalText("note") { $0.note }
    .text("evidence") { $0.evidence }
    .text("review") { $0.review }
    .flag("has-look-for") { !$0.lookFor.isEmpty }
    .eachText("look-for") { $0.lookFor }
    .each("items", Item.self) { $0.items }
    .flag("has-councils") { !$0.councils.isEmpty }
    .each("councils", CouncilAnswer.self) { $0.councils }

  init(_ duty: Duty, _ councils: [CouncilSummary], _ words: Words) {
    title = duty.title
    summary = duty.summary
    body = words.html(duty.prose.body, duty.prose.whole.range, of: duty.source.name)
    level = duty.level.inWords
    kind = duty.kind.inWords
    web = duty.web.inWords
    status = duty.statusInWords
    holder = duty.holder.inWords.sentence
    citation = duty.citation
    note = duty.note
    evidence = duty.evidence.inWords
    review = [duty.review.rule, duty.review.cite.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    lookFor = duty.familiesLookFor
    items = duty.items.map { Item(id: $0.id, ask: $0.ask, title: $0.title, cite: $0.cite) }
    self.councils = councils.compactMap { council in
      council.coverage[duty.id].map {
        CouncilAnswer(
          name: council.name, link: words.site.link("/councils/\(council.slug)/coverage/#\(duty.id)"),
          answered: $0.answered,
          asked: $0.asked)
      }
    }
  }
}

extension DutyKind {
  fileprivate var inWords: String {
    switch self {
    case .publish: "Must be published"
    case .makeKnown: "Must be made known; the council chooses how"
    case .makeAvailable: "Must be given to certain people, or to those who ask"
    }
  }
}

extension WebNamed {
  fileprivate var inWords: String? {
    switch self {
    case .named: "The source names the website"
    case .partlyNamed: "The source names the website for some of it"
    case .printNamed: "The source names offices, schools or libraries, and not the web"
    case .notNamed: nil
    }
  }
}

extension Evidence {
  fileprivate var inWords: String {
    switch self {
    case .text: "We read the wording of the source."
    case .part: "We read part of the wording of the source."
    case .secondary: "We read a summary or a quotation of the source, not the source itself."
    case .recall: "We have not yet read the source."
    }
  }
}

extension Duty {
  fileprivate var statusInWords: String {
    switch status {
    case .inForce: inForce.map { "In force since \($0.inWords)" } ?? "In force"
    case .enactedNotCommenced: "Passed by Parliament, not started yet"
    }
  }
}

struct GlossaryView: View {
  struct Entry: View {
    let short: String
    let standsFor: String?
    let means: String

    static let slots = Slots<Entry>()
      .text("short") { $0.short }.optionalText("stands-for") { $0.standsFor }.text("means") { $0.means }
  }

  let entries: [Entry]

  static let slots = Slots<GlossaryView>().each("entries", Entry.self) { $0.entries }

  init(_ glossary: Glossary) {
    entries = glossary.entries.map { Entry(short: $0.short, standsFor: $0.standsFor, means: $0.means) }
  }
}

/// What families see when an address leads nowhere.
struct NotFoundView: View {
  let home: Address
  let councils: Address

  static let slots = Slots<NotFoundView>().link("home-page") { $0.home }.link("all-councils") { $0.councils }
}
