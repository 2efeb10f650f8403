import Diagnostics

extension Page {
  /// What this page says of each fact that its translation states for itself, a text for each: which those are, `facts(of:)`
  /// and `kind(of:)` of a council decide. As the page has it and not as families read it, so that other words of the program
  /// make no translation old. The day of a check, and of a waiting time, is no word.
  func factsToldAgain(by translation: Page) -> [String] {
    var told = FactsToldAgain()
    told.add(facts, by: translation.facts)
    switch (kind, translation.kind) {
    case (.criteria(let own), .criteria(let other)): told.add(own, by: other)
    case (.thresholds(let own), .thresholds(let other)): told.add(own, by: other)
    case (.offer(let own), .offer(let other)):
      told.add("duties", !other.duties.isEmpty, own.duties.map { $0.value })
    case (.document(let own), .document(let other)):
      told.add("type", other.sort != nil, [own.sort?.rawValue])
      told.add("published", other.published != nil, [own.published?.value.code])
      told.add("period", other.period != nil, own.period?.value.told ?? [])
    case (.replies(let own), .replies(let other)):
      told.add("published", other.published != nil, [own.published?.value.code])
      told.add("period", other.period != nil, own.period?.value.told ?? [])
    default: break
    }
    return told.lines
  }
}

private struct FactsToldAgain {
  private(set) var lines: [String] = []

  /// Only where the translation says something of its own, and the original says anything.
  mutating func add(_ name: String, _ isToldAgain: Bool, _ words: [String?]) {
    guard isToldAgain else { return }
    let words = words.map { ($0 ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    guard !words.allSatisfy(\.isEmpty) else { return }
    lines.append(([name] + words).joined(separator: "\t"))
  }

  mutating func add(_ own: Facts, by other: Facts) {
    add("contact", other.contact != nil, own.contact?.told ?? [])
    add("ages", other.ages != nil, own.ages?.value.told ?? [])
    add("area", other.area != nil, own.area?.told ?? [])
    add("cost", other.cost != nil, own.cost?.told ?? [])
    add("provider", other.provider != nil, [own.provider])
    add("criteria", other.criteria != nil, own.criteria?.told ?? [])
    add("where", other.venue != nil, own.venue?.told ?? [])
    add("when", !other.times.isEmpty, own.times.flatMap(\.told))
    add("level", other.level != nil, [own.level?.value])
    add("route", !other.routes.isEmpty, own.routes.map { $0.value })
    add("needs", !other.needs.isEmpty, own.needs.map { $0.value })
    add("waiting", other.waiting != nil, [own.waiting?.inWords])
    add("documents-needed", !other.documentsNeeded.isEmpty, own.documentsNeeded)
    add("languages", !other.languages.isEmpty, own.languages.map { $0.code })
    add("sensitive", other.isSensitive != nil, [own.isSensitive.map { "\($0)" }])
    add("entry", !other.entry.isEmpty, own.entry.map { $0.item.value + ": " + $0.text.value })
  }

  mutating func add(_ own: EligibilityCriteria, by other: EligibilityCriteria) {
    add("who", other.ages != nil, own.ages?.value.told ?? [])
    add("lives-in", other.livesIn != nil, [own.livesIn])
    // Tests belong together: one of its own, and the translation shows none of the original.
    let hasTests = !(other.allOf + other.anyOf).isEmpty
    add("all-of", hasTests, own.allOf.flatMap(\.told))
    add("any-of", hasTests, own.anyOf.flatMap(\.told))
    add("not-needed", !other.notNeeded.isEmpty, own.notNeeded)
    add("decided-by", other.decidedBy != nil, [own.decidedBy])
    add("answer-within", other.answerWithin != nil, [own.answerWithin])
    add("appeal", other.appeal != nil, [own.appeal?.destination])
  }

  mutating func add(_ own: Thresholds, by other: Thresholds) {
    add("levels", !other.levels.isEmpty, own.levels.flatMap(\.told))
    add("agreed-by", !other.agreedBy.isEmpty, own.agreedBy)
    add("agreed-on", other.agreedOn != nil, [own.agreedOn?.code])
  }
}

extension Contact {
  fileprivate var told: [String?] { [team, phone?.value, text, email?.value, post, website?.value, hours] }
}

extension AgeRange {
  fileprivate var told: [String?] { ["\(from)", "\(to)"] }
}

extension Area {
  fileprivate var told: [String?] {
    switch self {
    case .wholeCouncil: ["whole council"]
    case .places(let places): ["places", places.joined(separator: "; ")]
    }
  }
}

extension Cost {
  fileprivate var told: [String?] {
    switch self {
    case .free(let help): ["free", help]
    case .amount(let amount, let unit, let note, let help): ["amount", amount, unit, note, help]
    case .inWords(let text, let help): ["in words", text, help]
    }
  }
}

extension CriteriaLink {
  fileprivate var told: [String?] {
    switch self {
    case .openToEveryone: ["open to everyone"]
    case .page(let name): ["page", name.value]
    }
  }
}

extension Venue {
  fileprivate var told: [String?] {
    let point = [latitude, longitude].map { $0.map { degrees in "\(degrees)" } }
    let words: [String?] = [isOnline ? "online" : nil, name, address, postcode?.value]
    return words + point
  }
}

extension OpeningTime {
  fileprivate var told: [String?] {
    let days = days.map { "\($0.from.rawValue)-\($0.to.rawValue)" }.joined(separator: " ")
    return [days, from?.code, to?.code, note]
  }
}

extension EligibilityTest {
  fileprivate var told: [String?] { [about.rawValue, text, rate, note] }
}

extension LevelOfNeed {
  fileprivate var told: [String?] {
    let own: [String?] = [level.value, name, looksLike.joined(separator: "; "), routes.joined(separator: "; ")]
    let happens: [String?] = [
      whatHappens, whoLeads, howQuickly, consent, referral?.how, referral?.next, referral?.within,
    ]
    return own + happens
  }
}

extension Period {
  fileprivate var told: [String?] { [from.code, to.code] }
}
