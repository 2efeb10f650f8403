import Diagnostics

extension Rule {
  static let partMissing = shortfall(
    .partMissing, "part-missing", "A page gives an answer, and lacks a part that families need",
    why: "A page that names the help and not how to get it sends families to the telephone, or away.",
    examples: [
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(answers: "answers: [↓sb-daytime#what-it-is]", cost: ""),
        keeps: AnswerExample.daysOut())
    ])
}
