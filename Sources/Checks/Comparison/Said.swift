import Content
import Keeping

/// What a page says of one part of its tests.
package enum Said: Hashable, Sendable {
  case inWords(String)
  /// Under a heading of its own, where a family can read it.
  case under(heading: String, address: String)
  case notStated

  package var isStated: Bool { self != .notStated }

  /// The words themselves; nil where a heading holds them, and where there are none.
  package var words: String? { if case .inWords(let words) = self { words } else { nil } }
}

extension EligibilityCriteria {
  /// Who decides: as a fact, or else under a heading of the first of these pages that has one.
  package func decides(on pages: [Page]) -> Said {
    decidedBy.map(Said.inWords) ?? Said.first(of: pages.map { $0.says(.howDecided) })
  }

  /// When a family hears: as a fact, or else under a heading of the first of these pages that has one.
  package func answersWithin(on pages: [Page]) -> Said {
    answerWithin.map(Said.inWords) ?? Said.first(of: pages.map { $0.says(.timescale) })
  }
}

extension Page {
  /// The heading under which the page says it. Words that only stand in for an answer say nothing.
  func says(_ facet: Facet) -> Said {
    guard prose.headed.contains(facet) else { return .notStated }
    let section = prose.sections.first {
      $0.facet == facet && $0.words > 0 && FillerText.find(in: $0, of: self) == nil
    }
    return section.map { Said.under(heading: $0.heading, address: address + "#" + $0.id) } ?? .notStated
  }

  /// What to do if the answer is no. Where the page itself says nothing, what the council says on every page counts: it is
  /// shown there too.
  func saysChallenge(in council: CouncilContent) -> Said {
    Said.first(of: [says(.appeal), says(.complaint), council.page.says(.complaint)])
  }
}

extension Said {
  fileprivate static func first(of said: [Said]) -> Said { said.first(where: \.isStated) ?? .notStated }
}

extension Said: Keepable {
  package func keep(in kept: inout KeptBytes) {
    switch self {
    case .inWords(let value):
      kept.add(case: 0)
      kept.add(value)
    case .under(let heading, let address):
      kept.add(case: 1)
      kept.add(heading, address)
    case .notStated: kept.add(case: 2)
    }
  }

  package init(_ kept: inout KeptReading) throws {
    self =
      switch try kept.readCase() {
      case 0: try .inWords(kept.read())
      case 1: try .under(heading: kept.read(), address: kept.read())
      case 2: .notStated
      default: throw NotKept()
      }
  }
}
