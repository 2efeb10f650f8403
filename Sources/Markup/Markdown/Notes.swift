import Diagnostics

/// What is known of a page's footnotes while it is read.
struct NoteCollector {
  struct Mark {
    let event: Int
    let label: Range<Int>
    /// Which text it stands in, or none if it stands on the page.
    let insideText: Int?
  }

  struct Text {
    let event: Int
    let label: Range<Int>
    let span: Span
  }

  var marks: [Mark] = []
  var texts: [Text] = []
  /// True while a note's text is read.
  var isOpen = false
}

extension MarkdownReader {
  /// `[^1]` among the words.
  mutating func readNoteMark(_ scan: inout MarkScan) -> Bool {
    let start = scan.index
    guard linksOpen == 0, pieces.isSame(start..<start + 1) else { return false }
    scan.hasOpenBracket = true
    guard let end = noteLabelEnd(in: scan.text, from: start), pieces.isSame(start..<end) else { return false }
    guard notes.marks.count < MarkdownLimits.noteMarks else {
      let span = Span(place(start), place(end))
      note(
        .textTooLong, span, "There are more than \(MarkdownLimits.noteMarks) marks for notes",
        "Write what the notes say in the text")
      return false
    }
    show(upTo: start, &scan)
    notes.marks.append(
      NoteCollector.Mark(
        event: body.events.count, label: start + 2..<end - 1, insideText: notes.isOpen ? notes.texts.count - 1 : nil))
    append(.noteMark, number: -1, span: Span(place(start), place(end)), text: start..<end)
    scan.index = end
    scan.shown = end
    return true
  }

  /// `[^1]:` at the beginning of a line: what the note says.
  mutating func readNoteText(_ scan: inout MarkScan) {
    let start = scan.index
    guard start == scan.text.lowerBound, linksOpen == 0,
      let paragraph = open.last, isParagraph(paragraph), let end = noteLabelEnd(in: scan.text, from: start),
      // One that was written `\[^1]:` is words, also where another line of the page hides a colon from cmark.
      pieces.isSame(start..<end), end < scan.text.upperBound, body.text[end] == ASCII.colon, isNoteColon(at: place(end))
    else { return }
    let span = body.events[paragraph].span
    breakParagraph(paragraph)
    notes.texts.append(
      NoteCollector.Text(
        event: body.events.count, label: start + 2..<end - 1, span: Span(place(start), place(end + 1))))
    notes.isOpen = true
    strikes.removeAll(keepingCapacity: true)
    begin(.noteText, span: Span(place(start), span.end))
    begin(.paragraph, span: Span(place(end + 1), span.end))
    scan.index = end + 1
    while scan.index < scan.text.upperBound, ASCII.isBlank(body.text[scan.index]) { scan.index += 1 }
    scan.shown = scan.index
  }

  private func isParagraph(_ event: Int) -> Bool {
    body.events[event].kind == .paragraph || body.events[event].kind == .tightParagraph
  }

  /// The colon was hidden from cmark only at the beginning of a line.
  private func isNoteColon(at place: Int) -> Bool {
    !trace.isLost && place < file.count && file[place] == ASCII.colon
  }

  /// Ends a paragraph before a note's text that begins on one of its lines.
  private mutating func breakParagraph(_ paragraph: Int) {
    if paragraph == body.events.count - 1 {
      body.events.removeLast()
      open.removeLast()
    } else {
      body.events.removeLast()
      end(at: body.events.last?.span.end)
      if notes.isOpen { endNoteText() }
    }
  }

  mutating func endNoteText() {
    end()
    notes.isOpen = false
  }

  private func noteLabelEnd(in text: Range<Int>, from start: Int) -> Int? {
    guard start + 3 < text.upperBound, body.text[start + 1] == ASCII.caret else { return nil }
    return body.text.withUnsafeBufferPointer { Markup.noteLabelEnd($0, from: start, to: text.upperBound) }
  }
}
