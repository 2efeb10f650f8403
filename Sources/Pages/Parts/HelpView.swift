import Checks
import Content
import Diagnostics

/// Where a family can turn: the council's own page where it has one, with its telephone, or else what the law says of it.
struct HelpView: View {
  let label: String
  let title: String
  let link: Address
  let contact: ContactView?
  /// False where only the page about the law is left to link to.
  let isOfCouncil: Bool

  static let slots = Slots<HelpView>()
    .flag("of-council") { $0.isOfCouncil }
    .text("label") { $0.label }
    .text("title") { $0.title }
    .link("link") { $0.link }
    .group("contact", ContactView.self) { $0.contact }
}

/// All the places where the families of one council can turn when they ask and get no answer.
struct HelpDesk {
  let helpers: [HelpView]
  private let complaints: [(signpost: Signpost, view: HelpView?)]
  private let council: CheckedCouncil
  private let site: SiteFrame

  init(_ council: CheckedCouncil, _ catalogue: Catalogue, _ site: SiteFrame) {
    self.council = council
    self.site = site
    helpers = catalogue.help.compactMap { signpost in
      Self.onSite(signpost, council, catalogue, site) ?? Self.inLaw(signpost, catalogue, site)
    }
    complaints = catalogue.complaints.map { ($0, Self.onSite($0, council, catalogue, site)) }
  }

  /// How to complain about one subject: by the page that says so, or by what the council says on every page. A page about
  /// complaints of another kind would send families to people who have to turn them away.
  func complaint(about group: String) -> HelpView? {
    complaints.first { $0.signpost.leads(from: group) }?.view ?? everywhere
  }

  /// Every way to complain that the council tells of.
  var allComplaints: [HelpView] {
    let told = complaints.compactMap(\.view)
    return told.isEmpty ? [everywhere].compactMap { $0 } : told
  }

  private var everywhere: HelpView? {
    let page = council.content.page
    return page.prose.section(.complaint).map { section in
      HelpView(
        label: "How to complain", title: section.heading, link: site.link(page.address + "#" + section.id),
        contact: nil, isOfCouncil: true)
    }
  }

  private static func onSite(
    _ signpost: Signpost, _ council: CheckedCouncil, _ catalogue: Catalogue, _ site: SiteFrame
  ) -> HelpView? {
    guard let evidence = council.evidence(of: signpost, in: catalogue) else { return nil }
    return HelpView(
      label: signpost.label, title: evidence.title, link: site.link(evidence.address),
      contact: council.content.page(of: evidence)?.facts.contact.map(ContactView.init), isOfCouncil: true)
  }

  private static func inLaw(_ signpost: Signpost, _ catalogue: Catalogue, _ site: SiteFrame) -> HelpView? {
    catalogue.duty(ofItem: signpost.item.value).map { duty in
      HelpView(
        label: signpost.label, title: duty.title, link: site.link("/entitlements/\(duty.id)/"), contact: nil,
        isOfCouncil: false)
    }
  }
}

extension CheckedCouncil {
  /// Where the council answers what the signpost is about, first.
  func evidence(of signpost: Signpost, in catalogue: Catalogue) -> Evidenced? {
    let item = signpost.item.value
    let coverage = catalogue.duty(ofItem: item).flatMap { self.coverage[$0.id] }
    return coverage?.items.first { $0.item == item }?.evidence.first
  }
}

extension CouncilContent {
  func page(of evidence: Evidenced) -> Page? {
    let address = evidence.address.prefix { $0 != "#" }
    return pages.first { $0.address == address }
  }
}
