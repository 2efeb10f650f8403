import Checks
import Content
import Diagnostics

/// A council, where its services are listed, and how to reach it.
struct CouncilDoor: View {
  let name: String
  let link: Address
  let services: Address
  let contact: ContactView?

  /// With more than these, a list of all of them helps nobody who is lost: the page of councils does.
  private static let most = 12

  static let slots = Slots<CouncilDoor>()
    .text("name") { $0.name }
    .link("link") { $0.link }
    .link("services") { $0.services }
    .optionalText("phone") { $0.contact?.phone }
    .optionalLink("phone-link") { $0.contact?.phoneLink }
    .optionalText("email") { $0.contact?.email }
    .optionalLink("email-link") { $0.contact?.emailLink }

  private init(_ council: CouncilSummary, _ site: SiteFrame) {
    name = council.name
    link = site.link("/councils/\(council.slug)/")
    services = site.link("/councils/\(council.slug)/services/")
    contact = council.contact.map(ContactView.init)
  }

  static func all(_ councils: [CouncilSummary], _ site: SiteFrame) -> [CouncilDoor] {
    councils.count > most ? [] : councils.map { CouncilDoor($0, site) }
  }
}

/// What families see when an address leads nowhere.
struct NotFoundView: View {
  let home: Address
  /// nil where one council is alone on the site.
  let allCouncils: Address?
  let glossary: Address
  let search: Address
  let councils: [CouncilDoor]

  static let slots = Slots<NotFoundView>()
    .link("home-page") { $0.home }
    .optionalLink("all-councils") { $0.allCouncils }
    .link("glossary") { $0.glossary }
    .link("search-page") { $0.search }
    .flag("has-councils") { !$0.councils.isEmpty }
    .each("councils", CouncilDoor.self) { $0.councils }

  init(_ councils: [CouncilSummary], _ site: SiteFrame) {
    home = site.link("/")
    allCouncils = site.addresses.alone == nil ? site.link("/councils/") : nil
    glossary = site.link("/glossary/")
    search = site.link("/search/")
    self.councils = CouncilDoor.all(councils, site)
  }
}
