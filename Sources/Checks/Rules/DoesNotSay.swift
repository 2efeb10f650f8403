import Content
import Diagnostics

extension Rule {
  static let doesNotSay = Rule(
    "does-not-say", "The site does not say what the law, guidance and good practice list", .mustFix,
    why: "Families look for it. Those who are not told what help there is go without.",
    source: "The duty that is named with the gap; how loud it is follows from that law",
    examples: [
      Example(
        in: "offers/short-breaks.md", about: "sb-daytime",
        breaks: """
          ↓---
          title: Short breaks
          duties: [short-breaks-statement]
          ---
          Days out and stays for disabled children.
          """,
        keeps: """
          ---
          title: Short breaks
          duties: [short-breaks-statement]
          answers: [sb-daytime#daytime-care]
          ---
          Days out and stays for disabled children.

          ## Daytime care
          A trained worker takes your child out for the day, or stays at your home, so that you can rest. You choose the day. A day is six
          hours, and most families have two days a month.
          """)
    ],
    check: .item { question in
      guard question.coverage.result == .doesNotSay else { return [] }
      let (item, duty, home) = (question.item, question.duty, question.home)
      let voice = Voice(item, of: duty)
      let holder =
        duty.holder == .council
        ? ""
        : " This is a duty of \(duty.holder.inWords): if they publish it, name them under `elsewhere` in council.md."
      return [
        Finding(
          page: home, span: Span(0, 3),
          what: "\(question.surroundings.council.name) does not say: \(item.ask)",
          instead: advice(item, duty, home) + holder, severity: voice.severity, item: duty.id + "/" + item.id)
      ]
    })

  private static func advice(_ item: DutyItem, _ duty: Duty, _ home: Page) -> String {
    if item.isAskedOfEach {
      return
        "Give each entry a page in `services` with `answers: [\(duty.id)]`, and say on it: \(item.title) (\(item.cite)). What no other fact says goes in `entry: {\(item.id): …}`."
    }
    let file = home.path.kind == .council ? "a page of its own, or one in `offers`" : home.source.path
    return
      "In \(file), write a heading such as `## \(item.ask)` with what families need to know under it, and add `\(item.id)#…` to `answers`. \(item.standing.label): \(duty.citation), \(item.cite)."
  }
}
