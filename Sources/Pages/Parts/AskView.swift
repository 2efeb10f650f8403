import Content
import Diagnostics

/// Whom to ask what a page does not say: the team that it names, or else the council's.
struct AskView: View {
  let name: String
  /// Of the name, where that is not the language of the page.
  private let language: ContentLanguage?
  let contact: ContactView?
  let council: Address

  static let slots = Slots<AskView>()
    .html("name") { HTML($0.name, in: $0.language) }
    .group("contact", ContactView.self) { $0.contact }
    .link("council-page") { $0.council }

  /// `language` is that of the page's own contact; the council's stands in the site's.
  init(
    _ facts: Facts, in council: CouncilContent, _ site: SiteFrame, contact language: ContentLanguage? = nil
  ) {
    let contacts: [(Contact, ContentLanguage?)?] = [
      facts.contact.map { ($0, language) }, council.page.facts.contact.map { ($0, site.original) },
    ]
    let best = contacts.compactMap { $0 }.first { contact, _ in contact.phone != nil || contact.email != nil }
    name = best?.0.team ?? council.name
    self.language = best?.0.team == nil ? site.original : best?.1
    contact = best.map { ContactView($0, in: $1) }
    self.council = site.link(council.page.address)
  }
}
