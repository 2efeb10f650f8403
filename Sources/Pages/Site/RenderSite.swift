import Checks
import Content

extension Renderer {
  /// The pages about the whole site.
  package func render(_ checked: CheckedSite, to write: (OutputFile) throws -> Void) throws {
    let councils = checked.councils
    let comparison = comparesCouncils ? Comparison(councils, reference.catalogue) : nil
    // Where a council is alone, its own pages stand in these places.
    if site.addresses.alone == nil {
      try write(home(councils))
      try write(councilsPage(councils))
      for file in findingPages(councils) { try write(file) }
      try write(
        page(
          SearchView(councils, reference.vocabularies, site), templates.search, at: "/search/",
          title: "Search all councils – \(site.name)", description: "Find help by typing what you need.",
          crumbs: [homeCrumb]))
    }
    try write(
      page(
        EntitlementsView(reference.catalogue, site), templates.entitlements, at: "/entitlements/",
        title: "What you are entitled to see – \(site.name)",
        description: "What the law, guidance and good practice say that councils should tell families, in plain words.",
        crumbs: [homeCrumb]))
    for (index, duty) in reference.catalogue.duties.enumerated() {
      let answers = councils.map { CouncilDuty(council: $0, coverage: $0.coverage.duties[index]) }
      for file in pages(about: duty, answers, comparison) { try write(file) }
    }
    if let comparison {
      for file in pages(comparing: councils, comparison) { try write(file) }
    }
    try write(
      page(
        GlossaryView(reference.glossary), templates.glossary, at: "/glossary/", title: "Words explained – \(site.name)",
        description: "Short forms and words that families meet, and what they mean.", crumbs: [homeCrumb]))
    try write(shortlist)
    try write(
      page(
        NotFoundView(councils, site), templates.notFound, at: "/404.html", title: "Page not found – \(site.name)",
        description: "The page is not here. Where to look instead, and whom to ring.", crumbs: [homeCrumb]))
    try write(
      page(
        AccessibilityView(reference.settings, councils, site), templates.accessibility, at: "/accessibility/",
        title: "Accessibility statement – \(site.name)",
        description: "Which parts of this website may not work for you, and how to get them another way.",
        crumbs: [homeCrumb]))
  }

  private var homeCrumb: Frame.Crumb { crumb("Home", "/") }
  private var compareAddress: Address? { comparesCouncils ? site.link("/compare/") : nil }

  private func home(_ councils: [CouncilSummary]) -> OutputFile {
    let duties = reference.catalogue.duties
    let view = HomeView(
      siteName: site.name, councils: councils.map { CouncilRow($0, site) }, duties: duties.count,
      items: duties.reduce(0) { $0 + $1.items.count }, entitlements: site.link("/entitlements/"),
      allCouncils: site.link("/councils/"), compare: compareAddress,
      box: FindingCouncils(councils).isEmpty ? nil : FindBox(site),
      byPostcode: site.link(FindingView.byPostcode), byPlace: site.link(FindingView.byPlace))
    return page(
      view, templates.home, at: "/", title: site.name,
      description: "Find help for children, young people and families near you.", crumbs: [])
  }

  private func councilsPage(_ councils: [CouncilSummary]) -> OutputFile {
    let view = CouncilsView(
      councils: councils.map { CouncilsView.Row($0, site) },
      items: reference.catalogue.duties.reduce(0) { $0 + $1.items.count }, today: site.today.inWords,
      compare: compareAddress)
    return page(
      view, templates.councils, at: "/councils/", title: "Councils – \(site.name)",
      description: "How much of what the law, guidance and good practice list each council here tells families.",
      crumbs: [homeCrumb])
  }

  /// A duty, and each of its items with the answers of all councils.
  private func pages(about duty: Duty, _ answers: [CouncilDuty], _ comparison: Comparison?) -> [OutputFile] {
    let above = [homeCrumb, crumb("What you are entitled to see", "/entitlements/")]
    let address = "/entitlements/\(duty.id)/"
    let subjects = comparison?.subjects(of: duty) ?? []
    func link(_ subject: ComparedSubject) -> NamedLink {
      NamedLink(label: subject.title, link: site.link(subject.address))
    }
    let view = DutyView(duty, answers, subjects.map(link), reference.catalogue, Words(site: site))
    let whole = page(
      view, templates.duty, at: address, title: "\(duty.title) – \(site.name)", description: duty.summary, crumbs: above
    )
    return [whole]
      + duty.items.enumerated().map { index, item in
        page(
          ItemView(index, of: duty, answers, comparison?.subject(of: item, in: duty).map(link), site), templates.item,
          at: ItemView.address(item, duty), title: "\(item.ask): what each council tells you – \(site.name)",
          description: "Which councils answer this, where, and what is missing. Part of: \(duty.title)",
          crumbs: above + [crumb(duty.title, address)])
      }
  }

  private func pages(comparing councils: [CouncilSummary], _ comparison: Comparison) -> [OutputFile] {
    let title = "How the tests for help differ between councils"
    let above = [homeCrumb, crumb("How the tests differ", "/compare/")]
    func table(_ view: ComparisonView, at address: String) -> OutputFile {
      page(
        view, templates.comparison, at: address, title: "\(view.title): how the tests differ – \(site.name)",
        description: "Who can have it, who decides and how long it takes, council by council.", crumbs: above)
    }
    let index = page(
      CompareView(councils, comparison, reference, site), templates.compare, at: "/compare/",
      title: "\(title) – \(site.name)",
      description: "Ages, places, benefits, assessments and decisions: the tests of each council, side by side.",
      crumbs: [homeCrumb])
    let others =
      comparison.others.isEmpty
      ? [] : [table(ComparisonView(others: comparison.others, of: councils, site), at: CompareView.otherTests)]
    return [index] + levelPages(councils, above)
      + comparison.subjects.map { table(ComparisonView($0, councils, comparison, site), at: $0.address) } + others
  }

  private func levelPages(_ councils: [CouncilSummary], _ above: [Frame.Crumb]) -> [OutputFile] {
    let levels = reference.vocabularies.levels
    return levels.terms.filter { level in councils.contains { !$0.levels(level.id).isEmpty } }.map { level in
      page(
        CompareLevelView(level, among: levels, councils, site), templates.compareLevel,
        at: CompareLevelView.address(level), title: "\(level.label): when it applies in each council – \(site.name)",
        description: "What it may look like, what happens, consent, and how other services refer, council by council.",
        crumbs: above)
    }
  }

  /// For search engines: every address, in order.
  package func sitemap(_ addresses: [String]) -> OutputFile {
    var text = HTML(
      markup:
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for address in addresses.sorted() where address != "/404.html" {
      text.append(markup: "<url><loc>")
      text.append(text: site.origin + address)
      text.append(markup: "</loc></url>\n")
    }
    text.append(markup: "</urlset>\n")
    return OutputFile(path: "sitemap.xml", bytes: text.bytes)
  }

  /// An example must not turn up when a family searches for help.
  package var robots: OutputFile {
    let text =
      site.isExample
      ? "User-agent: *\nDisallow: /\n" : "User-agent: *\nAllow: /\n\nSitemap: \(site.origin)/sitemap.xml\n"
    return OutputFile(path: "robots.txt", bytes: Array(text.utf8))
  }
}
