import Content
import Diagnostics

/// A page as lists show it.
struct PageEntry: View {
  let title: String
  let link: Address
  let summary: String?
  var notes: [String]

  static let slots = Slots<PageEntry>()
    .text("title") { $0.title }
    .link("link") { $0.link }
    .optionalText("summary") { $0.summary }
    .eachText("notes") { $0.notes }

  init(title: String, link: Address, summary: String? = nil, notes: [String] = []) {
    self.title = title
    self.link = link
    self.summary = summary
    self.notes = notes
  }

  init(_ page: Page, _ site: SiteFrame, _ words: Vocabularies? = nil) {
    title = page.title
    link = site.link(page.address)
    summary = page.shortSummary
    notes = page.path.kind == .page(.services) ? page.shortNotes(words) : []
  }
}
