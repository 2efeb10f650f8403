import Checks
import Content
import Diagnostics

extension Renderer {
  /// More than this makes some three hundred pages, which no phone holds and nobody prints: then each need has its own, and
  /// `plainsight print` makes the whole.
  static let mostPrintedServices = 100

  static func printAddress(_ council: CouncilContent) -> String { council.page.address + "print/" }

  /// The whole edition of a council and those about one need.
  func printEditions(of council: CheckedCouncil) -> [PagePiece] {
    let content = council.content
    let complaints = complaintPages(of: council)
    let whole = PrintPlan(whole: content, reference, complaints: complaints)
    let plans = needs(of: content).map { ($0, PrintPlan($0, of: content, complaints: complaints)) }
    let short = plans.filter { $1.services.count <= Self.mostPrintedServices }
    let isShort = whole.services.count <= Self.mostPrintedServices
    let entries = PrintedEntries(for: (isShort ? [whole] : []) + short.map(\.1))
    let wholeEdition = PagePiece { write in
      var view = view(whole, of: content, isShort: isShort, entries)
      view.needs = plans.map { printed($0, $1, content) }
      view.isTooLong = view.chapters.isEmpty
      try write(
        page(
          view, templates.tools.print, at: Self.printAddress(content), title: "Print everything – \(content.name)",
          description: "All that \(content.name) offers children and families, in one document to print.",
          crumbs: crumbs(content)))
    }
    return [wholeEdition]
      + short.map { need, plan in
        PagePiece { write in try write(printEdition(plan, about: need, of: content, entries)) }
      }
  }

  private func printEdition(
    _ plan: PrintPlan, about need: Term, of content: CouncilContent, _ entries: PrintedEntries
  ) -> OutputFile {
    let address = Self.printAddress(content)
    var view = view(plan, of: content, isShort: true, entries)
    view.whole = site.link(address)
    return page(
      view, templates.tools.print, at: "\(address)\(need.id)/", title: "\(plan.title), to print – \(content.name)",
      description: "\(plan.title): all that \(content.name) tells families, in one document to print.",
      crumbs: crumbs(content) + [crumb("Print everything", address)], isSensitive: need.isSensitive)
  }

  /// The same in a file of its own. nil when no service has the need.
  package func printFile(of council: CheckedCouncil, about id: String?, isLarge: Bool) -> OutputFile? {
    let content = council.content
    let complaints = complaintPages(of: council)
    let plan: PrintPlan
    if let id {
      guard let need = needs(of: content).first(where: { $0.id == id }) else { return nil }
      plan = PrintPlan(need, of: content, complaints: complaints)
    } else {
      plan = PrintPlan(whole: content, reference, complaints: complaints)
    }
    let places = PrintedPlaces(plan.pages, on: site, isApart: true)
    var view = printing(places).view(plan, of: content, isShort: true, PrintedEntries(for: [plan]))
    view.isApart = true
    var words = HTML()
    templates.tools.print.render(view, into: &words)
    var html = HTML()
    templates.tools.printPage.render(
      PrintPage(
        title: "\(plan.title) – \(content.name)", description: "What \(content.name) offers, on \(site.today.inWords).",
        site: site, author: content.name, isLarge: isLarge, content: words), into: &html)
    return OutputFile(path: "edition.html", bytes: html.bytes)
  }

  /// The needs that a service of the council has.
  package func needs(of council: CouncilContent) -> [Term] {
    let used = Set(council.services.flatMap { $0.facts.needs.map(\.value) })
    return reference.vocabularies.needs.terms.filter { used.contains($0.id) }
  }

  /// On the list of a need, the way to print all of it.
  func printTools(_ shelf: Shelf, _ council: CouncilContent) -> [Tool] {
    let needs = council.page.address + "needs/"
    guard shelf.address.hasPrefix(needs), !shelf.services.isEmpty, shelf.services.count <= Self.mostPrintedServices,
      let need = reference.vocabularies.needs.terms.first(where: { shelf.address == needs + $0.id + "/" })
    else { return [] }
    return [
      Tool(
        label: "Print all help for this need", means: need.label,
        link: site.link("\(Self.printAddress(council))\(need.id)/"))
    ]
  }

  private func view(
    _ plan: PrintPlan, of council: CouncilContent, isShort: Bool, _ entries: PrintedEntries
  ) -> PrintView {
    var view = PrintView(
      title: plan.title, council: CouncilLink(council, site), contact: council.page.facts.contact.map(ContactView.init),
      web: site.canonical(council.page.address).text, today: site.today.inWords)
    guard isShort else { return view }
    let places = site.printed ?? PrintedPlaces(plan.pages, on: site, isApart: false)
    view.chapters = plan.chapters.map { chapter in
      PrintChapter(
        id: chapter.id, heading: chapter.heading, intro: chapter.intro, isListed: chapter.isListed,
        entries: chapter.pages.map { page in
          PrintedEntry(
            title: page.title, place: Address(site: "#" + PrintedPlaces.anchor(page)),
            words: entries.words(of: page.address, in: places) { printing($0).words(of: page, in: council) })
        })
    }
    view.index = plan.isWhole ? printing(places).index(of: council) : []
    return view
  }

  /// One page inside a document to print.
  private func words(of page: Page, in council: CouncilContent) -> HTML {
    var html = HTML()
    templates.tools.printEntry.render(PrintEntry(page, in: council, reference, Words(site: site)), into: &html)
    return html
  }

  private func index(of council: CouncilContent) -> [PrintView.IndexedNeed] {
    needs(of: council).filter { !$0.isSensitive }.map { need in
      let services = PrintPlan.byTitle(council.services).filter { page in
        page.facts.needs.contains { $0.value == need.id } && !page.facts.isAboutDanger(reference.vocabularies)
      }
      return PrintView.IndexedNeed(
        label: need.label, services: services.map { NamedLink(label: $0.title, link: site.link($0.address)) })
    }.filter { !$0.services.isEmpty }
  }

  private func printed(_ need: Term, _ plan: PrintPlan, _ council: CouncilContent) -> PrintView.PrintedNeed {
    let count = plan.services.count
    return PrintView.PrintedNeed(
      label: need.label, count: count == 1 ? "1 service" : "\(count) services",
      link: count <= Self.mostPrintedServices ? site.link("\(Self.printAddress(council))\(need.id)/") : nil)
  }

  /// The pages that say how to complain.
  private func complaintPages(of council: CheckedCouncil) -> [Page] {
    let catalogue = reference.catalogue
    let addresses = catalogue.complaints.compactMap { signpost -> String? in
      guard let duty = catalogue.duty(ofItem: signpost.item.value),
        let item = council.coverage[duty.id]?.items.first(where: { $0.item == signpost.item.value }),
        let evidence = item.evidence.first
      else { return nil }
      return String(evidence.address.prefix { $0 != "#" })
    }
    return council.content.pages(in: .documents).filter { addresses.contains($0.address) }
  }
}
