import Content
import Diagnostics

/// The levels of need as a table and as words.
struct ThresholdsView: View {
  struct Level: View {
    let id: String
    let name: String
    let label: String
    let looksLike: [String]
    let whatHappens: String?
    let whoLeads: String?
    let howQuickly: String?
    let consent: String?
    let routes: String?

    static let slots = Slots<Level>()
      .text("id") { $0.id }
      .text("name") { $0.name }
      .text("label") { $0.label }
      .flag("has-looks-like") { !$0.looksLike.isEmpty }
      .eachText("looks-like") { $0.looksLike }
      .optionalText("what-happens") { $0.whatHappens }
      .optionalText("who-leads") { $0.whoLeads }
      .optionalText("how-quickly") { $0.howQuickly }
      .optionalText("consent") { $0.consent }
      .optionalText("routes") { $0.routes }
  }

  let content: ContentView
  let levels: [Level]
  let agreedBy: String?
  let agreedOn: String?

  static let slots = Slots<ThresholdsView>()
    .group("page", ContentView.self) { $0.content }
    .flag("has-levels") { !$0.levels.isEmpty }
    .each("levels", Level.self) { $0.levels }
    .optionalText("agreed-by") { $0.agreedBy }
    .optionalText("agreed-on") { $0.agreedOn }

  init(_ page: Page, _ thresholds: Thresholds, in council: CouncilContent, _ reference: Reference, _ words: Words) {
    content = ContentView(page, in: council, words)
    let vocabularies = reference.vocabularies
    levels = thresholds.levels.map { level in
      Level(
        id: level.level.value, name: level.name, label: vocabularies.levels[level.level.value]?.label ?? level.name,
        looksLike: level.looksLike, whatHappens: level.whatHappens, whoLeads: level.whoLeads,
        howQuickly: level.howQuickly, consent: level.consent,
        routes: level.routes.isEmpty
          ? nil : level.routes.compactMap { vocabularies.routes[$0]?.label }.joined(separator: "; "))
    }
    agreedBy = thresholds.agreedBy.isEmpty ? nil : thresholds.agreedBy.joined(separator: ", ")
    agreedOn = thresholds.agreedOn?.inWords
  }
}
