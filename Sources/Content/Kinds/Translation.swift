import Diagnostics
import Markup

/// How a translation stands to the page that it was made from.
package enum TranslationState: Sendable {
  /// The page says what it said when the translation was made.
  case current
  /// The page has changed since.
  case older
  /// Nobody has said from which words it was made.
  case unmarked
}

extension Page {
  /// Stands for the words of the page: its title, its summary, what is written below and where that links. Another date at the
  /// top, or the same words in longer lines, change nothing that a translation would have to say.
  ///
  /// A translation shows the facts of its original. Those that it states itself would grow old there unseen: for it, what the
  /// original says of the same facts counts too.
  package func fingerprintOfWords(for translation: Page? = nil) -> String {
    let words = prose.plainText(prose.whole).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let again = translation.map(factsToldAgain(by:)) ?? []
    let told = [title, facts.summary?.value ?? "", words] + prose.links.map(\.destination) + again
    return String(fingerprint(of: told.joined(separator: "\n")).prefix(8))
  }
}

extension CouncilContent {
  /// nil for a page that is no translation of another, or whose original is not here.
  package func state(of translation: Page) -> TranslationState? {
    guard let original = original(of: translation) else { return nil }
    guard let madeFrom = translation.facts.madeFrom else { return .unmarked }
    // A draft is marked before its writer states facts: until it is marked again, its words alone count.
    let current = [original.fingerprintOfWords(for: translation), original.fingerprintOfWords()]
    return current.contains(madeFrom.value) ? .current : .older
  }
}

extension Translation {
  /// `Urdu`, `Easy Read`.
  package var inWords: String {
    switch self {
    case .easyRead: "Easy Read"
    case .language(let code): Language(code: code)?.name ?? code
    }
  }
}
