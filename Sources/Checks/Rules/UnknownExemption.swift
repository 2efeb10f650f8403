import Content
import Diagnostics

extension Rule {
  static let unknownExemption = Rule(
    "unknown-exemption", "A council sets aside something that cannot be set aside, or no longer", .shouldFix,
    why: "Whoever wrote it believes that the report leaves something out. Nothing is left out.",
    source: "docs/writing-content.md: good practice alone is set aside, with a reason and until a day",
    examples: [
      Example(
        in: "council.md", breaks: ExemptionExample.council("rule: ↓page-date"),
        keeps: ExemptionExample.council("rule: page-dates")),
      Example(
        in: "council.md", breaks: ExemptionExample.council("rule: ↓sb-daytime"),
        keeps: ExemptionExample.council("rule: sb-carers-views")),
      Example(
        in: "council.md", breaks: ExemptionExample.council("rule: ↓short-breaks-statement"),
        keeps: ExemptionExample.council("rule: short-breaks-statement/sb-carers-views")),
      Example(
        in: "council.md", breaks: ExemptionExample.council("rule: ↓broken-link"),
        keeps: ExemptionExample.council("rule: long-sentence")),
      Example(
        in: "council.md", breaks: ExemptionExample.council("rule: long-sentence", until: "↓2026-11-21"),
        keeps: ExemptionExample.council("rule: long-sentence", until: "2026-11-22")),
    ],
    check: .pageAmongOthers { page, around in
      guard case .council(let council?) = page.kind, page.path.translation == nil else { return [] }
      return council.exemptions.compactMap { exemption in
        finding(exemption, around).map { span, what, instead in
          Finding(page: page, span: span, what: what, instead: instead)
        }
      }
    })

  private static func finding(
    _ exemption: Exemption, _ around: Surroundings
  ) -> (span: Span, what: String, instead: String)? {
    let name = exemption.rule.value
    let catalogue = around.reference.catalogue
    switch ExemptedName(name, catalogue) {
    case .goodPractice:
      guard exemption.until.value < around.today else { return nil }
      return (
        exemption.until.span, "`\(name)` was set aside until \(exemption.until.value.inWords), and is no longer",
        "Take the line away. If it is still needed, write a new day, and the reason that holds now."
      )
    case .askedFor(let item, let duty):
      return (
        exemption.rule.span,
        "`\(name)` is not set aside: \(item.standing.whoAsks) for it (\(duty.citation), \(item.cite))",
        "Take the line away, and publish what is asked for. Only good practice can be set aside."
      )
    case .strict(let rule):
      return (
        exemption.rule.span, "`\(name)` is not set aside: what it finds is more than good practice (\(rule.name))",
        "Take the line away, and mend what is found. Only what could improve can be set aside."
      )
    case .duty:
      return (
        exemption.rule.span, "`\(name)` is not set aside: it is a whole duty",
        "Name one item of it, if that is good practice. `plainsight explain \(name)` lists the items."
      )
    case .unknown:
      // It may stand in a part of the catalogue that could not be read.
      guard catalogue.unread.isEmpty else { return nil }
      let nearest = nearestName(to: name, among: Rule.all.map(\.id) + catalogue.itemIDs)
      return (
        exemption.rule.span, "Nothing is set aside by `\(name)`: there is no rule and no item of that name",
        (nearest.map { "Write `\($0)` if that is what is meant. " } ?? "")
          + "The name to write stands in brackets below each point of the report."
      )
    }
  }
}

private enum ExemptionExample {
  static func council(_ name: String, until: String = "2027-04-30") -> String {
    """
    ---
    title: Example Council
    type: unitary
    exemptions:
      - {\(name), reason: We mend this by April, until: \(until)}
    ---
    We look after children's services.
    """
  }
}
