/// What a record of Outpost says for children with special educational needs or a disability: words, and questions with the
/// setting's own answers.
extension PageDraft {
  mutating func takeLocalOffer() {
    var blocks: [Block] = []
    fields.inside("local_offer", noting: &notes) { offer, notes in
      if let text = offer.takeText("description", noting: &notes) { blocks += text.read(noting: &notes).blocks }
      offer.eachGroup(in: "survey_answers", noting: &notes) { pair, notes in
        guard let answer = pair.takeText("answer", noting: &notes) else { return }
        if let question = pair.takeText("question", noting: &notes) {
          blocks.append(.heading(level: 3, [Run(question.oneLine(noting: &notes))]))
        }
        blocks += answer.read(noting: &notes).blocks.map(MoreInformation.withoutHeading)
      }
    }
    addSection("Special educational needs and disabilities", blocks)
  }

  /// Questions that a council has added to the form, each with its answer.
  mutating func takeOwnQuestions() {
    var answers: [(question: String, blocks: [Block])] = []
    fields.eachGroup(in: "meta", noting: &notes) { pair, notes in
      guard pair.peek("value")?.text != nil, let question = pair.takeText("key", noting: &notes),
        let answer = pair.takeText("value", noting: &notes)
      else { return }
      answers.append((question.oneLine(noting: &notes), answer.read(noting: &notes).blocks))
    }
    for (question, blocks) in answers { more.add(question, blocks) }
  }

  /// A day on which the council stops showing the record.
  mutating func noteEnd() {
    guard let end = fields.peek("visible_to"), let day = end.text, day.utf8.count >= 10,
      day.prefix(10).allSatisfy({ $0.isNumber || $0 == "-" }), String(day.prefix(10)) < today
    else { return }
    notes.note(
      .status, at: end.span, "the record was to be shown until \(day.prefix(10))",
      "See whether the service still runs, and mend the record or take its page away.")
  }
}
