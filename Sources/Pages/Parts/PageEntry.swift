import Content
import Diagnostics

/// A page as lists show it.
struct PageEntry: View {
  let title: String
  let link: Address
  let summary: String?
  let notes: [String]

  static let slots = Slots<PageEntry>()
    .text("title") { $0.title }
    .link("link") { $0.link }
    .optionalText("summary") { $0.summary }
    .eachText("notes") { $0.notes }

  init(_ page: Page, _ site: SiteFrame, _ words: Vocabularies? = nil) {
    title = page.title
    link = site.link(page.address)
    summary = page.shortSummary
    let facts = page.facts
    notes =
      page.path.kind == .page(.services)
      ? [
        facts.ages.map { $0.value == .any ? $0.value.inWords : "Ages " + $0.value.inWords.lowercased() }
          ?? "Ages not stated",
        facts.cost?.inWords ?? "Cost not stated",
        facts.level.flatMap { words?.levels[$0.value]?.label },
      ].compactMap { $0 } : []
  }
}

extension Page {
  /// The page's own summary, or the beginning of its words.
  var shortSummary: String? {
    if let summary = facts.summary?.value { return summary }
    let first = prose.passages.first { $0.words > 0 }
    guard let first else { return nil }
    let words = prose.plainText(first).split(whereSeparator: \.isWhitespace)
    let cut = words.prefix(30).joined(separator: " ")
    return words.count > 30 ? cut + "…" : cut
  }
}
