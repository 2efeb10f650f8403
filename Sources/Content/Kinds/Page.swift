import Diagnostics
import Markup

/// One content file of a council, read whole.
///
/// A class, because rules, lists and links hand pages round by the thousand, and copying all the facts of one each time was
/// half the cost of a build. Nothing in it ever changes.
package final class Page: Sendable {
  /// What the file of a page may have, in bytes. Nobody reads a longer one, and it would cost every build.
  package static let largest = 256 * 1024

  package let source: SourceText
  package let path: PagePath
  package let address: String
  package let facts: Facts
  package let prose: Prose
  package let kind: Kind

  package enum Kind: Sendable {
    /// nil for a translation of the page that leaves these facts to its original.
    case council(Council?)
    case service
    case criteria(EligibilityCriteria)
    case offer(Offer)
    case thresholds(Thresholds)
    case document(DatedDocument)
    case replies(Replies)
  }

  init(source: SourceText, path: PagePath, facts: Facts, prose: Prose, kind: Kind) {
    self.source = source
    self.path = path
    address = path.address
    self.facts = facts
    self.prose = prose
    self.kind = kind
  }

  package var title: String { facts.title.value }

  /// Every link of the page, in its words and among its facts.
  package var links: [Link] {
    let fact: Link? =
      switch kind {
      case .criteria(let criteria): criteria.appeal
      case .council(let council): council?.look?.logo?.link
      default: nil
      }
    return fact.map { [$0] + prose.links } ?? prose.links
  }

  package func place(_ span: Span) -> Place { source.place(span) }
}
