import Checks
import Content

/// Which council looks after which place and postcode district, as the councils themselves say. No border is guessed.
struct FindingCouncils {
  struct Row {
    let name: String
    /// By their places among all councils.
    let councils: [Int]
  }

  let councils: [CouncilSummary]
  let districts: [Row]
  let places: [Row]

  init(_ councils: [CouncilSummary]) {
    self.councils = councils
    districts = Self.rows(councils) { $0.finding.districts }.sorted { Postcode.inOrder($0.name, $1.name) }
    places = Self.rows(councils) { $0.finding.places }.sorted {
      ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name)
    }
  }

  private static func rows(_ councils: [CouncilSummary], _ names: (CouncilSummary) -> [String]) -> [Row] {
    var byName: [String: [Int]] = [:]
    for (index, council) in councils.enumerated() {
      for name in names(council) where byName[name]?.last != index { byName[name, default: []].append(index) }
    }
    return byName.map { Row(name: $0.key, councils: $0.value) }
  }

  var isEmpty: Bool { districts.isEmpty && places.isEmpty }

  /// The districts that several councils share, and in which one at least knows its own postcodes.
  var exact: [Row] {
    districts.filter { row in
      row.councils.count > 1 && row.councils.contains { councils[$0].finding.postcodes[row.name] != nil }
    }
  }

  var hasExtracts: Bool { councils.contains { !$0.finding.postcodes.isEmpty } }
}
