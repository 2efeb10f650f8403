import Diagnostics

extension Rule {
  static let fillerAnswer = shortfall(
    .filler, "filler-answer", "Filler stands where families look for an answer",
    why: "“Coming soon” is what families have read for years. Until it comes they have nothing to go by.",
    examples: [
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(answers: "answers: [↓sb-daytime#what-it-is]", passage: "Details coming soon."),
        keeps: AnswerExample.daysOut())
    ])
}
