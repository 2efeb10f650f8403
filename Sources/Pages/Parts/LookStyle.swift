import Content

extension Look {
  /// What a style sheet adds for it, after the design's own rules. Paper stays white, so it is said of screens alone.
  package var style: String {
    rules(light, on: .light, scheme: "light") + rules(dark, on: .dark, scheme: "dark")
  }

  private func rules(_ colours: Colours, on paper: Look.Paper, scheme: String) -> String {
    var values: [(name: String, colour: Colour)] = []
    if let band = colours.band {
      values.append(("brand", band))
      // A frame must stand apart from the page (WCAG 2.2, 1.4.11 Non-text contrast). Links do.
      if let edge = [band, colours.links].compactMap({ $0 }).first(where: { $0.contrast(with: paper.page) >= 3 }) {
        values.append(("edge", edge))
      }
    }
    if let onBand = colours.onBand { values.append(("brand-ink", onBand)) }
    if let links = colours.links { values += [("link", links), ("link-strong", links)] }
    guard !values.isEmpty else { return "" }
    let rules = values.map { "--\($0.name):\($0.colour.code)" }.joined(separator: ";")
    return "@media screen and (prefers-color-scheme:\(scheme)){:root{\(rules)}}\n"
  }

  /// The logo's address on the site; nil where there is none.
  func logo(_ site: SiteFrame) -> Address? {
    guard case .file(let name)? = logo?.link.target else { return nil }
    return site.link("/" + name)
  }
}

/// A council's look on its own pages.
struct CouncilLook: Sendable {
  let slug: String
  let name: String
  let look: Look
}

/// A council's logo, which leads to the council's own page.
struct LogoView: View {
  let name: String
  let picture: Address
  let council: Address

  static let slots = Slots<LogoView>()
    .text("name") { $0.name }
    .link("picture") { $0.picture }
    .link("council") { $0.council }

  init?(_ council: CouncilLook, _ site: SiteFrame) {
    guard let picture = council.look.logo(site) else { return nil }
    name = council.name
    self.picture = picture
    self.council = site.link("/councils/\(council.slug)/")
  }
}
