import Content
import Diagnostics

/// A page as lists show it.
struct PageEntry: View {
  let title: String
  let link: Address
  let summary: String?
  var notes: [String]
  /// Whether it must not be put on a list that others may see.
  let isSensitive: Bool

  static let slots = Slots<PageEntry>()
    .text("title") { $0.title }
    .link("link") { $0.link }
    .optionalText("summary") { $0.summary }
    .eachText("notes") { $0.notes }
    .flag("is-sensitive") { $0.isSensitive }

  init(title: String, link: Address, summary: String? = nil, notes: [String] = []) {
    self.title = title
    self.link = link
    self.summary = summary
    self.notes = notes
    isSensitive = false
  }

  init(_ page: Page, _ site: SiteFrame, _ words: Vocabularies? = nil) {
    title = page.title
    link = site.link(page.address)
    summary = page.shortSummary
    notes = page.path.kind == .page(.services) ? page.shortNotes(words) : []
    isSensitive = words.map { page.facts.isAboutDanger($0) } ?? false
  }
}
