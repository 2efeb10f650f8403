import Content
import Diagnostics

extension Rule {
  static let outOfDate = Rule(
    "out-of-date", "An answer is past its date", .shouldFix,
    why: "Families plan by it: the wrong year's rules cost them a place, a bus or money.",
    source: "The duty that is named with the gap",
    examples: [
      Example(
        in: "documents/post-16-travel.md", about: "p16-transport",
        breaks: DatedExample.travel(published: "2025-05-20", period: "2025-09-01 to 2026-08-31", mark: "↓"),
        keeps: DatedExample.travel(published: "2026-05-20", period: "2026-09-01 to 2027-08-31", mark: "")),
      Example(
        about: "cc-reference", breaks: DatedExample.childcare(checked: "↓2026-08-20"),
        keeps: DatedExample.childcare(checked: "2026-09-02")),
    ],
    check: .item { question in
      guard case .outOfDate(let lateness) = question.coverage.result else { return [] }
      let (item, duty) = (question.item, question.duty)
      let (page, span) = question.answerGiven
      let voice = Voice(item, of: duty).severity
      return [
        Finding(
          page: page, span: span, what: "The answer to “\(item.ask)” is out of date: \(lateness.inWords)",
          instead: lateness.advice,
          severity: lateness.isLegal ? voice : max(voice, .shouldFix), item: duty.id + "/" + item.id)
      ]
    })
}

extension Lateness {
  package var inWords: String {
    switch self {
    case .legal(let due, let rule): "a newer one was due by \(due.inWords) (\(rule))"
    case .ownReview(let due): "the council meant to check it by \(due.inWords)"
    case .advised(let due): "it was last checked too long ago, and we advise a check by \(due.inWords)"
    case .entries(let files, let count, let due, let rule):
      (count == 1 ? "it" : "\(files.count) of \(count) entries")
        + " should have been checked again by \(due.inWords) (\(rule))"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .legal, .ownReview, .advised: "Bring the page up to date, then set its dates."
    case .entries(let files, _, _, _): "Make sure of each, then set its `checked`: \(files.firstFew)."
    }
  }
}

private enum DatedExample {
  static func childcare(checked: String) -> String {
    """
    ---
    title: Example nursery
    answers: [childcare-listings]
    checked: {on: \(checked), by: Childcare List Officer}
    entry: {cc-reference: EY900001}
    ---
    A nursery.
    """
  }

  static func travel(published: String, period: String, mark: String) -> String {
    """
    ---
    title: Travel to college
    published: \(published)
    period: \(period)
    answers: [\(mark)p16-transport#what-it-is]
    ages: 16 to 18
    cost: free
    criteria: open to everyone
    contact: {team: Travel Team, phone: 01632 960123}
    checked: {on: 2026-10-01, by: Travel Manager}
    ---
    ## What it is
    Young people of sixth form age can have a pass for buses and trains in term time, whichever school or college they go to.
    The pass is good for any journey before six.
    ## How to get it
    Ask us for a form by the end of July.
    ## How we decide
    The travel team looks at where you live and study.
    ## If you disagree with a decision
    Write to the travel manager within twenty working days.
    """
  }
}
