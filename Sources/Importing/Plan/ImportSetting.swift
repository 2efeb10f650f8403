/// What an import must know besides the records.
package struct ImportSetting: Sendable {
  /// The day of the import, as 2026-11-22: a price or a time that ended before it is no fact any more.
  package let today: String
  package let words: ImportWords
  /// The council's name, by which a feed of this program's own says “the whole area”.
  package let council: String?
  /// The names of a service's facts as people have them: a page that is put into that order later must look as it was imported.
  package let factOrder: [String]

  package init(
    today: String, words: ImportWords = ImportWords(nil), council: String? = nil, factOrder: [String] = []
  ) {
    self.today = today
    self.words = words
    self.council = council
    self.factOrder = factOrder
  }
}
