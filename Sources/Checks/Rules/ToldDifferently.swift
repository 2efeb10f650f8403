import Diagnostics

extension Rule {
  static let toldDifferently = Rule(
    "told-differently", "Another council tells the same service or the same tests differently", .couldImprove,
    why:
      "Families who move, and schools and doctors near a border, meet two sets of rules and cannot tell which is right.",
    source: "Social Services Inspectorate, Responding to Families in Need (1997): decisions were inconsistent",
    examples: [
      Example(
        in: "services/portage.md", besides: otherCouncil(ages: "0 to 5"),
        breaks: "---\ntitle: ↓Portage\nages: 0 to 4\nanswers: [sb-daytime]\n---\nPlay at home.",
        keeps: "---\ntitle: Portage\nages: 0 to 5\nanswers: [sb-daytime]\n---\nPlay at home."),
      Example(
        in: "eligibility/portage.md",
        besides: [
          "/councils/other/council.md": otherPage,
          "/councils/other/eligibility/portage.md":
            "---\ntitle: Who can have Portage\nanswer-within: 10 working days\n---\nThe tests.",
        ],
        breaks: "---\ntitle: ↓Who can have Portage\nanswer-within: 6 weeks\n---\nThe tests.",
        keeps: "---\ntitle: Who can have Portage\nanswer-within: 10 working days\n---\nThe tests."),
    ],
    check: .site { councils in
      Difference.all(among: councils) { if case .level = $0 { false } else { true } }.map { found in
        SiteFinding(
          council: found.council.slug, place: found.told.place,
          what: "“\(found.told.name)” is told differently: \(found.fact) \(found.words.quoted) here, "
            + "\(found.other.words.quoted) at \(found.other.name)",
          instead:
            "If the rule really differs, say on the page that it holds for \(found.council.name). If not, agree on one."
        )
      }
    })

  private static let otherPage = "---\ntitle: Other Council\ntype: unitary\n---\nWe look after children's services."

  private static func otherCouncil(ages: String) -> [String: String] {
    [
      "/councils/other/council.md": otherPage,
      "/councils/other/services/portage.md":
        "---\ntitle: Portage\nages: \(ages)\nanswers: [sb-daytime]\n---\nPlay at home.",
    ]
  }
}

extension String {
  fileprivate var quoted: String { "“\(self)”" }
}
