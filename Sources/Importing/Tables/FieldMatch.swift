/// How well a column's name and its cells fit a field.
struct FieldMatch {
  let score: Int
  /// For whoever reads the proposal.
  let reason: String

  /// Below this, a proposal is more often wrong than right.
  private static let least = 40

  static func of(_ field: TableField, _ header: WrittenName, _ contents: ColumnContents) -> FieldMatch? {
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
  static func byName(_ field: TableField, _ header: WrittenName) -> FieldMatch? {
    guard !header.isNone else { return nil }
    var best: FieldMatch?
    for name in TableField.known[field] ?? [] {
      if let match = compare(name, header), match.score > best?.score ?? 0 { best = match }
    }
    return best
  }

  private static func compare(_ name: KnownName, _ header: WrittenName) -> FieldMatch? {
    if name.isWhole(header) { return FieldMatch(score: 100, reason: "by its name") }
    if name.isBare(header) { return FieldMatch(score: 95, reason: "by its name") }
    if name.isNear(header) { return FieldMatch(score: 80, reason: "nearest to “\(name.text)”") }
    guard name.parts.allSatisfy(header.words.contains) else { return nil }
    return FieldMatch(
      score: 30 + 50 * name.parts.count / header.words.count, reason: "because of “\(name.text)” in its name")
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
