import Content

/// Finds what the law lists by the words of somebody who knows none of its names.
package enum LawInWords {
  package struct Match: Sendable {
    /// As it stands under `answers`.
    package let name: String
    package let title: String
    package let duty: Duty
    /// What else tells of it.
    fileprivate let more: String
  }

  /// What has all of these words, in the order of the law; first what has more of them in its own title.
  package static func matches(_ words: String, in catalogue: Catalogue) -> [Match] {
    let asked = Self.words(words).filter { !small.contains($0) }
    guard !asked.isEmpty else { return [] }
    var found: [(match: Match, own: Int, order: Int)] = []
    for duty in catalogue.duties {
      let around = Self.words(([duty.id, duty.title, duty.summary] + duty.familiesLookFor).joined(separator: " "))
      for match in answerable(duty) {
        let own = Self.words([match.name, match.title, match.more].joined(separator: " "))
        let inOwn = asked.filter { has(own, $0) }.count
        guard asked.allSatisfy({ has(own, $0) || has(around, $0) }) else { continue }
        found.append((match, inOwn, found.count))
      }
    }
    return found.sorted { ($1.own, $0.order) < ($0.own, $1.order) }.map(\.match)
  }

  /// A page is one entry of a register; of anything else, it answers an item.
  private static func answerable(_ duty: Duty) -> [Match] {
    let items = duty.items.filter { !$0.isAskedOfEach }.map {
      Match(name: $0.id, title: $0.title, duty: duty, more: $0.ask)
    }
    guard duty.items.contains(where: \.isAskedOfEach), duty.check.askedOf == .answers else { return items }
    let entry = Match(name: duty.id, title: "One entry of the list: \(duty.title)", duty: duty, more: duty.summary)
    return [entry] + items
  }

  private static let small: Set<String> = ["a", "an", "and", "the", "of", "for", "to", "in", "with"]

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// `club` is also found in `clubs`, and `breaks` in `break`.
  private static func has(_ words: [String], _ word: String) -> Bool {
    let stem = word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
    return words.contains { $0.hasPrefix(stem) }
  }
}
