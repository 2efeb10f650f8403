import ArgumentParser
import Content
import Diagnostics
import Drafts
import Publishing

struct Translate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begins a translation or an Easy Read version of a page, and tells which pages have none or an old one.",
    discussion: """
      A page that is made from another carries the fingerprint of its words. When they change, families are told that the \
      translation is older, and the check lists it.

      plainsight translate content/councils/x/services/y.md --language ur
      plainsight translate content/councils/x/services/y.ur.md --mark-current
      plainsight translate --status
      """)

  @Argument(help: "A page, to begin a translation of it; or a translation, with --mark-current.")
  var file: String?

  @Option(help: "The language's code, such as ur or pl.")
  var language: String?

  @Flag(help: "An Easy Read version instead of a language.")
  var easyRead = false

  @Flag(help: "Say that this translation tells what its page tells today.")
  var markCurrent = false

  @Flag(help: "Tell what there is, by council and language.")
  var status = false

  @Option(name: .customLong("council"), help: "Only this council. Can be said again for more.")
  var councils: [String] = []

  @OptionGroup var site: SiteOptions

  func validate() throws {
    if status {
      guard file == nil, !markCurrent else { throw ValidationError("--status tells of all pages: leave out the file.") }
      return
    }
    guard file != nil else { throw ValidationError("Name a page, or ask for --status.") }
    let ways = [language != nil, easyRead, markCurrent].count { $0 }
    guard ways == 1 else { throw ValidationError("Say one of --language CODE, --easy-read or --mark-current.") }
  }

  func run() throws {
    let translation = try translation()
    try orTrouble {
      if status {
        let told = try translationStatus(site.content, councils: councils, wanted: translation.map { [$0] } ?? [])
        try Terminal.print(told.inWords(naming: translation?.inWords))
      } else if let file {
        let named = try NamedPage(file, in: site.content)
        try translation.map { try begin($0, of: named) } ?? mark(named)
      }
    }
  }

  private func translation() throws -> Translation? {
    if easyRead { return .easyRead }
    guard let language else { return nil }
    let code = language.lowercased()
    guard Translation(suffix: code[...]) == .language(code), Language(code: code) != nil else {
      throw ValidationError("“\(language)” is not the code of a language. Write it as in ISO 639, such as ur or pl.")
    }
    return .language(code)
  }

  private func begin(_ translation: Translation, of named: NamedPage) throws {
    guard named.page.path.translation == nil else {
      throw MachineTrouble(
        "\(named.page.source.path) is made from another page itself. Name the page that it was made from.")
    }
    let draft = TranslationDraft(of: named.page, as: translation, named.reference.vocabularies.headings)
    let above = named.page.source.path.dropLast(named.page.source.name.count)
    try writeNewFile(draft.text, to: above + draft.name)
    Terminal.mention("Wrote \(above + draft.name). Write your own words where it says “[Write here: …]”.\n")
  }

  private func mark(_ named: NamedPage) throws {
    guard let original = named.council.original(of: named.page) else {
      throw MachineTrouble("\(named.page.source.path) is made from no other page here, so there is nothing to mark.")
    }
    let fingerprint = original.fingerprintOfWords(for: named.page)
    guard let text = MadeFrom.set(fingerprint, in: named.page.source) else {
      throw MachineTrouble(
        """
        \(named.page.source.path) was left as it is: its facts are written in a way that cannot be changed safely. Write this line \
        among them yourself: made-from: "\(fingerprint)"
        """)
    }
    try replaceText(of: named.page.source, with: text)
    Terminal.mention(
      "\(named.page.source.path) is marked as made from “\(original.title)” as it is today (\(fingerprint)).\n")
  }
}

extension TranslationStatus {
  /// `named` is the language that is asked about: its missing pages are listed.
  fileprivate func inWords(naming named: String?) -> String {
    var text = ""
    for council in councils {
      text += "\(council.name), \(council.pages) pages\n"
      if council.translations.isEmpty { text += "  No page is in another language or in Easy Read.\n" }
      for translation in council.translations where named == nil || translation.name == named {
        text +=
          "  \(translation.name): \(translation.current.count) up to date, \(translation.older.count) older than the page, "
          + "\(translation.unmarked.count) not marked, \(translation.missing.count) missing\n"
        text +=
          translation.older.map { "    older: \($0)\n" }.joined()
          + translation.unmarked.map { "    not marked: \($0)\n" }.joined()
        if named != nil { text += translation.missing.map { "    missing: \($0)\n" }.joined() }
      }
    }
    return text + unread.map { "Could not be read: \($0)\n" }.joined()
  }
}
