import Content
import Shapes

/// A page that is about to be begun: what is known of it already, and what it answers.
package struct Draft: Sendable {
  package let kind: PageShape.Kind
  package var title: String
  /// Facts as they stand in a file, by name.
  package var facts: [(name: String, yaml: String)] = []
  /// The items of the law, and the registers, that it answers.
  package var answers: [String] = []
  /// Whether the council says on every page how to complain, how to get paper copies and how to comment.
  package var saidByCouncil: Set<Facet> = []

  package init(_ kind: PageShape.Kind, title: String) {
    self.kind = kind
    self.title = title
  }

  /// A name that can be part of an address. Empty when the title has no letter of ours.
  package var name: String { PagePath.cut(PagePath.hyphenated(title), to: PagePath.longestName) }
}
