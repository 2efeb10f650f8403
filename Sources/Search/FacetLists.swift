import Content
import Diagnostics

/// What the results of a search can be filtered by.
enum SearchFacet: String, CaseIterable {
  case need
  case age
  case level
  case cost
  case route
}

/// Which services have which need, age band, level, cost and way in.
struct FacetLists {
  private let ages: Vocabulary
  /// By the facet, then by its word.
  private var lists: [[(id: String, services: [Postings.Entry])]]
  private let places: [[String: Int]]

  init(_ words: Vocabularies) {
    ages = words.ages
    let ids = SearchFacet.allCases.map { facet in
      switch facet {
      case .need: words.needs.ids
      case .age: words.ages.ids
      case .level: words.levels.ids
      case .cost: ["free"]
      case .route: words.routes.ids
      }
    }
    lists = ids.map { $0.map { ($0, []) } }
    places = ids.map { Dictionary(zip($0, $0.indices), uniquingKeysWith: { first, _ in first }) }
  }

  mutating func add(_ page: Page, at number: Int) {
    guard case .service = page.kind, page.path.translation == nil else { return }
    let entry = Postings.Entry(page: Int32(number), strength: 1)
    for (index, facet) in SearchFacet.allCases.enumerated() {
      for place in Set(ids(facet, of: page.facts)).compactMap({ places[index][$0] }) {
        lists[index][place].services.append(entry)
      }
    }
  }

  /// The same answers as the lists of a council's site by need, age and level.
  private func ids(_ facet: SearchFacet, of facts: Facts) -> [String] {
    switch facet {
    case .need: return facts.needs.map(\.value)
    case .age:
      guard let range = facts.ages?.value else { return [] }
      return ages.terms.filter { $0.ages.map(range.overlaps) ?? false }.map(\.id)
    case .level: return [facts.level?.value].compactMap { $0 }
    case .cost:
      guard case .free = facts.cost else { return [] }
      return ["free"]
    case .route: return facts.routes.map(\.value)
    }
  }

  /// One file for each facet: only the one that a family filters by is fetched.
  var files: [(name: String, entries: [UInt8])] {
    zip(SearchFacet.allCases, lists).map { facet, terms in
      var bytes: [UInt8] = []
      for term in terms where !term.services.isEmpty {
        bytes += Array(",\"\(term.id) ".utf8)
        bytes.append(term.services)
        bytes.append(UInt8(ascii: "\""))
      }
      return (facet.rawValue, bytes)
    }
  }
}
