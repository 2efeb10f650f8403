import Checks
import Content
import Diagnostics

extension Renderer {
  /// Every page of one council, handed over one by one so that none need be kept.
  package func render(_ council: CheckedCouncil, to write: (OutputFile) throws -> Void) throws {
    let content = council.content
    try wearing(content.council.look, of: content).renderAll(council, to: write)
  }

  private func renderAll(_ council: CheckedCouncil, to write: (OutputFile) throws -> Void) throws {
    let content = council.content
    let words = Words(site: site)
    try write(councilPage(council, words))
    for page in content.pages where page.path.kind != .council { try write(render(page, of: council, words)) }
    for page in content.editions {
      guard case .language(let code) = page.path.edition else {
        try write(render(page, of: council, words))
        continue
      }
      let renderer = speaking(code)
      try write(renderer.render(page, of: council, Words(site: renderer.site)))
    }
    if let partners = partnersPage(content, words) { try write(partners) }
    for list in lists(content) { try write(list) }
    try write(
      page(
        SearchView(content, reference.vocabularies, site), templates.search, at: content.page.address + "search/",
        title: "Search – \(content.name)", description: "Find help from \(content.name) by typing what you need.",
        crumbs: crumbs(content)))
    let desk = HelpDesk(council, reference.catalogue, site)
    try write(coverage(council, desk, words))
    for letter in letters(council, desk, words) { try write(letter) }
  }

  private func coverage(_ council: CheckedCouncil, _ desk: HelpDesk, _ words: Words) -> OutputFile {
    let content = council.content
    return page(
      CoverageView(council, desk, reference, words), templates.coverage, at: content.page.address + "coverage/",
      title: "What you are entitled to see – \(content.name)",
      description: "Where \(content.name) answers what the law and guidance list, what is missing, and how to ask.",
      crumbs: crumbs(content))
  }

  /// One page for each duty that the council does not fully answer.
  private func letters(_ council: CheckedCouncil, _ desk: HelpDesk, _ words: Words) -> [OutputFile] {
    let content = council.content
    let above = crumb("What you are entitled to see", content.page.address + "coverage/")
    return zip(reference.catalogue.duties, council.coverage.duties).filter { $0.1.hasGaps }.map { duty, coverage in
      page(
        LetterView(duty, coverage, of: council, desk, words), templates.letter,
        at: LetterView.address(content, duty.id), title: "Ask for what is missing: \(duty.title) – \(content.name)",
        description: "What \(content.name) does not tell families about this yet, and a letter to ask for it.",
        crumbs: crumbs(content) + [above])
    }
  }

  private func crumbs(_ content: CouncilContent) -> [Frame.Crumb] {
    [crumb(site.say("Home"), "/"), crumb(content.name, content.page.address)]
  }

  private func render(_ page: Page, of council: CheckedCouncil, _ words: Words) -> OutputFile {
    let content = council.content
    var crumbs = crumbs(content)
    if case .page(let folder) = page.path.kind, let list = listName(folder) {
      crumbs.append(crumb(site.say(list), content.page.address + folder.rawValue + "/"))
    }
    let language: String? = if case .language(let code) = page.path.edition { code } else { nil }
    let isSensitive = content.facts(of: page).isAboutDanger(reference.vocabularies)
    func whole<Kind: View>(_ view: Kind, _ template: Template<Kind>) -> OutputFile {
      self.page(
        view, template, at: page.address, title: "\(page.title) – \(content.name)", description: page.shortSummary,
        crumbs: crumbs, language: language, isSensitive: isSensitive, about: subject(of: page, in: content))
    }
    return switch page.kind {
    case .service: whole(ServiceView(page, in: content, reference, words), templates.service)
    case .criteria:
      whole(
        CriteriaView(page, in: content, isCompared: comparesCouncils, reference, words), templates.criteria)
    case .offer(let offer): whole(OfferView(page, offer, in: council, reference, words), templates.offer)
    case .thresholds(let thresholds):
      whole(ThresholdsView(page, thresholds, in: content, reference, words), templates.thresholds)
    case .document(let document): whole(DocumentView(page, document, in: content, reference, words), templates.document)
    case .replies(let replies): whole(RepliesView(page, replies, in: content, words), templates.replies)
    case .council: whole(councilView(page, council, words), templates.council)
    }
  }

  /// The levels of need once more, for those who refer.
  private func partnersPage(_ content: CouncilContent, _ words: Words) -> OutputFile? {
    guard let (page, thresholds) = PartnersView.page(of: content) else { return nil }
    return self.page(
      PartnersView(page, thresholds, in: content, reference, words), templates.partners,
      at: PartnersView.address(content),
      title: "Levels of need, for schools, doctors and other services – \(content.name)",
      description: "How to refer, consent, what happens next, and how soon you hear, at each level of need.",
      crumbs: crumbs(content) + [crumb(page.title, page.address)])
  }

  private func subject(of page: Page, in content: CouncilContent) -> PageSubject? {
    switch page.kind {
    case .service: .service(page, content.facts(of: page), council: content)
    case .document(let document): .document(document)
    case .council: .council(content)
    case .criteria, .offer, .thresholds, .replies: nil
    }
  }

  private func listName(_ folder: PageFolder) -> String? {
    switch folder {
    case .services: "Services A to Z"
    case .eligibility: "Who can get what"
    case .documents: "Documents"
    case .replies: "What families said"
    case .offers: nil
    }
  }

  private func councilPage(_ council: CheckedCouncil, _ words: Words) -> OutputFile {
    page(
      councilView(council.content.page, council, words), templates.council, at: council.content.page.address,
      title: "\(council.content.name): help for children and families", description: council.content.page.shortSummary,
      crumbs: [crumb("Home", "/")], about: .council(council.content))
  }

  private func councilView(_ page: Page, _ council: CheckedCouncil, _ words: Words) -> CouncilView {
    let content = council.content
    let browse = Browse(content, reference.vocabularies, site)
    return CouncilView(
      content: ContentView(page, in: content, words), services: "\(content.services.count)",
      links: CouncilAddresses(content, site), needs: browse.needs.choices, ages: browse.ages.choices,
      levels: browse.levels.choices, offers: content.pages(in: .offers).map { PageEntry($0, site) },
      thresholds: content.thresholds.map { PageEntry($0, site) },
      partners: PartnersView.page(of: content).map { _ in site.link(PartnersView.address(content)) },
      documents: content.pages(in: .documents).map { PageEntry($0, site) },
      replies: content.pages(in: .replies).reversed().map { PageEntry($0, site) }, answered: council.coverage.answered,
      asked: council.coverage.asked)
  }

  // MARK: Lists

  private func lists(_ content: CouncilContent) -> [OutputFile] {
    let base = content.page.address
    let vocabularies = reference.vocabularies
    let browse = Browse(content, vocabularies, site)
    var files = [
      list(
        "Services A to Z", "Every service that \(content.name) tells families about.", base + "services/",
        ListView.byLetter(content.services, site, vocabularies), hasLetters: true, content),
      list(
        "Who can get what", "The tests for help, and the services that use them.", base + "eligibility/",
        whole(content.pages(in: .eligibility)), content),
      list(
        "Documents", "Dated statements, plans and reports.", base + "documents/", whole(content.pages(in: .documents)),
        content),
      list(
        "What families said", "Comments, the council’s replies, and what it did.", base + "replies/",
        whole(content.pages(in: .replies).reversed()), content),
    ]
    for shelves in browse.all {
      files.append(terms(shelves, content))
      let above = crumb(shelves.title, shelves.address)
      for shelf in shelves.shelves {
        let others = shelves.shelves.filter { $0.address != shelf.address }
        files.append(
          list(
            shelf.title, shelf.choice.means, shelf.address, ListView.byLetter(shelf.services, site, vocabularies),
            others: others.map { NamedLink(label: $0.choice.label, link: $0.choice.link) }, under: above,
            isSensitive: shelf.isSensitive, content))
      }
    }
    return files
  }

  private func whole(_ pages: some Sequence<Page>) -> [ListView.Group] {
    let entries = pages.map { PageEntry($0, site) }
    return entries.isEmpty ? [] : [ListView.Group(heading: "", id: "all", entries: entries)]
  }

  private func list(
    _ title: String, _ intro: String?, _ address: String, _ groups: [ListView.Group], others: [NamedLink] = [],
    hasLetters: Bool = false, under above: Frame.Crumb? = nil, isSensitive: Bool = false, _ content: CouncilContent
  ) -> OutputFile {
    let view = ListView(
      title: title, intro: intro, council: CouncilLink(content, site), groups: groups, others: others,
      hasLetters: hasLetters)
    return page(
      view, templates.list, at: address, title: "\(title) – \(content.name)",
      description: intro ?? "\(title): what \(content.name) tells families about.",
      crumbs: crumbs(content) + [above].compactMap { $0 }, isSensitive: isSensitive)
  }

  private func terms(_ shelves: Shelves, _ content: CouncilContent) -> OutputFile {
    let view = TermsView(
      title: shelves.title, council: CouncilLink(content, site), choices: shelves.choices)
    return page(
      view, templates.terms, at: shelves.address, title: "\(shelves.title) – \(content.name)",
      description: "\(shelves.title): what \(content.name) tells families about.", crumbs: crumbs(content))
  }
}

/// The services of a council that one word leads to.
struct Shelf {
  let title: String
  let address: String
  let choice: TermsView.Choice
  let services: [Page]
  let isSensitive: Bool
}

/// All the words of one vocabulary that lead to services of a council.
struct Shelves {
  let title: String
  let address: String
  let shelves: [Shelf]

  var choices: [TermsView.Choice] { shelves.map(\.choice) }
}

/// A council's services by need, by age band and by level of need. Words that lead to nothing are left out.
struct Browse {
  let needs: Shelves
  let ages: Shelves
  let levels: Shelves

  var all: [Shelves] { [needs, ages, levels] }

  init(_ content: CouncilContent, _ words: Vocabularies, _ site: SiteFrame) {
    func shelves(
      _ title: String, _ vocabulary: Vocabulary, _ folder: String, _ lead: String?, _ holds: (Page, Term) -> Bool
    ) -> Shelves {
      let base = "\(content.page.address)\(folder)/"
      let shelves = vocabulary.terms.compactMap { term -> Shelf? in
        let services = content.services.filter { holds($0, term) }
        guard !services.isEmpty else { return nil }
        let address = "\(base)\(term.id)/"
        return Shelf(
          title: lead.map { $0 + term.label.lowercasedStart } ?? term.label, address: address,
          choice: TermsView.Choice(
            label: term.label, means: term.means, link: site.link(address),
            count: services.count == 1 ? "1 service" : "\(services.count) services"),
          services: services, isSensitive: term.isSensitive)
      }
      return Shelves(title: title, address: base, shelves: shelves)
    }
    needs = shelves("Find help by need", words.needs, "needs", "Help with: ") { page, term in
      page.facts.needs.contains { $0.value == term.id }
    }
    // A service that does not state its ages is on no age's page: it must not be taken for one that suits all.
    ages = shelves("Find help by age", words.ages, "ages", "Help for ages ") { page, term in
      guard let ages = page.facts.ages, let band = term.ages else { return false }
      return ages.value.overlaps(band)
    }
    levels = shelves("Find help by level of need", words.levels, "levels", nil) { page, term in
      page.facts.level?.value == term.id
    }
  }
}
