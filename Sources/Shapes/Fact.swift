/// One fact that may stand at the top of a page, told so that tools can offer it, check it and put it in its place.
///
/// The reader in `Content` is the judge of what a page says. This is what other programs are told of it, and a test holds the
/// two together: what one accepts the other accepts.
package struct Fact: Sendable {
  package let name: String
  /// What an editor calls it.
  package let label: String
  package let hint: String
  package let form: FactForm
  package let isNeeded: Bool
  /// As it is written in a file.
  package let example: String?

  init(
    _ name: String, _ label: String, _ form: FactForm, hint: String = "", isNeeded: Bool = false, example: String? = nil
  ) {
    self.name = name
    self.label = label
    self.hint = hint
    self.form = form
    self.isNeeded = isNeeded
    self.example = example
  }
}

package indirect enum FactForm: Sendable {
  case text(Pattern?)
  /// Sentences.
  case words
  case day
  case flag
  case decimal
  case choice([Choice])
  /// A list of texts; one alone counts as a list of one.
  case texts(Pattern?)
  case choices([Choice])
  /// Texts of which the known ones can be offered, and others of the pattern are right too.
  case known([Choice], or: Pattern)
  case group(FactGroup)
  /// A list of groups; one alone counts as a list of one.
  case groups(FactGroup)
  /// A text of its own, or a group.
  case textOrGroup(Pattern?, FactGroup)
  /// A text of its own, or a list of groups.
  case textOrGroups(FactGroup)
  /// A list in which each entry is a text of its own, or a group; one text alone counts as a list of one.
  case textsOrGroups(FactGroup)
  /// A text for each of some names.
  case pairs([Choice])
}

package struct FactGroup: Sendable {
  /// What a group must have beside the facts that are needed.
  package enum Need: Sendable {
    case nothing
    /// One of these, and no more.
    case exactlyOne(of: [String])
    /// Any of its facts.
    case something
    /// To be free, or to have an amount of this pattern, or to say it in words.
    case cost(Pattern)
  }

  /// Facts that say nothing without another: the second belongs to the first.
  package typealias Pair = (name: String, needs: String)

  package let facts: [Fact]
  package let need: Need
  package let pairs: [Pair]

  init(_ facts: [Fact], need: Need = .nothing, pairs: [Pair] = []) {
    self.facts = facts
    self.need = need
    self.pairs = pairs
  }
}

extension FactGroup {
  /// One half of a place on the map is none.
  static let point: [Pair] = [("lat", "long"), ("long", "lat")]
}

package struct Choice: Sendable {
  package let value: String
  package let label: String

  package init(_ value: String, _ label: String) {
    self.value = value
    self.label = label
  }
}
