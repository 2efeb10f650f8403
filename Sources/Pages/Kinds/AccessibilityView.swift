import Checks
import Content
import Diagnostics

/// The accessibility statement of the site, with all that the model statement lists (SI 2018/952 reg 8). It claims nothing
/// that `site.yml` does not state.
struct AccessibilityView: View {
  struct Barrier: View {
    let what: String
    let why: String?
    let instead: String?
    let by: String?

    static let slots = Slots<Barrier>()
      .text("what") { $0.what }
      .optionalText("why") { $0.why }
      .optionalText("instead") { $0.instead }
      .optionalText("by") { $0.by }

    init(_ barrier: AccessibilityFacts.Barrier) {
      what = barrier.what.sentence.withoutFullStop
      why = barrier.why?.sentence.withoutFullStop
      instead = barrier.instead?.lowercasedStart.withoutFullStop
      by = barrier.by?.inWords
    }
  }

  let siteName: String
  let address: String
  let runBy: String?
  let contact: ContactView?
  let councils: [CouncilDoor]
  let facts: AccessibilityFacts

  static let slots = Slots<AccessibilityView>()
    .text("site-name") { $0.siteName }
    .text("address") { $0.address }
    .optionalText("run-by") { $0.runBy }
    .flag("has-works") { !$0.facts.works.isEmpty }
    .eachText("works") { $0.facts.works }
    .flag("is-fully") { $0.facts.status == .fully }
    .flag("is-partly") { $0.facts.status == .partly }
    .flag("is-not") { $0.facts.status == .not }
    .flag("is-not-stated") { $0.facts.status == nil }
    .flag("has-barriers") { !$0.facts.barriers.isEmpty }
    .each("barriers", Barrier.self) { $0.facts.barriers.map(Barrier.init) }
    .flag("has-too-costly") { !$0.facts.tooCostly.isEmpty }
    .eachText("too-costly") { $0.facts.tooCostly }
    .flag("has-left-out") { !$0.facts.leftOut.isEmpty }
    .eachText("left-out") { $0.facts.leftOut }
    .group("contact", ContactView.self) { $0.contact }
    .flag("has-no-contact") { $0.contact == nil && $0.facts.form == nil }
    .optionalLink("form") { $0.facts.form.flatMap(Address.init) }
    .optionalText("answer-within") { $0.facts.answerWithin }
    .flag("has-councils") { !$0.councils.isEmpty }
    .each("councils", CouncilDoor.self) { $0.councils }
    .optionalText("prepared") { $0.facts.prepared?.inWords }
    .optionalText("reviewed") { $0.facts.reviewed?.inWords }
    .optionalText("tested-on") { $0.facts.tested?.on?.inWords }
    .optionalText("tested-by") { $0.facts.tested?.by?.sentence }
    .optionalText("tested-how") { $0.facts.tested?.how?.sentence }

  init(_ settings: Settings, _ councils: [CouncilSummary], _ site: SiteFrame) {
    siteName = settings.name
    address = settings.address
    runBy = settings.runBy
    contact = settings.contact.map(ContactView.init)
    facts = settings.accessibility
    // Families who cannot reach those who run the site can still ask their council.
    self.councils =
      settings.contact == nil && facts.form == nil ? CouncilDoor.all(councils, site) : []
  }
}
