import Diagnostics

extension Rule {
  static let onlyAFile = shortfall(
    .onlyAFile, "only-a-file", "An answer is nothing but a link to a file or a form",
    why:
      "Many phones cannot show the file, screen readers often cannot read it, and a form does not say what it leads to.",
    source: "SI 2018/952 (public sector websites); what counts as an answer (docs/writing-content.md)",
    examples: [
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(
          answers: "answers: [↓sb-daytime#what-it-is]",
          passage: "Read [our statement (PDF, 200 kB)](https://www.council.example/short-breaks.pdf)."),
        keeps: AnswerExample.daysOut()),
      Example(
        about: "sb-daytime",
        breaks: AnswerExample.daysOut(
          answers: "answers: [↓sb-daytime#what-it-is]",
          passage:
            "To ask for a short break, fill in [the form for short breaks](https://forms.council.example/breaks)."),
        keeps: AnswerExample.daysOut(
          passage: AnswerExample.passage
            + " Ask with [the form for short breaks](https://forms.council.example/breaks).")),
    ])
}
