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
  package var name: String {
    let whole = PagePath.hyphenated(title.replacing("'", with: "").replacing("’", with: ""))
    let longest = PagePath.longestName
    guard whole.count > longest else { return whole }
    // Between two words, where such a place is near. The hyphen itself may stand just behind the longest name.
    let start = whole.prefix(longest + 1)
    guard let hyphen = start.lastIndex(of: "-"), start.distance(from: start.startIndex, to: hyphen) > longest / 2 else {
      return String(start.dropLast())
    }
    return String(start[..<hyphen])
  }
}
