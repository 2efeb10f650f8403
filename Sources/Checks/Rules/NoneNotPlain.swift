import Diagnostics

extension Rule {
  static let noneNotPlain = shortfall(
    .noneNotPlain, "none-not-plain", "A page says that there is none, and that cannot be the whole answer",
    why: "“There is none” can be true today and wrong next year; and some things every council must have.",
    examples: [
      Example(
        about: "sb-criteria",
        breaks: AnswerExample.daysOut(answers: "says-none: [↓sb-criteria#what-it-is]", checked: ""),
        keeps: AnswerExample.daysOut(answers: "says-none: [sb-criteria#what-it-is]")),
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(answers: "says-none: [↓sb-daytime#what-it-is]"),
        keeps: AnswerExample.daysOut()),
    ])
}
