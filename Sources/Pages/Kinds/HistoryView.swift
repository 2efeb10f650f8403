import Content
import Diagnostics

/// What changed on a council's pages, in the words of those who changed them.
struct HistoryView: View {
  let council: CouncilLink
  let changes: [ChangeView]

  static let slots = Slots<HistoryView>()
    .group("council", CouncilLink.self) { $0.council }
    .each("changes", ChangeView.self) { $0.changes }

  /// Who wants to know of older ones can ask the council.
  private static let most = 200

  init(_ council: CouncilContent, _ history: ChangeHistory, _ site: SiteFrame) {
    self.council = CouncilLink(council, site)
    changes = history.changes(of: council.slug, atMost: Self.most).map { ChangeView($0, in: council, site) }
  }

  static func address(_ council: CouncilContent) -> String { council.page.address + "what-changed/" }
}

/// One change: when, in the editor's words, and on which pages.
struct ChangeView: View {
  let change: Change
  let pages: [NamedLink]
  let others: Int

  static let slots = Slots<ChangeView>()
    .text("day") { $0.change.day.inWords }
    .text("code") { $0.change.day.code }
    .text("words") { $0.change.words }
    .flag("has-pages") { !$0.pages.isEmpty }
    .each("pages", NamedLink.self) { $0.pages }
    .optionalText("others") { $0.others > 0 ? "\($0.others)" : nil }

  private static let mostPages = 5

  init(_ change: Change, in council: CouncilContent, _ site: SiteFrame) {
    self.change = change
    let there = change.files.compactMap { council.page(named: $0) }
    pages = there.prefix(Self.mostPages).map { NamedLink(label: $0.title, link: site.link($0.address)) }
    others = there.count - pages.count
  }

  /// On the page itself, where nobody needs a link to it.
  static func all(of page: Page, _ site: SiteFrame) -> [ChangeView] {
    // The editors' words are in the site's language, and a translation is not.
    if case .language = page.path.translation { return [] }
    return site.history?.changes(of: page.source.name).prefix(Self.mostPages).map(ChangeView.init) ?? []
  }

  private init(_ change: Change) {
    self.change = change
    pages = []
    others = 0
  }
}
