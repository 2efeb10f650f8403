import Content
import Diagnostics

/// "Could this help us?": the tests of a council's services in one table, and a few questions that sort it.
struct CouldHelpView: View {
  let name: String
  let rows: [HelpRow]
  let kinds: [HelpBoxes]
  /// Services that say nothing of who can get them, where they are too many to list.
  let unstated: Int
  let hasQuestions: Bool
  let ask: AskView
  let allServices: Address
  let script: Address

  static let slots = Slots<CouldHelpView>()
    .text("name") { $0.name }
    .each("rows", HelpRow.self) { $0.rows }
    .each("kinds", HelpBoxes.self) { $0.kinds }
    .flag("has-kinds") { !$0.kinds.isEmpty }
    .optionalText("unstated") {
      $0.unstated == 0 ? nil : $0.unstated == 1 ? "1 other service" : "\($0.unstated) other services"
    }
    .flag("has-questions") { $0.hasQuestions }
    .group("ask", AskView.self) { $0.ask }
    .link("all-services") { $0.allServices }
    .link("script") { $0.script }

  /// Whoever has fewer tests than this reads them sooner than the questions.
  private static let fewestTests = 4
  /// A family cannot ask at more places than this, and the list by age serves it better.
  private static let mostUnstated = 60

  static func address(_ council: CouncilContent) -> String { council.page.address + "could-this-help/" }

  /// nil where a council states no tests as data: there is nothing to sort by.
  init?(_ council: CouncilContent, _ site: SiteFrame) {
    var criteria: [EligibilityCriteria] = []
    var told: [HelpRow] = []
    var silent: [HelpRow] = []
    for page in council.services {
      if let tests = council.criteria(of: page), case .criteria(let data) = tests.kind {
        criteria.append(data)
        told.append(HelpRow(page, .criteria(data), in: council, site))
      } else if case .openToEveryone = page.facts.criteria {
        told.append(HelpRow(page, .openToEveryone, in: council, site))
      } else {
        silent.append(HelpRow(page, .notStated, in: council, site))
      }
    }
    guard !criteria.isEmpty else { return nil }
    let isShort = silent.count <= Self.mostUnstated
    unstated = isShort ? 0 : silent.count
    rows = (told + (isShort ? silent : [])).sorted {
      ($0.title.lowercased(), $0.link.text) < ($1.title.lowercased(), $1.link.text)
    }
    kinds = HelpBoxes.all(of: criteria)
    hasQuestions = criteria.count >= Self.fewestTests
    name = council.name
    ask = AskView(council.page.facts, in: council, site)
    allServices = site.link(council.page.address + "services/")
    script = site.link("/could-help.js")
  }
}
