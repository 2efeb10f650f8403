import Content

/// A passage with its heading.
struct SectionView: View {
  let id: String
  let heading: String
  let body: HTML
  var facet: Facet?

  static let slots = Slots<SectionView>()
    .text("id") { $0.id }
    .link("fragment") { Address(site: "#" + $0.id) }
    .text("heading") { $0.heading }
    .html("body") { $0.body }
}
