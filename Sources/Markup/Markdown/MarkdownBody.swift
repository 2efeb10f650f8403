import Diagnostics

/// The words of a page, parsed: a row of events in the order of reading, and the letters that they name by range.
package struct MarkdownBody: Sendable {
  package var events: [MarkdownEvent] = []
  package var text: [UInt8] = []
  package var headings: [MarkdownHeading] = []
  /// Links and pictures, in the order of reading.
  package var links: [MarkdownLink] = []
  package var tables: [MarkdownTable] = []
  /// Notes that are named somewhere, in the order of their numbers.
  package var notes: [MarkdownNote] = []
  /// True if the text was not parsed at all, so nobody can say what is missing from it.
  package var isRefused = false
  /// How many paragraphs had to be placed by their lines alone. None, unless the library behind this changed.
  package var untraced = 0

  package static let empty = MarkdownBody()

  package var whole: Range<Int> { 0..<events.count }

  /// The words before the first heading.
  package var beforeHeadings: Range<Int> {
    0..<(headings.first { !$0.isInside }?.whole.lowerBound ?? events.count)
  }

  package func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }
}

package struct MarkdownHeading: Sendable, Equatable {
  /// 1 to 6, as it was written.
  package let level: Int
  /// Its words without markup, in the body's `text`.
  package let words: Range<Int>
  /// The name that links to it use after `#`, in the body's `text`.
  package internal(set) var id: Range<Int>
  package let span: Span
  /// The heading alone.
  package let events: Range<Int>
  /// What stands under it, up to the next heading of its level or a higher one.
  package internal(set) var section: Range<Int>
  /// True inside a quotation or a list: no part of the page's own outline.
  package let isInside: Bool

  /// The heading and what stands under it.
  package var whole: Range<Int> { events.lowerBound..<section.upperBound }
}

package struct MarkdownLink: Sendable, Equatable {
  package enum Kind: UInt8, Sendable {
    /// A file beside this one.
    case file
    /// A place on the same page.
    case fragment
    case web, mail, telephone, textMessage
    /// Not allowed on a page. A must-fix problem was noted, and it is never written as a link.
    case refused
  }

  package let kind: Kind
  package let isImage: Bool
  /// Where it leads, as written but for escapes, in the body's `text`.
  package let destination: Range<Int>
  /// The part before `#`.
  package let path: Range<Int>
  /// The part after `#`, if there is a `#`.
  package let fragment: Range<Int>?
  package let title: Range<Int>
  /// Its words, or a picture's description, in the body's `text`.
  package internal(set) var words: Range<Int>
  package let span: Span
  /// The destination alone, or the whole link where the destination is written elsewhere.
  package let destinationSpan: Span
  /// The event that begins it.
  package let event: Int
}

package struct MarkdownTable: Sendable, Equatable {
  package let columns: Int
  /// The row of headings, as events.
  package internal(set) var head: Range<Int>
  package internal(set) var hasHeaderWords: Bool
  package internal(set) var span: Span
  package let event: Int
}

/// A note at the foot of the page.
package struct MarkdownNote: Sendable, Equatable {
  /// The name it has in the file: `1` for `[^1]`.
  package let label: Range<Int>
  /// What it says, as events.
  package let events: Range<Int>
  package let span: Span
  /// The events that name it, in the order of reading.
  package let marks: [Int]
}
