import Diagnostics

/// One step through the words of a page: something begins, ends, or stands alone.
package struct MarkdownEvent: Sendable, Equatable {
  package enum Step: UInt8, Sendable { case enter, leave, leaf }

  package enum Kind: UInt8, Sendable {
    case paragraph
    /// A paragraph of a list without empty lines between its items: its words stand directly in the item.
    case tightParagraph
    case heading, blockQuote, bulletList, orderedList, item, codeBlock, thematicBreak
    case table, tableHead, tableRow, headerCell, cell
    /// What a note at the foot of the page says, where it was written.
    case noteText
    /// A note's text that is not published as a note: its words stay where they were written.
    case plainNoteText
    /// HTML that somebody wrote among the words. It is never published as HTML.
    case rawBlock, rawInline
    case text, code, softBreak, hardBreak, emphasis, strong, strike, link, image, noteMark, checkbox
  }

  package let kind: Kind
  package let step: Step
  /// What it means depends on the kind: see the names below.
  let number: Int32
  let other: Int32
  let spanStart: Int32
  let spanEnd: Int32
  let textStart: Int32
  let textEnd: Int32

  init(
    _ kind: Kind, _ step: Step, number: Int = 0, other: Int = 0, span: Span, text: Range<Int> = 0..<0
  ) {
    self.kind = kind
    self.step = step
    self.number = Int32(truncatingIfNeeded: number)
    self.other = Int32(truncatingIfNeeded: other)
    spanStart = Int32(truncatingIfNeeded: span.start)
    spanEnd = Int32(truncatingIfNeeded: span.end)
    textStart = Int32(truncatingIfNeeded: text.lowerBound)
    textEnd = Int32(truncatingIfNeeded: text.upperBound)
  }

  /// Where in the file it was written.
  package var span: Span { Span(Int(spanStart), Int(spanEnd)) }

  /// Its own words in the body's `text`: of a text, a code or raw HTML; of a code block, the name of the language.
  package var text: Range<Int> { Int(textStart)..<Int(textEnd) }

  /// The event that ends what this one begins, or began what it ends.
  package var partner: Int { Int(other) }

  /// Which of the body's `headings`, `links`, `tables` or `notes` it is.
  package var index: Int { Int(number) }

  /// The number that an ordered list begins with.
  package var start: Int { Int(number) }

  package var isTicked: Bool { number != 0 }

  /// How often the note has been named up to and with this mark.
  package var occurrence: Int { Int(other) }

  package var alignment: ColumnAlignment { ColumnAlignment(rawValue: UInt8(truncatingIfNeeded: number)) ?? .unstated }
}

package enum ColumnAlignment: UInt8, Sendable {
  case unstated, left, center, right
}

extension MarkdownEvent {
  /// The same event with some of it changed.
  func changed(
    kind: Kind? = nil, step: Step? = nil, number: Int? = nil, other: Int? = nil, span: Span? = nil
  ) -> MarkdownEvent {
    MarkdownEvent(
      kind ?? self.kind, step ?? self.step, number: number ?? Int(self.number), other: other ?? Int(self.other),
      span: span ?? self.span, text: text)
  }
}
