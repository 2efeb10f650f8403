import Checks
import Content
import Diagnostics

/// Eligibility criteria as a short list, on their own page and on each service that uses them.
struct CriteriaBox: View {
  /// The heading under which stands what no fact says.
  struct Under: View {
    let heading: String
    let link: Address
    /// Where the heading is in another language than the page around it.
    let language: ContentLanguage?

    static let slots = Slots<Under>()
      .text("heading") { $0.heading }
      .link("link") { $0.link }
      .group("language", ContentLanguage.self) { $0.language }

    /// nil where a fact says it, and where nothing does.
    init?(_ said: Said, on pages: [Page], _ site: SiteFrame) {
      guard case .under(let heading, let address) = said else { return nil }
      self.heading = heading
      link = site.link(address)
      let page = pages.first { address.hasPrefix($0.address + "#") }
      language = if case .language(let code) = page?.path.translation { ContentLanguage(code) } else { site.original }
    }
  }

  let title: String
  let link: Address
  let ages: String?
  let livesIn: String?
  let allOf: [String]
  let anyOf: [String]
  let notNeeded: [String]
  let decidedBy: String?
  let answerWithin: String?
  let decidedUnder: Under?
  let answerUnder: Under?
  let appeal: Address?
  /// The languages of what may be in another than the page: the name of the criteria's page, where you live, the tests, what
  /// is not needed, who decides, and when you hear.
  let titleIn: ContentLanguage?
  let areaIn: ContentLanguage?
  let original: ContentLanguage?
  let notNeededIn: ContentLanguage?
  let decidedIn: ContentLanguage?
  let answeredIn: ContentLanguage?

  static let slots = Slots<CriteriaBox>()
    .group("original", ContentLanguage.self) { $0.original }
    .html("title") { HTML($0.title, in: $0.titleIn) }
    .link("link") { $0.link }
    .optionalText("ages") { $0.ages }
    .html("lives-in") { HTML($0.livesIn ?? "", in: $0.areaIn) }
    .flag("has-all-of") { !$0.allOf.isEmpty }
    .eachText("all-of") { $0.allOf }
    .flag("has-any-of") { !$0.anyOf.isEmpty }
    .eachText("any-of") { $0.anyOf }
    .flag("has-not-needed") { !$0.notNeeded.isEmpty }
    .eachText("not-needed") { $0.notNeeded }
    .group("not-needed-original", ContentLanguage.self) { $0.notNeededIn }
    .html("decided-by") { HTML($0.decidedBy ?? "", in: $0.decidedIn) }
    .html("answer-within") { HTML($0.answerWithin ?? "", in: $0.answeredIn) }
    .group("decided-under", Under.self) { $0.decidedUnder }
    .group("answer-under", Under.self) { $0.answerUnder }
    .optionalLink("appeal") { $0.appeal }

  /// `service` is the service whose tests these are. Several may share them, and each may be for fewer ages than its tests allow.
  /// `user` is the page that the box stands on, where that is not the criteria's own: it may say for itself how it is decided.
  /// `reader` is that page where it says nothing of the kind: what the box leads to is in its language, where it is there.
  init?(
    _ tests: Page, of service: Facts? = nil, on user: Page? = nil, for reader: Page? = nil,
    in council: CouncilContent, _ site: SiteFrame
  ) {
    let reader = reader ?? user ?? tests
    let page = council.version(of: tests, in: reader.path.translation)
    guard case .criteria(let own) = page.kind, case .criteria(let criteria) = council.kind(of: page) else { return nil }
    title = page.title
    link = site.link(page.address)
    let tested = (criteria.ages ?? council.facts(of: page).ages)?.value
    let stated = service?.ages?.value
    let isWithin =
      if let stated, let tested { stated.from >= tested.from && stated.to <= tested.to } else { tested == nil }
    ages = (isWithin ? stated : tested)?.inWords(site.say)
    livesIn = criteria.livesIn?.asArea(site.say)
    allOf = criteria.allOf.map(\.inWords)
    anyOf = criteria.anyOf.map(\.inWords)
    notNeeded = criteria.notNeeded
    let pages = [page, council.original(of: page), user].compactMap { $0 }
    let (decides, within) = (criteria.decides(on: pages), criteria.answersWithin(on: pages))
    decidedBy = decides.words?.sentence
    answerWithin = within.words?.sentence
    decidedUnder = Under(decides, on: pages, site)
    answerUnder = Under(within, on: pages, site)
    let spoken = FactLanguages(page, site)
    func language(isOwn: Bool) -> ContentLanguage? { isOwn ? spoken.ofOwn : spoken.ofOriginal }
    titleIn = spoken.ofOwn
    areaIn =
      criteria.livesIn == "council area"
      ? site.languageOf(phrase: "the council area") : language(isOwn: own.livesIn != nil)
    original = language(isOwn: !(own.allOf + own.anyOf).isEmpty)
    notNeededIn = language(isOwn: !own.notNeeded.isEmpty)
    decidedIn = language(isOwn: own.decidedBy != nil)
    answeredIn = language(isOwn: own.answerWithin != nil)
    appeal = criteria.appeal.flatMap { link in
      switch link.target {
      case .page(let path, let fragment):
        site.link(council.address(ofFile: path, at: fragment, from: reader) + (fragment.map { "#" + $0 } ?? ""))
      case .outside(let address): Address(address)
      default: nil
      }
    }
  }
}

extension String {
  /// A place as staff write it, in a sentence.
  func asArea(_ say: Phrases) -> String { self == "council area" ? say("the council area") : self }
}

struct CriteriaView: View {
  let content: ContentView
  let criteria: CriteriaBox?
  let usedBy: [PageEntry]
  /// Where the tests of other councils stand beside these; nothing where there is no other council.
  let comparisons: [NamedLink]

  static let slots = Slots<CriteriaView>()
    .flag("has-comparisons") { !$0.comparisons.isEmpty }
    .each("comparisons", NamedLink.self) { $0.comparisons }
    .group("page", ContentView.self) { $0.content }
    .group("criteria", CriteriaBox.self) { $0.criteria }
    .flag("has-used-by") { !$0.usedBy.isEmpty }
    .each("used-by", PageEntry.self) { $0.usedBy }

  init(
    _ page: Page, in council: CouncilContent, isCompared: Bool, _ reference: Reference, _ words: Words
  ) {
    content = ContentView(page, in: council, words)
    criteria = CriteriaBox(page, in: council, words.site)
    let translation = page.path.translation
    let users = council.pages.filter { council.criteria(of: $0)?.path.original == page.path.original }
    usedBy = users.filter { $0.path.kind == .page(.services) }.map { user in
      var entry =
        translation == nil
        ? PageEntry(user, words.site) : PageEntry(version: council.version(of: user, in: translation), words.site)
      entry.isSensitive = council.facts(of: user).isAboutDanger(reference.vocabularies)
      return entry
    }
    let digest = isCompared ? CriteriaDigest(page, usedBy: translation == nil ? users : [], in: council) : nil
    comparisons =
      digest.map { ComparedSubject.all($0.answers, in: reference.catalogue) }?.map {
        NamedLink(label: $0.title, link: words.site.link($0.address))
      } ?? []
  }
}
