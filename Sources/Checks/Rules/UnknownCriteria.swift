import Content
import Diagnostics

extension Rule {
  static let unknownCriteria = Rule(
    "unknown-criteria", "A service points to eligibility criteria that are not there", .mustFix,
    why: "A family cannot see who can get the help.",
    source: "SI 2014/1530 Sch 2 para 18",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\ncriteria: ↓play-club\n---\nA club after school, with games and a snack.",
        keeps: "---\ntitle: Play club\ncriteria: open to everyone\n---\nA club after school, with games and a snack.")
    ],
    check: .pageAmongOthers { page, around in
      guard case .page(let name) = page.facts.criteria, around.council.criteria(of: page) == nil else { return [] }
      let path = "councils/\(around.council.slug)/eligibility/\(name.value).md"
      if around.council.unread.contains(path) { return [] }
      let known = around.council.pages(in: .eligibility).map(\.path.slug)
      let nearest = nearestName(to: name.value, among: known).map { "Write `\($0)` if that is what is meant. " } ?? ""
      return [
        Finding(
          page: page, span: name.span, what: "There is no page `eligibility/\(name.value).md`",
          instead: nearest + "Write that page, or `open to everyone` where no test is set.")
      ]
    })
}
