import Checks
import Content

/// The box into which one types a place or a postcode.
struct FindBox: View {
  let byPostcode: Address
  let script: Address

  static let slots = Slots<FindBox>()
    .link("by-postcode") { $0.byPostcode }
    .link("script") { $0.script }

  init(_ site: SiteFrame) {
    byPostcode = site.link(FindingView.byPostcode)
    script = site.link("/find-council.js")
  }
}

/// All postcode districts, or all places, and the councils that look after each.
struct FindingView: View {
  static let byPostcode = "/councils/\(PagePath.byPostcode)/"
  static let byPlace = "/councils/\(PagePath.byPlace)/"

  struct Group: View {
    let heading: String
    let rows: [Row]

    static let slots = Slots<Group>()
      .text("heading") { $0.heading }
      .text("id") { $0.id }
      .link("fragment") { Address(site: "#" + $0.id) }
      .each("rows", Row.self) { $0.rows }

    private var id: String { "letter-" + heading.lowercased().replacing(" ", with: "-") }
  }

  struct Row: View {
    let name: String
    let note: String?
    let councils: [NamedLink]

    static let slots = Slots<Row>()
      .text("name") { $0.name }
      .optionalText("note") { $0.note }
      .each("councils", NamedLink.self) { $0.councils }
  }

  let title: String
  let intro: String
  let box: FindBox?
  let other: NamedLink
  let groups: [Group]
  let sources: String?
  let home: Address

  static let slots = Slots<FindingView>()
    .text("title") { $0.title }
    .text("intro") { $0.intro }
    .group("box", FindBox.self) { $0.box }
    .link("other") { $0.other.link }
    .text("other-label") { $0.other.label }
    .flag("has-groups") { !$0.groups.isEmpty }
    .each("groups", Group.self) { $0.groups }
    .optionalText("sources") { $0.sources }
    .link("home-page") { $0.home }
}
