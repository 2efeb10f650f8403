/// Where the open data of a council, or of all, stands in the site: the address that the standard has, with `.json` at its end.
package struct OpenDataFolder: Sendable {
  package static let name = "open-data"

  /// Without a slash at its end.
  package let path: String

  package init(council: String) {
    path = "councils/\(council)/\(Self.name)"
  }

  private init(path: String) {
    self.path = path
  }

  package static let all = OpenDataFolder(path: name)

  /// What the feed says of itself.
  package var index: String { path + "/index.json" }

  /// The services of a council as a table.
  package var table: String { path + "/services.csv" }

  /// What a council says of each item of the law as a table.
  package var coverage: String { path + "/coverage.csv" }

  package var changes: String { path + "/changes.atom" }

  package var reviewDates: String { path + "/review-dates.ics" }

  /// The kinds of things that the standard has lists of.
  package enum List: String, CaseIterable, Sendable {
    case services
    case servicesAtPlaces = "service_at_locations"
    case taxonomies
    case terms = "taxonomy_terms"
  }

  func list(_ list: List) -> String { "\(path)/\(list.rawValue).json" }

  func page(_ number: Int, of list: List) -> String { "\(path)/\(list.rawValue)/page/\(number).json" }

  func entry(_ id: StableID, of list: List) -> String { "\(path)/\(list.rawValue)/\(id.text).json" }
}
