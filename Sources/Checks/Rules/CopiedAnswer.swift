import Diagnostics

extension Rule {
  static let copiedAnswer = shortfall(
    .copied, "copied-answer", "The same words stand as the answer to something else",
    why: "Words that answer everything answer nothing: what is particular to this help is not said.",
    examples: [
      Example(
        in: "services/nights.md", about: "sb-overnight", besides: ["services/days-out.md": AnswerExample.daysOut()],
        breaks: AnswerExample.daysOut(answers: "answers: [↓sb-overnight#what-it-is]"),
        keeps: AnswerExample.daysOut(
          answers: "answers: [sb-overnight#what-it-is]",
          passage: """
            Your child sleeps at Riverside House, where two night workers are awake. They bring a bag and whatever helps them settle. Most
            families have one night a month, and can ask for more after an illness.
            """))
    ])
}
