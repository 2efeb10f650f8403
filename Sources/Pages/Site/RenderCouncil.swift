import Checks
import Content
import Diagnostics

extension Renderer {
  /// Every page of one council, handed over one by one so that none need be kept.
  package func render(_ council: CheckedCouncil, to write: (OutputFile) throws -> Void) throws {
    for piece in pieces(of: council) { try piece.make(write) }
  }

  /// Every page of one council, in pieces that know nothing of one another: each core can make its own.
  package func pieces(of council: CheckedCouncil) -> [PagePiece] {
    let content = council.content
    return wearing(content.council.look, of: content).dressedPieces(of: council)
  }

  private func dressedPieces(of council: CheckedCouncil) -> [PagePiece] {
    let content = council.content
    let words = Words(site: site, council: content)
    let own = content.pages.filter { $0.path.kind != .council }
    return printEditions(of: council)
      + browse(content)
      + stride(from: 0, to: own.count, by: 64).map { start in
        PagePiece { write in
          for page in own[start..<min(start + 64, own.count)] { try write(render(page, of: council, words)) }
        }
      }
      + [
        PagePiece { write in
          try write(councilPage(council, words))
          for page in content.translations { try write(translation(page, of: council)) }
          if let partners = partnersPage(council, words) { try write(partners) }
          for list in lists(content) { try write(list) }
          if let history = site.history { try write(log(of: content, history)) }
          try write(search(content))
          for file in toolPages(of: content) { try write(file) }
        },
        PagePiece { write in
          let desk = HelpDesk(council, reference.catalogue, site)
          try write(coverage(council, desk, words))
          for letter in letters(council, desk, words) { try write(letter) }
        },
      ]
  }

  /// Some pages of one council, by the names of their files. The council's own page has too much of others on it.
  package func pages(named names: Set<String>, of council: CheckedCouncil) -> [OutputFile] {
    let content = council.content
    let renderer = wearing(content.council.look, of: content)
    let words = Words(site: renderer.site, council: content)
    let own = content.pages.filter { $0.path.kind != .council && names.contains($0.source.name) }
    let translations = content.translations.filter { names.contains($0.source.name) }
    return own.map { renderer.render($0, of: council, words) }
      + translations.map { renderer.translation($0, of: council) }
  }

  private func translation(_ page: Page, of council: CheckedCouncil) -> OutputFile {
    var renderer = self
    if case .language(let code) = page.path.translation { renderer = speaking(code) }
    return renderer.render(page, of: council, Words(site: renderer.site, council: council.content))
  }

  private func search(_ content: CouncilContent) -> OutputFile {
    page(
      SearchView(content, reference.vocabularies, site), templates.search, at: content.page.address + "search/",
      title: "Search – \(content.name)", description: "Find help from \(content.name) by typing what you need.",
      crumbs: crumbs(content))
  }

  private func log(of content: CouncilContent, _ history: ChangeHistory) -> OutputFile {
    page(
      HistoryView(content, history, site), templates.history, at: HistoryView.address(content),
      title: "What changed – \(content.name)",
      description: "The changes to the pages of \(content.name), the newest first.",
      crumbs: crumbs(content))
  }

  private func coverage(_ council: CheckedCouncil, _ desk: HelpDesk, _ words: Words) -> OutputFile {
    let content = council.content
    return page(
      CoverageView(council, desk, reference, words), templates.coverage, at: content.page.address + "coverage/",
      title: "What you are entitled to see – \(content.name)",
      description:
        "Where \(content.name) answers what the law, guidance and good practice list, what is missing, and how to ask.",
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

  func crumbs(_ content: CouncilContent, in translation: Translation? = nil) -> [Frame.Crumb] {
    let council = content.version(of: content.page, in: translation)
    return [
      crumb(said: "Home", "/"), crumb(council.title, council.address, in: FactLanguages(council, site).ofOwn),
    ]
  }

  private func render(_ page: Page, of council: CheckedCouncil, _ words: Words) -> OutputFile {
    let content = council.content
    // The way from a council's own page in another language to the page itself stands above its words.
    var crumbs = crumbs(content, in: page.path.kind == .council ? nil : page.path.translation)
    if case .page(let folder) = page.path.kind, let list = listName(folder) {
      crumbs.append(crumb(said: list, content.page.address + folder.rawValue + "/"))
    }
    let language: String? = if case .language(let code) = page.path.translation { code } else { nil }
    let isSensitive = content.facts(of: page).isAboutDanger(reference.vocabularies)
    func whole<Kind: View>(_ view: Kind, _ template: Template<Kind>) -> OutputFile {
      self.page(
        view, template, at: page.address, title: "\(page.title) – \(content.name)", description: page.shortSummary,
        crumbs: crumbs, language: language, isSensitive: isSensitive, about: subject(of: page, in: content))
    }
    return switch content.kind(of: page) {
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
  private func partnersPage(_ council: CheckedCouncil, _ words: Words) -> OutputFile? {
    let content = council.content
    guard let (page, thresholds) = PartnersView.page(of: content) else { return nil }
    return self.page(
      PartnersView(page, thresholds, of: council, isCompared: comparesCouncils, reference, words), templates.partners,
      at: PartnersView.address(content),
      title: "Levels of need, for schools, doctors and other services – \(content.name)",
      description: "How to refer, consent, what happens next, and how soon you hear, at each level of need.",
      crumbs: crumbs(content) + [crumb(page.title, page.address)])
  }

  private func subject(of page: Page, in content: CouncilContent) -> PageSubject? {
    switch content.kind(of: page) {
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
    let browsing = Browsing(content, reference.vocabularies)
    func shelves(_ way: WayToBrowse) -> Shelves {
      Shelves(way, content.services, browsing, below: content.page.address)
    }
    return CouncilView(
      content: ContentView(page, in: content, words), services: "\(content.services.count)",
      links: CouncilAddresses(content, site), needs: shelves(.need).stated(site), ages: shelves(.age).stated(site),
      levels: shelves(.level).stated(site), hasCosts: !shelves(.cost).stated(site).isEmpty,
      hasRoutes: !shelves(.route).stated(site).isEmpty, hasPlaces: !shelves(.place).stated(site).isEmpty,
      hasYoungPeople: YoungPeople(content.services).hasHelp,
      offers: content.pages(in: .offers).map { PageEntry($0, site) },
      thresholds: content.thresholds.map { PageEntry($0, site) },
      partners: PartnersView.page(of: content).map { _ in site.link(PartnersView.address(content)) },
      documents: content.pages(in: .documents).map { PageEntry($0, site) },
      replies: content.pages(in: .replies).reversed().map { PageEntry($0, site) },
      languages: LanguageShelf.all(of: content, on: page, words.site),
      history: site.history.map { _ in site.link(HistoryView.address(content)) }, answered: council.coverage.answered,
      asked: council.coverage.asked, tools: Tool.all(of: content, site))
  }
}
