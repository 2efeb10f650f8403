import Diagnostics

extension Rule {
  static let levelNamedDifferently = Rule(
    "level-named-differently", "Another council has another name for the same level of need", .couldImprove,
    why: "A school or a doctor who works with two councils hears one word and thinks of another level.",
    source: "Working Together to Safeguard Children 2023 (local criteria for action)",
    examples: [
      Example(
        in: "thresholds.md",
        besides: [
          "/councils/other/council.md":
            "---\ntitle: Other Council\ntype: unitary\n---\nWe look after children's services.",
          "/councils/other/thresholds.md": levels("Level 2: early help", ""),
        ],
        breaks: levels("Tier Two: targeted work", "↓"), keeps: levels("Level 2: early help", ""))
    ],
    check: .site { councils in
      Difference.all(among: councils) { if case .level = $0 { true } else { false } }.map { found in
        SiteFinding(
          council: found.council.slug, place: found.told.place,
          what: "This level is called “\(found.words)” here and “\(found.other.words)” at \(found.other.name)",
          instead: "Agree on one name with the councils near you. Until then, say what others call it in `looks-like`.")
      }
    })

  private static func levels(_ name: String, _ mark: String) -> String {
    """
    ---
    title: When each level of help applies
    levels:
      - {level: \(mark)targeted, name: "\(name)", route: [self-referral]}
    ---
    Section 17 of the Children Act 1989 sets the test.
    """
  }
}
