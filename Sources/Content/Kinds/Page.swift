import Diagnostics
import Markup

/// One content file of a council, read whole.
package struct Page: Sendable {
  package let source: SourceText
  package let path: PagePath
  package let facts: Facts
  package let prose: Prose
  package let kind: Kind

  package enum Kind: Sendable {
    case council(Council)
    case service
    case criteria(EligibilityCriteria)
    case offer(Offer)
    case thresholds(Thresholds)
    case document(DatedDocument)
    case replies(Replies)
  }

  package var title: String { facts.title.value }
  package var address: String { path.address }

  package func place(_ span: Span) -> Place { source.place(span) }
}
