import Content
import Diagnostics
import Keeping

/// A council's levels of need, for comparing them with those of others.
package struct CouncilLevels: Sendable {
  package let title: String
  package let address: String
  package let checked: CheckedDays
  package let levels: [LevelDigest]

  /// nil when the council has stated no levels.
  init?(_ council: CouncilContent) {
    guard let page = council.thresholds, case .thresholds(let thresholds) = page.kind, !thresholds.levels.isEmpty
    else { return nil }
    title = page.title
    address = page.address
    checked = CheckedDays(page.facts)
    levels = thresholds.levels.map(LevelDigest.init)
  }
}

/// What a council says of one level of need.
package struct LevelDigest: Sendable {
  /// As the vocabulary has it, so that it can be found in each council.
  package let level: String
  /// As the council calls it.
  package let name: String
  package let looksLike: [String]
  package let whatHappens: String?
  package let howQuickly: String?
  package let consent: String?
  /// How other services refer, and how soon they hear.
  package let how: String?
  package let within: String?

  init(_ level: LevelOfNeed) {
    self.level = level.level.value
    name = level.name
    looksLike = level.looksLike
    whatHappens = level.whatHappens
    howQuickly = level.howQuickly
    consent = level.consent
    how = level.referral?.how
    within = level.referral?.within
  }
}

extension CouncilLevels: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(title, address, checked, levels)
  }

  package init(_ kept: inout KeptReading) throws {
    title = try kept.read()
    address = try kept.read()
    checked = try kept.read()
    levels = try kept.read()
  }
}

extension LevelDigest: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(level, name, looksLike, whatHappens, howQuickly, consent, how, within)
  }

  package init(_ kept: inout KeptReading) throws {
    level = try kept.read()
    name = try kept.read()
    looksLike = try kept.read()
    whatHappens = try kept.read()
    howQuickly = try kept.read()
    consent = try kept.read()
    how = try kept.read()
    within = try kept.read()
  }
}
