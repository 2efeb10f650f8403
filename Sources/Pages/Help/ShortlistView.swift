import Content

/// The page on which a family's own list stands. One for the whole site, so that services of two councils can be together:
/// families live near borders.
struct ShortlistView: View {
  let councils: Address
  let script: Address

  static let address = "/shortlist/"

  static let slots = Slots<ShortlistView>()
    .link("councils") { $0.councils }
    .link("script") { $0.script }

  init(_ site: SiteFrame) {
    councils = site.link("/councils/")
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
