import Diagnostics

/// A council's own colours on light or on dark paper. What it does not say stays as the design has it.
package struct Colours: Sendable {
  /// Behind the site's name, and behind buttons.
  package var band: Colour?
  package var onBand: Colour?
  package var links: Colour?
}

/// The picture that stands beside the site's name, and where that is said.
package struct Logo: Sendable {
  package let link: Link
  package let place: Place
}

/// A council's own look, or the whole site's: nothing in it can make a page hard to read.
package struct Look: Sendable {
  package let logo: Logo?
  package let light: Colours
  package let dark: Colours

  /// What words stand on, and how far apart text must stand from it (WCAG 2.2, 1.4.3 Contrast, level AA).
  package struct Paper: Sendable {
    package let page: Colour
    package let tint: Colour
    package let band: Colour
    package let onBand: Colour

    package static let light = Paper(
      page: .white, tint: Colour(red: 0xF2, green: 0xF6, blue: 0xF5), band: Colour(red: 0x0B, green: 0x4F, blue: 0x4A),
      onBand: .white)
    package static let dark = Paper(
      page: Colour(red: 0x10, green: 0x19, blue: 0x1C), tint: Colour(red: 0x19, green: 0x26, blue: 0x2A),
      band: Colour(red: 0x0C, green: 0x45, blue: 0x41), onBand: Colour(red: 0xF4, green: 0xFB, blue: 0xFA))
  }

  static let contrast = 4.5

  static func read(_ form: inout Form) -> Look? {
    let source = form.source
    let logo = form.link("logo").map { Logo(link: $0, place: source.place($0.span)) }
    let light = form.group("colours") { readColours(&$0, on: .light) } ?? Colours()
    let dark = form.group("dark") { readColours(&$0, on: .dark) } ?? Colours(band: light.band, onBand: light.onBand)
    return Look(logo: logo, light: light, dark: dark)
  }

  private static func readColours(_ form: inout Form, on paper: Paper) -> Colours? {
    let band = form.colour("band")
    let onBand = form.colour("on-band")
    let links = form.colour("links")
    if let band, let onBand {
      form.check(onBand, "The words on the band", on: [band.value])
    } else if let band {
      form.check(band, "The band behind the site’s name", on: [paper.onBand])
    } else if let onBand {
      form.check(onBand, "The words on the band", on: [paper.band])
    }
    if let links { form.check(links, "Links", on: [paper.page, paper.tint]) }
    return Colours(band: band?.value, onBand: onBand?.value, links: links?.value)
  }
}

extension Form {
  fileprivate mutating func colour(_ name: String) -> Located<Colour>? {
    guard let text = text(name) else { return nil }
    if let colour = Colour(text.value) { return Located(colour, at: text.span) }
    note(
      .wrongForm(
        text, "`\(name)`", "Write a colour as `\"#0b4f4a\"`, with the quotes and six letters or digits.", in: source))
    return nil
  }

  fileprivate mutating func check(_ colour: Located<Colour>, _ what: String, on others: [Colour]) {
    let ratio = others.map(colour.value.contrast).min() ?? 21
    guard ratio < Look.contrast else { return }
    let nearest = colour.value.moved(awayFrom: others, to: Look.contrast)
    note(
      .fact(
        "low-contrast", colour.span, in: source,
        "\(what) cannot be read by many: the contrast is \(tenths(ratio)) to 1, and must be at least \(tenths(Look.contrast))",
        nearest.map { "Write `\"\($0.code)\"`, the nearest colour that can be read." }
          ?? "Write another pair: one of them dark, the other light.",
        why: "People with weak sight, and everybody in sunlight, see a blank where the words stand."))
  }

  private func tenths(_ ratio: Double) -> String {
    let tenths = Int(ratio * 10)
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
