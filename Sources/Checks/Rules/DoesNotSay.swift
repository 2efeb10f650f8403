import Content
import Diagnostics

extension Rule {
  static let doesNotSay = Rule(
    "does-not-say", "The site does not say what the law lists", .mustFix,
    why: "Families are entitled to see it. Those who are not told what help there is go without.",
    source: "The duty that is named with the gap; loudness by law/entitlements.md section 4",
    examples: [
      Example(
        in: "council.md",
        breaks: "↓---\ntitle: Example Council\ntype: unitary\n---\nWe look after children's services.",
        keeps: CoverageExample.everyItemElsewhere)
    ],
    check: .item { question in
      guard question.coverage.result == .doesNotSay else { return [] }
      let (item, duty, home) = (question.item, question.duty, question.home)
      let voice = Voice(item, of: duty)
      let holder = duty.holder == .council ? "" : " This is a duty of \(duty.holder.inWords): if they publish it, name them under `elsewhere` in council.md."
      return [
        Finding(
          page: home, span: Span(0, 3),
          what: "\(question.surroundings.council.name) does not say: \(item.ask)",
          instead: advice(item, duty, home) + holder, severity: voice.severity, item: duty.id + "/" + item.id)
      ]
    })

  private static func advice(_ item: DutyItem, _ duty: Duty, _ home: Page) -> String {
    if item.isAskedOfEach {
      return "Add it to each page that answers `\(duty.id)`: \(item.title) (\(item.cite))."
    }
    let file = home.path.kind == .council ? "a page of its own, or one in `offers`" : home.source.path
    return
      "In \(file), write a heading such as `## \(item.ask)` with what families need to know under it, and add `\(item.id)#…` to `answers`. The law: \(duty.citation), \(item.cite)."
  }
}

enum CoverageExample {
  /// A council for which other bodies do everything: not a likely one, but one that owes no answer.
  static let everyItemElsewhere = "---\ntitle: Example Council\ntype: unitary\nelsewhere: EVERY-DUTY\n---\nWe look after children's services."
}
