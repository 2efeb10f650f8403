import Checks
import Content

/// How much of what applies to it each council tells families, by name.
struct CouncilsView: View {
  struct Row: View {
    let name: String
    let link: Address
    let coverage: Address
    let services: String
    let checked: String?
    let totals: CouncilTotals

    static let slots = Slots<Row>()
      .text("name") { $0.name }
      .link("link") { $0.link }
      .link("coverage") { $0.coverage }
      .text("services") { $0.services }
      .optionalText("checked") { $0.checked }
      .text("apply") { "\($0.totals.apply)" }
      .text("answered") { "\($0.totals.answered)" }
      .text("asked") { "\($0.totals.asked)" }
      .optionalText("none") { $0.totals.none == 0 ? nil : "\($0.totals.none)" }
      .text("weak") { "\($0.totals.weak)" }
      .text("out-of-date") { "\($0.totals.outOfDate)" }
      .text("does-not-say") { "\($0.totals.doesNotSay)" }
      .text("not-checked") { "\($0.totals.notChecked)" }
      .text("another-body") { "\($0.totals.anotherBody)" }
      .text("coming") { "\($0.totals.coming)" }

    init(_ council: CouncilSummary, _ site: SiteFrame) {
      name = council.name
      link = site.link("/councils/\(council.slug)/")
      coverage = site.link("/councils/\(council.slug)/coverage/")
      services = council.services == 1 ? "1 service" : "\(council.services) services"
      checked = council.checked?.inWords
      totals = CouncilTotals(council.coverage)
    }
  }

  let councils: [Row]
  let items: Int
  let today: String
  let compare: Address?

  static let slots = Slots<CouncilsView>()
    .text("today") { $0.today }
    .text("items") { "\($0.items)" }
    .flag("has-councils") { !$0.councils.isEmpty }
    .each("councils", Row.self) { $0.councils }
    .optionalLink("compare") { $0.compare }
}

/// Every item of the catalogue, counted once: what applies to the council and how it is answered, and what does not.
struct CouncilTotals {
  var answered = 0
  /// Of the answered ones, those that say plainly that there is none.
  var none = 0
  var weak = 0
  var outOfDate = 0
  var doesNotSay = 0
  var notChecked = 0
  var anotherBody = 0
  var coming = 0

  var asked: Int { answered + weak + outOfDate + doesNotSay }

  /// What the law, guidance or good practice asks of this council today, whether or not it could be looked for.
  var apply: Int { asked + notChecked }

  init(_ coverage: CouncilCoverage) {
    for result in coverage.duties.lazy.flatMap(\.items).map(\.result) {
      switch result {
      case .says: answered += 1
      case .saysNone:
        answered += 1
        none += 1
      case .weak: weak += 1
      case .outOfDate: outOfDate += 1
      case .doesNotSay: doesNotSay += 1
      case .notChecked: notChecked += 1
      case .anotherBody: anotherBody += 1
      case .coming: coming += 1
      }
    }
  }
}
