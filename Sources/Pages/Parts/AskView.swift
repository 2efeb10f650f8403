import Content
import Diagnostics

/// Whom to ask what a page does not say: the team that it names, or else the council's.
struct AskView: View {
  let name: String
  let contact: ContactView?
  let council: Address

  static let slots = Slots<AskView>()
    .text("name") { $0.name }
    .group("contact", ContactView.self) { $0.contact }
    .link("council-page") { $0.council }

  init(_ facts: Facts, in council: CouncilContent, _ site: SiteFrame) {
    let contacts = [facts.contact, council.page.facts.contact].compactMap { $0 }
    let best = contacts.first { $0.phone != nil || $0.email != nil }
    name = best?.team ?? council.name
    contact = best.map(ContactView.init)
    self.council = site.link(council.page.address)
  }
}
