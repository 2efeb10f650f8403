import Content

/// A council's pages in one other language, or in Easy Read, under the name that the language has for itself: a family that reads
/// no English must be able to find them.
struct LanguageShelf: View {
  struct Entry: View {
    let title: String
    let link: Address
    let language: ContentLanguage?

    static let slots = Slots<Entry>()
      .text("title") { $0.title }
      .link("link") { $0.link }
      .group("language", ContentLanguage.self) { $0.language }
  }

  /// Where there are more, the list is closed at first.
  private static let mostShown = 12

  let id: String
  let name: String
  let language: ContentLanguage?
  /// Its name in English, where that is another.
  let english: String?
  /// The language of that name, on a page in another.
  let original: ContentLanguage?
  let entries: [Entry]

  static let slots = Slots<LanguageShelf>()
    .text("id") { $0.id }
    .link("fragment") { Address(site: "#" + $0.id) }
    .text("name") { $0.name }
    .group("language", ContentLanguage.self) { $0.language }
    .optionalText("english") { $0.english }
    .group("original", ContentLanguage.self) { $0.original }
    .flag("is-short") { $0.entries.count <= Self.mostShown }
    .each("entries", Entry.self) { $0.entries }

  /// The language of the page that the shelves stand on first, Easy Read last.
  static func all(of council: CouncilContent, on page: Page, _ site: SiteFrame) -> [LanguageShelf] {
    var pages: [Translation: [Page]] = [:]
    for other in council.translations where other.path != page.path {
      guard let translation = other.path.translation else { continue }
      pages[translation, default: []].append(other)
    }
    let inOrder = pages.keys.sorted { one, other in
      (rank(one, page), one.inWords, one.suffix) < (rank(other, page), other.inWords, other.suffix)
    }
    return inOrder.map { LanguageShelf($0, pages[$0] ?? [], site) }
  }

  private static func rank(_ translation: Translation, _ page: Page) -> Int {
    if translation == page.path.translation { return 0 }
    return translation == .easyRead ? 2 : 1
  }

  private init(_ translation: Translation, _ pages: [Page], _ site: SiteFrame) {
    id = "in_" + translation.suffix
    original = site.original
    let words = translation.inWords
    let own: ContentLanguage?
    switch translation {
    case .easyRead:
      name = site.say(words)
      language = site.say.translation(of: words) == nil ? site.original : nil
      english = nil
      own = site.original
    case .language(let code):
      let ownName = Language.ownName(ofCode: code)
      name = ownName ?? words
      language = ownName == nil ? site.original : ContentLanguage(code)
      english = name == words ? nil : words
      own = ContentLanguage(code)
    }
    // The council's own page is the way to the others.
    let (first, rest) = (pages.filter { $0.path.kind == .council }, pages.filter { $0.path.kind != .council })
    entries = (first + rest).map { Entry(title: $0.title, link: site.link($0.address), language: own) }
  }
}
