extension Draft {
  /// What a council's folder is best called: `bristol` for Bristol City Council.
  package var councilFolder: String {
    let parts = name.split(separator: "-").map(String.init)
    let kept = parts.drop { Self.before.contains($0) }
    let short = kept.reversed().drop { Self.after.contains($0) }.reversed()
    return short.isEmpty ? name : short.joined(separator: "-")
  }

  private static let before: Set<String> = [
    "the", "london", "royal", "metropolitan", "borough", "city", "county", "council", "of",
  ]
  private static let after: Set<String> = [
    "council", "metropolitan", "borough", "city", "county", "district", "unitary", "authority",
  ]
}
