import Content
import Diagnostics

extension Rule {
  static let pastReview = Rule(
    "past-review", "A page is past the date by which it should have been checked", .shouldFix,
    why: "Families act on what the page says. Nobody has made sure that it is still true.",
    source: "SEND Code of Practice (January 2015) para 4.7: information should be up to date",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          checked: {on: 2025-01-10, by: Play Manager}
          review: ↓2025-07-10
          ---
          A club after school, with games and a snack.
          """,
        keeps: """
          ---
          title: Play club
          checked: {on: 2026-10-10, by: Play Manager}
          review: 2027-04-10
          ---
          A club after school, with games and a snack.
          """)
    ],
    check: .pageAmongOthers { page, around in
      guard let review = page.facts.review, review.value < around.today else { return [] }
      return [
        Finding(
          page: page, span: review.span, what: "This page should have been checked by \(review.value.inWords)",
          instead: "Read the page, mend what has changed, then set `checked` to today and `review` to the next date.")
      ]
    })
}
