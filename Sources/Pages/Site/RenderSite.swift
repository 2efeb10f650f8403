import Checks
import Content

extension Renderer {
  /// The pages about the whole site.
  package func render(_ checked: CheckedSite, to write: (OutputFile) throws -> Void) throws {
    let catalogue = reference.catalogue
    let rows = checked.councils.map { CouncilRow($0, site) }
    let home = crumb("Home", "/")
    let words = Words(site: site)
    try write(
      page(
        HomeView(
          siteName: site.name, councils: rows, duties: catalogue.duties.count,
          items: catalogue.duties.reduce(0) { $0 + $1.items.count }, entitlements: site.link("/entitlements/"),
          allCouncils: site.link("/councils/")),
        templates.home, at: "/", title: site.name,
        description: "Find help for children, young people and families near you.",
        crumbs: []))
    try write(
      page(
        CouncilsView(councils: rows), templates.councils, at: "/councils/", title: "Councils – \(site.name)",
        crumbs: [home]))
    try write(
      page(
        EntitlementsView(catalogue, site), templates.entitlements, at: "/entitlements/",
        title: "What you are entitled to see – \(site.name)", crumbs: [home]))
    for duty in catalogue.duties {
      try write(
        page(
          DutyView(duty, checked.councils, words), templates.duty, at: "/entitlements/\(duty.id)/",
          title: "\(duty.title) – \(site.name)", description: duty.summary,
          crumbs: [home, crumb("What you are entitled to see", "/entitlements/")]))
    }
    try write(
      page(
        GlossaryView(reference.glossary), templates.glossary, at: "/glossary/", title: "Words explained – \(site.name)",
        crumbs: [home]))
    try write(
      page(
        NotFoundView(home: site.link("/"), councils: site.link("/councils/")), templates.notFound, at: "/404.html",
        title: "Page not found – \(site.name)", crumbs: [home]))
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
