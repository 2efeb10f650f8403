/// A way to choose among a council's services, by a fact that they state. Each becomes lists of its own. A new way is a case
/// here, its words in `BrowseWords`, and what a service states of it in `Browsing`: the compiler names what is unfinished.
package enum WayToBrowse: String, CaseIterable, Sendable {
  case need = "needs"
  case age = "ages"
  case level = "levels"
  case cost = "costs"
  case route = "routes"
  case place = "places"

  /// The folder of its lists, below the council's page.
  package var folder: String { rawValue }

  /// The name of the page that shows all its words.
  package var title: String {
    switch self {
    case .need: "Find help by need"
    case .age: "Find help by age"
    case .level: "Find help by level of need"
    case .cost: "Find help by what it costs"
    case .route: "Find help by how you get it"
    case .place: "Find help by place"
    }
  }

  /// Whether the council's page shows its words, so that its lists are one click away.
  package var isOnCouncilPage: Bool {
    switch self {
    case .need, .age, .level: true
    case .cost, .route, .place: false
    }
  }
}
