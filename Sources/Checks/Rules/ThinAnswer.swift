import Diagnostics

extension Rule {
  static let thinAnswer = shortfall(
    .thin, "thin-answer", "An answer has too few words to act on",
    why: "A family reads that there is help, and not what it is, who it is for or what to do next.",
    examples: [
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(
          answers: "answers: [↓sb-daytime#what-it-is]", passage: "We have short breaks. Call us."),
        keeps: AnswerExample.daysOut())
    ])
}
