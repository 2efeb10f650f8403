import Content

/// The page on which a family's own list stands. One for the whole site, so that services of two councils can be together:
/// families live near borders.
struct ShortlistView: View {
  let councils: Address
  let script: Address
  /// Whether one council has the site to itself.
  let isAlone: Bool

  static let address = "/shortlist/"

  static let slots = Slots<ShortlistView>()
    .link("councils") { $0.councils }
    .text("choose") { $0.isAlone ? "See all services" : "Choose your council" }
    .link("script") { $0.script }

  init(_ site: SiteFrame) {
    councils = site.addresses.alone.map { site.link("/councils/\($0)/services/") } ?? site.link("/councils/")
    isAlone = site.addresses.alone != nil
    script = site.link("/shortlist.js")
  }
}

extension Renderer {
  var shortlist: OutputFile {
    page(
      ShortlistView(site), templates.tools.shortlist, at: ShortlistView.address, title: "My list – \(site.name)",
      description: "Keep services together while you look around, then print them or send them.",
      crumbs: [crumb("Home", "/")])
  }
}
