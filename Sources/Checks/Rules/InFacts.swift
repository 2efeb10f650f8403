import Diagnostics

extension Rule {
  /// What is found in the facts at the top of a page while they are parsed and read.
  static let inFacts: [Rule] = [
    reading(
      "unknown-field", "A fact has a name that is not known",
      breaks: "---\ntitle: Play club\n↓adges: 5 to 11\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nages: 5 to 11\n---\nGames and a snack."),
    reading(
      "missing-field", "A fact that is needed is not there",
      breaks: "---\n↓summary: Games and a snack.\n---\nEvery day after school.",
      keeps: "---\ntitle: Play club\nsummary: Games and a snack.\n---\nEvery day after school."),
    reading(
      "empty-field", "A fact has nothing after its colon",
      breaks: "---\ntitle: Play club\n↓provider:\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nprovider: Example Council\n---\nGames and a snack."),
    reading(
      "repeated-field", "A fact is written twice",
      breaks: "---\ntitle: Play club\nages: 5 to 11\n↓ages: 5 to 12\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nages: 5 to 12\n---\nGames and a snack."),
    reading(
      "wrong-shape", "A fact is a list, a group or a text where something else is asked for",
      breaks: "---\ntitle: Play club\ncontact: ↓01632 960123\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\ncontact: {team: Play Team, phone: 01632 960123}\n---\nGames and a snack."),
    reading(
      "wrong-form", "A fact is written in a way that cannot be read",
      breaks: "---\ntitle: Play club\nages: ↓little ones\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nages: under 5\n---\nGames and a snack."),
    reading(
      "no-such-date", "A date is no date",
      breaks: "---\ntitle: Play club\nreview: ↓2026-02-30\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nreview: 2027-02-28\n---\nGames and a snack."),
    reading(
      "unknown-word", "A word is not in the list that it should come from",
      breaks: "---\ntitle: Play club\nneeds: [↓autsim]\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nneeds: [autism]\n---\nGames and a snack."),
    reading(
      "unknown-item", "A page answers something that the catalogue of the law does not have",
      breaks: "---\ntitle: Play club\nanswers: [↓sb-daytme]\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nanswers: [childcare-listings]\n---\nGames and a snack."),
    reading(
      "low-contrast", "A colour cannot be read on what stands behind it",
      why: "People with weak sight, and everybody in sunlight, see a blank where the words stand.",
      examples: [
        Example(
          in: "council.md", breaks: council("{colours: {links: ↓\"#c9a227\"}}"),
          keeps: council("{colours: {links: \"#7d6209\"}}")),
        Example(
          in: "council.md", breaks: council("{colours: {band: \"#f4c430\", on-band: ↓\"#ffffff\"}}"),
          keeps: council("{colours: {band: \"#f4c430\", on-band: \"#1a1a1a\"}}")),
        Example(
          in: "council.md", breaks: council("{dark: {links: ↓\"#0a5a8c\"}}"),
          keeps: council("{dark: {links: \"#8fd0f5\"}}")),
      ]),
    reading(
      "not-one-test", "An eligibility test names no test, or several", in: "eligibility/example.md",
      breaks: "---\ntitle: Who can come\nany-of:\n  - ↓{rate: middle}\n---\nThe tests.",
      keeps:
        "---\ntitle: Who can come\nany-of:\n  - {benefit: Disability Living Allowance, rate: middle}\n---\nThe tests."
    ),
    reading(
      "no-facts", "A page has no facts at its top",
      breaks: "↓Games and a snack.", keeps: "---\ntitle: Play club\n---\nGames and a snack."),
    reading(
      "facts-not-closed", "The facts at the top of a page never end",
      breaks: "↓---\ntitle: Play club\n\n## What it is\nGames and a snack.",
      keeps: "---\ntitle: Play club\n---\n\n## What it is\nGames and a snack."),
    reading(
      "facts-not-readable", "The facts cannot be read as they are written",
      breaks: "---\ntitle: Play club\nsummary: Play club↓: games and a snack\n---\nEvery day.",
      keeps: "---\ntitle: Play club\nsummary: \"Play club: games and a snack\"\n---\nEvery day."),
    reading(
      "tab-in-facts", "A line among the facts begins with a tab",
      breaks: "---\ntitle: Play club\ncontact:\n↓\tteam: Play Team\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\ncontact:\n  team: Play Team\n---\nGames and a snack."),
    reading(
      "anchor-or-alias", "A mark with a meaning of its own in YAML stands before a word",
      breaks: "---\ntitle: ↓&club Play club\n---\nGames and a snack.",
      keeps: "---\ntitle: \"&club Play club\"\n---\nGames and a snack."),
    reading(
      "yaml-tag", "A word begins with a mark that has a meaning of its own in YAML",
      breaks: "---\ntitle: ↓!club Play club\n---\nGames and a snack.",
      keeps: "---\ntitle: \"!club Play club\"\n---\nGames and a snack."),
    reading(
      "not-a-field", "Something among the facts is no fact",
      breaks: "---\n↓- Play club\n---\nGames and a snack.", keeps: "---\ntitle: Play club\n---\nGames and a snack."),
    reading(
      "facts-too-deep", "Facts are nested too deeply",
      breaks: "---\ntitle: Play club\nneeds: [[[[[[[[[[[↓[autism]]]]]]]]]]]]\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\nneeds: [autism]\n---\nGames and a snack."),
    reading(
      "second-document", "A second set of facts begins inside the first",
      breaks: "---\ntitle: Play club\n↓--- more facts\nsummary: Games and a snack.\n---\nEvery day after school.",
      keeps: "---\ntitle: Play club\nsummary: Games and a snack.\n---\nEvery day after school."),
    reading("empty-file", "A file is empty", breaks: "↓\n\n", keeps: "---\ntitle: Play club\n---\nGames and a snack."),
    reading(
      "not-utf8", "A file is not plain text in UTF-8",
      examples: [
        Example(
          in: "services/example.md",
          breaks: .bytes(Array("---\ntitle: Caf↓".utf8) + [0xE9] + Array(" for parents\n---\nTea and toys.".utf8)),
          keeps: .text("---\ntitle: Café for parents\n---\nTea and toys."))
      ]),
    reading(
      "hidden-sign", "A fact holds a sign that cannot be seen", .shouldFix,
      why: "A family could read another name than the one that stands there, and a search would not find it.",
      breaks: "---\ntitle: ↓Play\u{200B}club\n---\nGames and a snack.",
      keeps: "---\ntitle: Play club\n---\nGames and a snack."),
    reading(
      "curly-quotes", "A fact stands between curly quotes, which are shown", .shouldFix,
      why: "Families would see quotes around it, and a search for it would begin with them.",
      breaks: "---\ntitle: ↓“Play club”\n---\nGames and a snack.",
      keeps: "---\ntitle: \"Play club\"\n---\nGames and a snack."),
  ]

  private static func council(_ look: String) -> String {
    "---\ntitle: Example Council\ntype: unitary\nlook: \(look)\n---\nWe look after children's services."
  }
}
