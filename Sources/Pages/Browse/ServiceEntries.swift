import Content
import Diagnostics

/// A council's services in the order of their titles, and how lists show each: made once, because a service is in many lists.
struct ServiceEntries {
  let inOrder: [Page]
  private let entries: [String: PageEntry]

  init(_ services: [Page], _ site: SiteFrame, _ words: Vocabularies) {
    let keyed = services.map { (title: $0.title.lowercased(), page: $0) }
    inOrder = keyed.sorted { ($0.title, $0.page.address) < ($1.title, $1.page.address) }.map(\.page)
    entries = Dictionary(
      services.map { ($0.source.name, PageEntry($0, site, words)) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(page: Page) -> PageEntry {
    guard let entry = entries[page.source.name] else {
      preconditionFailure("only the council's own services are listed: \(page.source.name)")
    }
    return entry
  }

  subscript(pages: [Page]) -> [PageEntry] { pages.map { self[$0] } }
}
