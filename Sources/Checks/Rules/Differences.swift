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
    var subjects: [Told.Subject: [(council: CouncilSummary, told: Told)]] = [:]
    for council in councils {
      for told in council.told where isAbout(told.subject) {
        subjects[told.subject, default: []].append((council, told))
      }
    }
    // Whoever reports them puts them in reading order.
    return subjects.values.flatMap { tellers in
      Set(tellers.flatMap { $0.told.facts.map(\.name) }).flatMap { differences(in: $0, among: tellers) }
    }
  }

  private static func differences(
    in fact: String, among tellers: [(council: CouncilSummary, told: Told)]
  ) -> [Difference] {
    let said = tellers.compactMap { teller in
      teller.told.words(of: fact).map { (teller: teller, words: $0, key: $0.comparable) }
    }
    var counts: [String: Int] = [:]
    for one in said { counts[one.key, default: 0] += 1 }
    guard counts.count > 1, let most = counts.values.max() else { return [] }
    let isSettled = counts.values.count { $0 == most } == 1
    return said.compactMap { one in
      if isSettled, counts[one.key] == most { return nil }
      // The nearest to the commonest that can be named: the first council with it.
      let others = said.filter { $0.key != one.key && $0.teller.council.slug != one.teller.council.slug }
      guard let other = others.first(where: { counts[$0.key] == most }) ?? others.first else { return nil }
      return Difference(
        council: one.teller.council, told: one.teller.told, fact: fact, words: one.words,
        other: (other.teller.council.name, other.words))
    }
  }
}
