import Markup

/// Notes are numbered by their first mention on the page. Their addresses have a colon, which no heading's name has.
extension MarkdownWriter {
  func writeNoteMark(_ event: MarkdownEvent, to html: inout HTML) {
    let number = event.index + 1
    html.append(markup: "<sup><a href=\"#")
    html.append(text: style.placePrefix)
    html.append(markup: "fn:")
    html.append(number: number)
    html.append(markup: "\" id=\"")
    writePlace(number, event.occurrence, to: &html)
    html.append(markup: "\" role=\"doc-noteref\" aria-label=\"")
    html.append(text: style.words.note)
    html.append(markup: " ")
    html.append(number: number)
    html.append(markup: "\">")
    html.append(number: number)
    html.append(markup: "</a></sup>")
  }

  private func writePlace(_ number: Int, _ occurrence: Int, to html: inout HTML) {
    html.append(text: style.placePrefix)
    html.append(markup: "fnref:")
    html.append(number: number)
    guard occurrence > 1 else { return }
    html.append(markup: ":")
    html.append(number: occurrence)
  }

  mutating func writeNotes(
    namedIn range: Range<Int>, to html: inout HTML, resolving resolve: (MarkdownLink) -> LinkAddress
  ) {
    let named = NamedNotes(in: range, of: events, body.notes)
    guard !named.notes.isEmpty else { return }
    html.beginLine()
    html.append(markup: "<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"")
    html.append(text: style.words.notes)
    html.append(markup: "\">\n<ol>\n")
    for (position, index) in named.notes.sorted().enumerated() {
      html.append(markup: "<li id=\"")
      html.append(text: style.placePrefix)
      html.append(markup: "fn:")
      html.append(number: index + 1)
      if position != index {
        html.append(markup: "\" value=\"")
        html.append(number: index + 1)
      }
      html.append(markup: "\">\n<p>")
      let note = body.notes[index]
      // Without the note and the one paragraph that it has, so that the ways back stand at the end of its words.
      write(note.events.lowerBound + 2..<note.events.upperBound - 2, to: &html, resolving: resolve)
      for mark in note.marks where named.marks.contains(mark) { writeWayBack(events[mark], to: &html) }
      html.append(markup: "</p>\n</li>\n")
    }
    html.append(markup: "</ol>\n</section>\n")
  }

  private func writeWayBack(_ mark: MarkdownEvent, to html: inout HTML) {
    html.append(markup: " <a href=\"#")
    writePlace(mark.index + 1, mark.occurrence, to: &html)
    html.append(markup: "\" role=\"doc-backlink\" aria-label=\"")
    html.append(text: style.words.backToNote)
    html.append(markup: " ")
    html.append(number: mark.index + 1)
    if mark.occurrence > 1 {
      html.append(markup: " (")
      html.append(number: mark.occurrence)
      html.append(markup: ")")
    }
    html.append(markup: "\">↩")
    if mark.occurrence > 1 {
      html.append(markup: " ")
      html.append(number: mark.occurrence)
    }
    html.append(markup: "</a>")
  }
}

/// The notes that some events name, and those that these notes name in turn.
private struct NamedNotes {
  private(set) var notes: Set<Int> = []
  private(set) var marks: Set<Int> = []

  init(in range: Range<Int>, of events: UnsafeBufferPointer<MarkdownEvent>, _ all: [MarkdownNote]) {
    var waiting = [range]
    while let next = waiting.popLast() {
      var index = next.lowerBound
      while index < next.upperBound {
        let event = events[index]
        if event.kind == .noteText, event.step == .enter, index > next.lowerBound || next == range {
          index = event.partner
        }
        if event.kind == .noteMark {
          marks.insert(index)
          if notes.insert(event.index).inserted { waiting.append(all[event.index].events) }
        }
        index += 1
      }
    }
  }
}
