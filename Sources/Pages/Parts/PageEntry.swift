import Content
import Diagnostics

/// A page as lists show it.
struct PageEntry: View {
  let title: String
  let link: Address
  private(set) var summary: HTML
  var notes: [String]
  /// Whether it must not be put on a list that others may see.
  var isSensitive: Bool
  /// Where its words are in another language than the page around it.
  var language: ContentLanguage?

  static let slots = Slots<PageEntry>()
    .text("title") { $0.title }
    .link("link") { $0.link }
    .html("summary") { $0.summary }
    .eachText("notes") { $0.notes }
    .flag("is-sensitive") { $0.isSensitive }
    .group("language", ContentLanguage.self) { $0.language }

  init(title: String, link: Address, summary: String? = nil, notes: [String] = []) {
    self.title = title
    self.link = link
    self.summary = HTML(escaping: summary ?? "")
    self.notes = notes
    isSensitive = false
  }

  /// A page as a translation leads to it: the same translation of it, or the original where there is none. What lists say beside
  /// a title is in the language of the site alone.
  init(version page: Page, _ site: SiteFrame) {
    self.init(title: page.title, link: site.link(page.address))
    summary = HTML(diallingIn: page.facts.summary?.value ?? "", isRightToLeft: page.isRightToLeft)
    language = if case .language(let code) = page.path.translation { ContentLanguage(code) } else { site.original }
  }

  init(_ page: Page, _ site: SiteFrame, _ words: Vocabularies? = nil) {
    title = page.title
    link = site.link(page.address)
    summary = HTML(escaping: page.shortSummary ?? "")
    notes = page.path.kind == .page(.services) ? page.shortNotes(words) : []
    isSensitive = words.map { page.facts.isAboutDanger($0) } ?? false
  }
}
