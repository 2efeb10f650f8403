import Content
import Diagnostics
import Markup

extension Rule {
  static let thresholdsIncomplete = Rule(
    "thresholds-incomplete", "The levels of need lack what partners and families act on", .shouldFix,
    why: "A teacher or nurse who cannot see the level or the way in sends families from door to door.",
    source: "Working Together to Safeguard Children 2023 (local criteria for action)",
    examples: [
      Example(
        in: "thresholds.md",
        breaks: """
          ↓---
          title: When each level of help applies
          ---
          Sections 17, 20, 31 and 47 of the Children Act 1989 set the tests.
          """,
        keeps: """
          ---
          title: When each level of help applies
          levels:
            - {level: universal, name: "Level 1: help for everyone", route: [just-turn-up]}
          ---
          Sections 17, 20, 31 and 47 of the Children Act 1989 set the tests.
          """),
      Example(
        in: "thresholds.md",
        breaks: """
          ---
          title: When each level of help applies
          levels:
            - {level: ↓universal, name: "Level 1: help for everyone"}
          ---
          Section 17 of the Children Act 1989 sets the test.
          """,
        keeps: """
          ---
          title: When each level of help applies
          levels:
            - {level: universal, name: "Level 1: help for everyone", route: [just-turn-up]}
          ---
          Section 17 of the Children Act 1989 sets the test.
          """),
    ],
    check: .page { page, _ in
      guard case .thresholds(let thresholds) = page.kind, page.path.translation == nil else { return [] }
      var found = thresholds.levels.filter(\.routes.isEmpty).map { level in
        Finding(
          page: page, span: level.level.span, what: "“\(level.name)” does not say how a family gets there",
          instead: "Add `route:` with words from vocabulary/routes-in.yml.")
      }
      if thresholds.levels.isEmpty {
        found.append(
          Finding(
            page: page, span: page.top, what: "This page names no level of need",
            instead: "Add `levels:` with what each looks like, what happens there and how to get there."))
      }
      if !namesSection(page) {
        found.append(
          Finding(
            page: page, span: page.top,
            what: "This page names none of sections 17, 20, 31 and 47 of the Children Act 1989",
            instead: "Say in words when each applies: help, a home, going to court, and enquiries about harm."))
      }
      return found
    })

  private static func namesSection(_ page: Page) -> Bool {
    var isNamed = false
    page.prose.eachParagraph { paragraph in
      isNamed = isNamed || sections.stand(in: paragraph.letters)
    }
    return isNamed
  }

  private static let sections: Wordings = Wordings(
    ["17", "20", "31", "47"].flatMap { number in ["section ", "sections ", "s", "s."].map { $0 + number } })
}
