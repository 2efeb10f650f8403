import Markup

/// Writes the words of a page, or of one section of it, as HTML.
package struct MarkdownHTML: Sendable {
  /// Added to the level of each heading, so that a page's headings can stand under others.
  package var headingShift: Int
  package var words: MarkdownWords
  /// The initials to explain where they stand.
  package var shortForms: ShortForms
  /// What the name of each place begins with, where many pages stand in one document to print.
  package var placePrefix: String
  /// Whether its lines run from right to left.
  package var isRightToLeft: Bool

  package init(
    headingShift: Int = 0, words: MarkdownWords = .english, shortForms: ShortForms = .none, placePrefix: String = "",
    isRightToLeft: Bool = false
  ) {
    self.headingShift = headingShift
    self.placePrefix = placePrefix
    self.words = words
    self.shortForms = shortForms
    self.isRightToLeft = isRightToLeft
  }

  /// Writes some events. Notes at the foot are not among them: see `appendNotes`.
  ///
  /// `resolve` is asked about each link to another file or place and about each picture, and may trust that the address
  /// is of a kind that may be published.
  package func append(
    _ events: Range<Int>, of body: MarkdownBody, to html: inout HTML,
    resolving resolve: (MarkdownLink) -> LinkAddress = { _ in .asWritten }
  ) {
    var told = ToldWords()
    append(events, of: body, to: &html, telling: &told, resolving: resolve)
  }

  /// The same, on a page that has told some words already.
  package func append(
    _ events: Range<Int>, of body: MarkdownBody, to html: inout HTML, telling told: inout ToldWords,
    resolving resolve: (MarkdownLink) -> LinkAddress
  ) {
    told.beginPassage()
    withWriter(for: body) { writer in
      swap(&writer.told, &told)
      writer.write(events, to: &html, resolving: resolve)
      swap(&writer.told, &told)
    }
  }

  /// Writes the notes that the events name, as a list for the foot of the page. It is written once a page, after all of
  /// its sections.
  package func appendNotes(
    of body: MarkdownBody, namedIn events: Range<Int>? = nil, to html: inout HTML,
    resolving resolve: (MarkdownLink) -> LinkAddress = { _ in .asWritten }
  ) {
    guard !body.notes.isEmpty else { return }
    withWriter(for: body) { $0.writeNotes(namedIn: events ?? body.whole, to: &html, resolving: resolve) }
  }

  private func withWriter(for body: MarkdownBody, _ write: (inout MarkdownWriter) -> Void) {
    body.text.withUnsafeBufferPointer { text in
      body.events.withUnsafeBufferPointer { events in
        var writer = MarkdownWriter(style: self, body: body, events: events, text: text)
        write(&writer)
      }
    }
  }
}
