/// The few words that the program adds to a page's own. A page in another language brings its own.
package struct MarkdownWords: Sendable {
  package var table: String
  package var notes: String
  /// Before a note's number.
  package var note: String
  /// Before a note's number, for the way back into the text.
  package var backToNote: String

  package init(table: String, notes: String, note: String, backToNote: String) {
    self.table = table
    self.notes = notes
    self.note = note
    self.backToNote = backToNote
  }

  package static let english = MarkdownWords(
    table: "Table", notes: "Notes", note: "Note", backToNote: "Back to where the text names note")
}
