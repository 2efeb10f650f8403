import Content
import Diagnostics

extension Rule {
  static let registerNotAsked = Rule(
    "register-not-asked", "A page is named as an entry of a register that the law does not ask for", .shouldFix,
    why: "What the page answers would count for nothing.",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\nanswers: [↓advocacy]\n---\nA club after school, with games and a snack.",
        keeps: "---\ntitle: Play club\nanswers: [childcare-listings]\n---\nA club after school, with games and a snack."
      )
    ],
    check: .page { page, reference in
      page.facts.answers.compactMap { answer in
        guard case .register(let id) = answer.target, let duty = reference.catalogue[id],
          !duty.items.contains(where: \.isAskedOfEach)
        else { return nil }
        return Finding(
          page: page, span: answer.span,
          what: "`\(id)` asks nothing of each entry, so naming the duty alone answers nothing",
          instead:
            "Name the items that this page answers: \(duty.items.prefix(5).map { "`\($0.id)`" }.joined(separator: ", "))…"
        )
      }
    })
}
