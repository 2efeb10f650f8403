import Diagnostics

/// One word that families choose by, and what the list behind it is called.
package struct BrowseWord: Sendable {
  package let id: String
  package let label: String
  /// Of the list's own page.
  package let title: String
  package let means: String?
  package let isSensitive: Bool
  /// Whether it has a page even where it leads to no service, because the page shows what is near.
  package let isKept: Bool

  init(
    _ id: String, _ label: String, title: String? = nil, means: String? = nil, isSensitive: Bool = false,
    isKept: Bool = false
  ) {
    self.id = id
    self.label = label
    self.title = title ?? label
    self.means = means
    self.isSensitive = isSensitive
    self.isKept = isKept
  }

  init(_ term: Term, after lead: String = "") {
    self.init(
      term.id, term.label, title: lead.isEmpty ? term.label : lead + term.label.lowercasedStart, means: term.means,
      isSensitive: term.isSensitive)
  }
}

/// The words of each way, in the order in which families see them.
struct BrowseWords {
  let vocabularies: Vocabularies
  let places: CouncilPlaces

  func stated(_ way: WayToBrowse) -> [BrowseWord] {
    switch way {
    case .need: vocabularies.needs.terms.map { BrowseWord($0, after: "Help with: ") }
    case .age: vocabularies.ages.terms.map { BrowseWord($0, after: "Help for ages ") }
    case .level: vocabularies.levels.terms.map { BrowseWord($0) }
    case .cost: CostBand.allCases.map(\.word)
    case .route: vocabularies.routes.terms.map { BrowseWord($0, after: "How to get it: ") }
    case .place: places.words
    }
  }

  /// What is not stated is not nothing: families can ask.
  func notStated(_ way: WayToBrowse) -> BrowseWord {
    let (label, what) =
      switch way {
      case .need: ("What it helps with is not stated", "what they help with")
      case .age: ("Ages not stated", "which ages the help is for")
      case .level: ("Level of need not stated", "how much help this is")
      case .cost: ("Cost not stated", "what the help costs")
      case .route: ("How to get it not stated", "how to ask for the help")
      case .place: ("Place not stated", "where the help is, or for which places")
      }
    return BrowseWord(
      Browsing.notStated, label, means: "These pages do not say \(what). Ask the team that the page names.")
  }
}
