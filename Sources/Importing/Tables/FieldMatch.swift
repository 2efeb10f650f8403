/// How well a column's name and its cells fit a field.
struct FieldMatch {
  let score: Int
  let reason: Reason

  /// Put into words for those that are proposed alone: thousands are compared.
  enum Reason {
    case name
    case nearTo(KnownName)
    case inName(KnownName)
    case contents(ColumnContents.Kind)
  }

  /// Below this, a proposal is more often wrong than right.
  private static let least = 40

  static func of(_ field: TableField, _ header: WrittenName, _ contents: ColumnContents) -> FieldMatch? {
    guard !contradicts(field, contents) else { return nil }
    let name = byName(field, header)
    let holds = byContents(field, contents)
    if let name, name.score >= least {
      return FieldMatch(score: name.score + (holds == nil ? 0 : 5), reason: name.reason)
    }
    return holds.map { FieldMatch(score: least, reason: .contents($0)) }
  }

  /// The score of a name alone, by which the row of the names is found.
  static func byName(_ field: TableField, _ header: WrittenName) -> FieldMatch? {
    guard !header.isNone else { return nil }
    var best: FieldMatch?
    TableField.known[field]?.each(thatMayFit: header) { name in
      if let match = compare(name, header), match.score > best?.score ?? 0 { best = match }
    }
    return best
  }

  private static func compare(_ name: KnownName, _ header: WrittenName) -> FieldMatch? {
    if name.isWhole(header) { return FieldMatch(score: 100, reason: .name) }
    if name.isBare(header) { return FieldMatch(score: 95, reason: .name) }
    if name.isNear(header) { return FieldMatch(score: 80, reason: .nearTo(name)) }
    guard name.isPart(of: header) else { return nil }
    return FieldMatch(score: 30 + 50 * name.parts.count / header.words.count, reason: .inName(name))
  }

  /// For whoever reads the proposal.
  func reason(_ contents: ColumnContents) -> String {
    switch reason {
    case .name: "by its name"
    case .nearTo(let name): "nearest to “\(name.text)”"
    case .inName(let name): "because of “\(name.text)” in its name"
    case .contents(let kind): "by what it holds: \(contents.inWords(kind))"
    }
  }

  private static func byContents(_ field: TableField, _ contents: ColumnContents) -> ColumnContents.Kind? {
    TableField.findableByContents.first { $0.field == field && contents.isMostly($0.kind) }?.kind
  }

  /// An “Email” column without a single address holds something else.
  private static func contradicts(_ field: TableField, _ contents: ColumnContents) -> Bool {
    guard contents.filled > 0 else { return false }
    switch field {
    case .email: return !contents.isOften(.email)
    case .address: return contents.isOften(.email) || contents.isOften(.website)
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
  static let findableByContents: [(kind: ColumnContents.Kind, field: TableField)] = [
    (.email, .email), (.long, .description), (.postcode, .postcode), (.phone, .phone), (.website, .website),
  ]
}
