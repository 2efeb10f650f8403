import Diagnostics

extension Rule {
  static let taggedNotSaid = shortfall(
    .taggedNotSaid, "tagged-not-said", "A page is named as the answer, and does not say it",
    why: "A tag is for the program. A family that comes to the page finds nothing there.",
    examples: [
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(answers: "answers: [↓sb-daytime#nights]"), keeps: AnswerExample.daysOut()),
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(answers: "answers: [↓sb-daytime#what-it-is]", passage: ""),
        keeps: AnswerExample.daysOut()),
    ])
}
