import Diagnostics

/// What each service of a council states, as words that families choose by. The lists and the check of the ways in both ask it.
package struct Browsing: Sendable {
  /// The word for services that say nothing of the kind.
  package static let notStated = "not-stated"

  private let vocabularies: Vocabularies
  package let places: CouncilPlaces

  package init(_ council: CouncilContent, _ vocabularies: Vocabularies) {
    self.vocabularies = vocabularies
    places = CouncilPlaces(council)
  }

  /// In order; the last is for what is not stated.
  package func words(_ way: WayToBrowse) -> [BrowseWord] {
    let words = BrowseWords(vocabularies: vocabularies, places: places)
    return words.stated(way) + [words.notStated(way)]
  }

  /// The words that a service states; none when it says nothing of the kind.
  package func stated(_ way: WayToBrowse, by page: Page) -> [String] {
    let facts = page.facts
    switch way {
    case .need: return facts.needs.map(\.value)
    // A service that does not state its ages is on no age's page: it must not be taken for one that suits all.
    case .age:
      guard let ages = facts.ages?.value else { return [] }
      return vocabularies.ages.terms.filter { $0.ages.map(ages.overlaps) ?? false }.map(\.id)
    case .level: return facts.level.map { [$0.value] } ?? []
    case .cost: return facts.cost.map { [CostBand($0).rawValue] } ?? []
    case .route: return facts.routes.map(\.value)
    case .place: return places.ids(of: facts)
    }
  }

  /// Services by the word that they state; words that lead to nothing are left out. Each list in the order given. Each service is asked once.
  package func shelves(_ way: WayToBrowse, _ services: [Page]) -> [(word: BrowseWord, services: [Page])] {
    var byWord: [String: [Page]] = [:]
    for service in services {
      let stated = stated(way, by: service)
      for id in stated.isEmpty ? [Self.notStated] : Set(stated) { byWord[id, default: []].append(service) }
    }
    return words(way).compactMap { word in
      let services = byWord[word.id] ?? []
      return services.isEmpty && !word.isKept ? nil : (word, services)
    }
  }
}
