import Diagnostics

/// How well a column's name and its cells fit a field.
struct FieldMatch {
  let score: Int
  /// For whoever reads the proposal.
  let reason: String

  /// Below this, a proposal is more often wrong than right.
  private static let least = 40

  static func of(_ field: TableField, _ header: String, _ contents: ColumnContents) -> FieldMatch? {
    guard !contradicts(field, contents) else { return nil }
    let name = byName(field, header)
    let holds = byContents(field, contents)
    if let name, name.score >= least {
      return FieldMatch(score: name.score + (holds == nil ? 0 : 5), reason: name.reason)
    }
    guard let kind = holds, TableField.findableByContents[kind] == field else { return nil }
    return FieldMatch(score: least, reason: "by what it holds: \(contents.inWords(kind))")
  }

  /// The score of a name alone, by which the row of the names is found.
  static func byName(_ field: TableField, _ header: String) -> FieldMatch? {
    let words = header.words
    let (whole, bare) = (words.joined(separator: " "), header.withoutBrackets.words.joined(separator: " "))
    guard !words.isEmpty, header.count < 80 else { return nil }
    var best: FieldMatch?
    for name in field.names {
      let match = compare(name, words: words, whole: whole, bare: bare, header)
      if let match, match.score > best?.score ?? 0 { best = match }
    }
    return best
  }

  private static func compare(
    _ name: String, words: [String], whole: String, bare: String, _ header: String
  ) -> FieldMatch? {
    if name == whole { return FieldMatch(score: 100, reason: "by its name") }
    if name == bare { return FieldMatch(score: 95, reason: "by its name") }
    if name.count > 4, slips(name, whole) || slips(name, bare) {
      return FieldMatch(score: 80, reason: "nearest to “\(name)”")
    }
    let parts = name.split(separator: " ").map(String.init)
    guard parts.allSatisfy(words.contains) else { return nil }
    return FieldMatch(score: 30 + 50 * parts.count / words.count, reason: "because of “\(name)” in its name")
  }

  /// One slip for every four letters.
  private static func slips(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.utf8), Array(other.utf8))
    let most = max(1, first.count / 4)
    return abs(first.count - second.count) <= most && editDistance(first, second) <= most
  }

  private static func byContents(_ field: TableField, _ contents: ColumnContents) -> ColumnContents.Kind? {
    TableField.findableByContents.sorted { $0.key.rawValue < $1.key.rawValue }
      .first { $0.value == field && contents.isMostly($0.key) }?.key
  }

  /// An “Email” column without a single address holds something else.
  private static func contradicts(_ field: TableField, _ contents: ColumnContents) -> Bool {
    guard contents.filled > 0 else { return false }
    switch field {
    case .email: return !contents.isOften(.email)
    case .website: return contents.isOften(.email) || contents.isMostly(.yesOrNo)
    case .phone, .text: return contents.isOften(.email) || contents.isMostly(.yesOrNo) || contents.isOften(.website)
    case .postcode: return !contents.isOften(.postcode)
    case .latitude, .longitude, .costAmount, .agesFrom, .agesTo: return !contents.isOften(.number)
    case .costUnit: return contents.isOften(.number)
    case .free, .hasCost: return !contents.isOften(.yesOrNo)
    case .cost, .when, .languages, .area, .title, .description, .provider: return contents.isMostly(.yesOrNo)
    case .team, .contactName, .contactRole: return contents.isOften(.email) || contents.isOften(.phone)
    case .checkedOn: return !contents.isOften(.date)
    default: return false
    }
  }
}

extension TableField {
  /// What is so plain in the cells that no header is needed.
  static let findableByContents: [ColumnContents.Kind: TableField] = [
    .email: .email, .website: .website, .phone: .phone, .postcode: .postcode, .long: .description,
  ]
}
