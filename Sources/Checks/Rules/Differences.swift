import Diagnostics

/// One council that tells a thing otherwise than most do.
struct Difference {
  let council: CouncilSummary
  let told: Told
  let fact: String
  let words: String
  /// Another council, and its words.
  let other: (name: String, words: String)

  /// Where one wording is the commonest, those with it are left alone; where none is, nobody can say who is the odd one out.
  static func all(among councils: [CouncilSummary], about isAbout: (Told.Subject) -> Bool) -> [Difference] {
    var subjects: [Told.Subject: [Teller]] = [:]
    for council in councils.indices {
      for told in councils[council].told.indices where isAbout(councils[council].told[told].subject) {
        subjects[councils[council].told[told].subject, default: []].append(Teller(council: council, told: told))
      }
    }
    // Whoever reports them puts them in reading order.
    return subjects.values.filter { $0.count > 1 }.flatMap { tellers in
      Set(tellers.flatMap { councils[$0.council].told[$0.told].facts.map(\.name) })
        .flatMap { differences(in: $0, among: tellers, of: councils) }
    }
  }

  /// By their indices: all England has thousands of them, and a copy of all that a council says is large.
  private struct Teller {
    let council: Int
    let told: Int
  }

  private static func differences(
    in fact: String, among tellers: [Teller], of councils: [CouncilSummary]
  ) -> [Difference] {
    let said = tellers.compactMap { teller in
      councils[teller.council].told[teller.told].words(of: fact).map { (teller: teller, words: $0, key: $0.comparable) }
    }
    var counts: [String: Int] = [:]
    for one in said { counts[one.key, default: 0] += 1 }
    guard counts.count > 1, let most = counts.values.max() else { return [] }
    let isSettled = counts.values.count { $0 == most } == 1
    let byNearness = said.filter { counts[$0.key] == most } + said
    return said.compactMap { one in
      if isSettled, counts[one.key] == most { return nil }
      // The nearest to the commonest that can be named: the first council with it.
      guard
        let other = byNearness.first(where: { $0.key != one.key && $0.teller.council != one.teller.council })
      else { return nil }
      return Difference(
        council: councils[one.teller.council], told: councils[one.teller.council].told[one.teller.told], fact: fact,
        words: one.words, other: (councils[other.teller.council].name, other.words))
    }
  }
}
