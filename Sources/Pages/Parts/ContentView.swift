import Checks
import Content
import Diagnostics

/// What the pages of services, documents, criteria and offers have in common: words in the order in which they were
/// written, or in which families ask, then what the council says on every page.
struct ContentView: View {
  let title: String
  let summary: HTML
  let intro: HTML
  let sections: [SectionView]
  let notes: HTML
  let contact: ContactView?
  let checked: CheckedView
  let report: ProblemView
  let translations: [TranslationLink]
  /// On a translation, the parts that its original has besides.
  let onOriginal: [TranslationLink]
  let council: CouncilLink
  let changes: [ChangeView]
  /// For a translation of a page that has changed since.
  let older: Translation?
  /// Where the page's own words are in another language than the site's.
  let language: ContentLanguage?

  static let slots = Slots<ContentView>()
    .text("title") { $0.title }
    .html("summary") { $0.summary }
    .html("intro") { $0.intro }
    .each("sections", SectionView.self) { $0.sections }
    .html("notes") { $0.notes }
    .group("contact", ContactView.self) { $0.contact }
    .group("checked", CheckedView.self) { $0.checked }
    .group("report", ProblemView.self) { $0.report }
    .flag("has-changes") { !$0.changes.isEmpty }
    .each("changes", ChangeView.self) { $0.changes }
    .each("translations", TranslationLink.self) { $0.translations }
    .flag("has-on-original") { !$0.onOriginal.isEmpty }
    .each("on-original", TranslationLink.self) { $0.onOriginal }
    .group("council", CouncilLink.self) { $0.council }
    .group("language", ContentLanguage.self) { $0.language }
    .flag("is-older-translation") { if case .language = $0.older { true } else { false } }
    .flag("is-older-easy-read") { $0.older == .easyRead }

  init(_ page: Page, in council: CouncilContent, _ words: Words, isSensitive: Bool = false) {
    let facts = council.facts(of: page)
    let spoken = FactLanguages(page, words.site)
    let isService = page.path.kind == .page(.services)
    var told = ToldWords()
    title = page.title
    summary = HTML(diallingIn: page.facts.summary?.value ?? "", isRightToLeft: page.isRightToLeft)
    changes = ChangeView.all(of: page, words.site)
    older = council.state(of: page) == .older ? page.path.translation : nil
    intro = words.html(page.prose.intro, of: page, telling: &told)
    let passages = Passage.all(of: page, in: council)
    sections = (isService ? ServiceOrder.arranged(passages) { $0.section.facet } : passages).map { passage in
      SectionView(
        id: passage.id, heading: passage.section.heading,
        body: words.html(passage.section, of: passage.page, telling: &told), facet: passage.section.facet)
    }
    language = if case .language(let code) = page.path.translation { ContentLanguage(code) } else { nil }
    notes = HTML(words.notes(of: page), in: language)
    let ofCouncil = isService ? nil : council.page.facts.contact
    contact =
      facts.contact.map { ContactView($0, in: spoken.language { $0.contact != nil }) }
      ?? ofCouncil.map { ContactView($0, in: words.site.original) }
    checked = CheckedView(
      page.facts, words.site, by: spoken.languageOfChecker(originally: council.original(of: page)))
    report = ProblemView(
      page, in: council, telling: passages.first { $0.section.facet == .feedback }?.id, isSensitive: isSensitive,
      words.site)
    translations = TranslationLink.links(of: page, in: council, words.site)
    onOriginal = Passage.onlyOnOriginal(of: page, in: council).map { passage, original in
      TranslationLink(
        label: passage.section.heading, language: words.site.language,
        link: words.site.link("\(original.address)#\(passage.id)"))
    }
    self.council = CouncilLink(council, words.site)
  }
}

/// A passage of a page, its own or the council's.
struct Passage {
  let section: Section
  let page: Page
  let id: String

  /// The page's own, then what the council says once for all pages, where a page has no words of its own for it.
  static func all(of page: Page, in council: CouncilContent) -> [Passage] {
    let own = page.prose.outline.map { Passage(section: $0, page: page, id: $0.id) }
    guard page.path.kind != .council, page.path.translation == nil else { return own }
    return own
      + Facet.saidOnce.compactMap { facet in
        guard page.prose.section(facet) == nil, let section = council.page.prose.section(facet) else { return nil }
        let isTaken = page.prose.section(id: section.id) != nil
        return Passage(section: section, page: council.page, id: isTaken ? section.id + "-council" : section.id)
      }
  }
}

extension Passage {
  /// The parts of the page and of what the council says once for all pages that a translation does not have.
  fileprivate static func onlyOnOriginal(of page: Page, in council: CouncilContent) -> [(Passage, Page)] {
    guard page.path.translation != nil, let original = council.original(of: page) else { return [] }
    return all(of: original, in: council).filter { passage in
      passage.section.facet.map { page.prose.section($0) == nil } ?? false
    }.map { ($0, original) }
  }
}

/// Who checked a page last, and when the next check is due.
struct CheckedView: View {
  let on: String?
  let by: HTML
  let next: String?
  let isLate: Bool

  static let slots = Slots<CheckedView>()
    .optionalText("on") { $0.on }
    .html("by") { $0.by }
    .optionalText("next") { $0.next }
    .flag("is-late") { $0.isLate }

  /// `language` is that of who checked it, where that is not the language of the page.
  init(_ facts: Facts, _ site: SiteFrame, by language: ContentLanguage? = nil) {
    self.init(CheckedDays(facts), by: HTML(facts.checked?.by?.value ?? "", in: language), site)
  }

  init(_ days: CheckedDays, by: HTML = HTML(), _ site: SiteFrame) {
    on = days.on?.inWords(site.say)
    self.by = by
    next = days.next?.inWords(site.say)
    isLate = days.isLate(on: site.today)
  }
}

/// The same page in another language or in Easy Read, and the other way round.
struct TranslationLink: View {
  let label: String
  let language: String
  let link: Address
  /// An Easy Read version is checked by itself, and often later than its original.
  var checked: String?

  static let slots = Slots<TranslationLink>()
    .text("label") { $0.label }
    .optionalText("checked") { $0.checked }
    .text("language") { $0.language }
    .text("direction") { ContentLanguage($0.language).direction }
    .link("link") { $0.link }

  static func links(of page: Page, in council: CouncilContent, _ site: SiteFrame) -> [TranslationLink] {
    guard !council.translations.isEmpty else { return [] }
    let all = (council.pages + council.translations).filter {
      $0.path.original == page.path.original && $0.path != page.path
    }
    return all.map { other in
      switch other.path.translation {
      case nil:
        TranslationLink(
          label: page.path.translation == .easyRead ? "The full page" : "English", language: site.language,
          link: site.link(other.address))
      case .easyRead:
        TranslationLink(
          label: "Easy Read", language: site.language, link: site.link(other.address),
          checked: other.facts.checked?.on.value.inWords(site.say))
      case .language(let code): TranslationLink(label: other.title, language: code, link: site.link(other.address))
      }
    }
  }
}

/// The way back to the council.
struct CouncilLink: View {
  let name: String
  let link: Address
  let coverage: Address

  static let slots = Slots<CouncilLink>()
    .text("name") { $0.name }
    .link("link") { $0.link }
    .link("coverage") { $0.coverage }

  init(_ council: CouncilContent, _ site: SiteFrame) {
    name = council.name
    link = site.link(council.page.address)
    coverage = site.link(council.page.address + "coverage/")
  }
}
