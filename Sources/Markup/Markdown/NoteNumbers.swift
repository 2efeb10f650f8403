import Diagnostics

extension MarkdownReader {
  /// Numbers the notes in the order in which a reader meets them, and says which marks and texts have no other half.
  mutating func finishNotes() {
    guard !notes.marks.isEmpty || !notes.texts.isEmpty else { return }
    let texts = firstTextByName()
    var numbers: [Int: Int] = [:]
    var order: [Int] = []
    func meet(_ text: Int) {
      guard numbers[text] == nil else { return }
      numbers[text] = order.count
      order.append(text)
    }
    let named = notes.marks.map { texts[name($0.label)] }
    for (mark, text) in zip(notes.marks, named) where mark.insideText == nil {
      if let text { meet(text) }
    }
    // A note may name another; that one comes after all that the page itself names.
    var marksInside: [Int: [Int]] = [:]
    for (mark, text) in zip(notes.marks, named) {
      if let inside = mark.insideText, let text { marksInside[inside, default: []].append(text) }
    }
    var next = 0
    while next < order.count {
      for text in marksInside[order[next]] ?? [] { meet(text) }
      next += 1
    }
    writeMarks(named, numbers: numbers, order: order)
    noteUnusedTexts(numbers, texts)
  }

  private func name(_ label: Range<Int>) -> String { body.string(label).lowercased() }

  private func firstTextByName() -> [String: Int] {
    var texts: [String: Int] = [:]
    for (index, text) in notes.texts.enumerated() where texts[name(text.label)] == nil {
      texts[name(text.label)] = index
    }
    return texts
  }

  private mutating func writeMarks(_ named: [Int?], numbers: [Int: Int], order: [Int]) {
    var marks: [[Int]] = Array(repeating: [], count: order.count)
    for (mark, text) in zip(notes.marks, named) {
      let event = body.events[mark.event]
      guard let text else {
        body.events[mark.event] = event.changed(kind: .text)
        note(
          .unknownFootnote, event.span, "No note is named “\(body.string(mark.label))” on this page",
          "Add a line `[^\(body.string(mark.label))]: …` with what the note says, or take the mark out")
        continue
      }
      guard let number = numbers[text] else {
        // It stands in a text that is not published as a note itself.
        body.events[mark.event] = event.changed(kind: .text)
        continue
      }
      marks[number].append(mark.event)
      body.events[mark.event] = event.changed(number: number, other: marks[number].count)
    }
    for (number, text) in order.enumerated() {
      let written = notes.texts[text]
      let event = body.events[written.event]
      body.events[written.event] = event.changed(number: number)
      body.events[event.partner] = body.events[event.partner].changed(number: number)
      body.notes.append(
        MarkdownNote(
          label: written.label, events: written.event..<event.partner + 1, span: event.span, marks: marks[number]))
    }
  }

  private mutating func noteUnusedTexts(_ numbers: [Int: Int], _ texts: [String: Int]) {
    for (index, text) in notes.texts.enumerated() where numbers[index] == nil {
      let event = body.events[text.event]
      body.events[text.event] = event.changed(kind: .plainNoteText)
      body.events[event.partner] = body.events[event.partner].changed(kind: .plainNoteText)
      let label = body.string(text.label)
      note(
        .unusedFootnote, text.span,
        texts[name(text.label)] == index
          ? "Nothing on this page names the note “\(label)”" : "Two notes on this page are named “\(label)”",
        "Write `[^\(label)]` where the note belongs, give it another name, or take it out")
    }
  }
}
