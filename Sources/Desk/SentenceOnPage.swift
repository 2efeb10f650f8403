import Diagnostics
import Markup
import Pages

/// The words of a finding as families see them, and a link that leads to where they stand on the page.
struct SentenceOnPage: View {
  let words: String
  let link: Address

  static let slots = Slots<SentenceOnPage>().text("words") { $0.words }.link("link") { $0.link }

  /// Enough to know the sentence by.
  private static let mostWords = 12
  private static let wordsBefore = 4

  /// nil where no words are meant, such as a line of `---`.
  init?(_ place: Place) {
    let letters = Array(place.excerpt.unicodeScalars)
    let start = min(max(place.column - 1, 0), letters.count)
    let end = min(start + place.length, letters.count)
    func text(_ part: ArraySlice<Unicode.Scalar>) -> [String] { Self.words(in: String(String.UnicodeScalarView(part))) }
    var meant = text(letters[start..<end])
    // One letter is where something begins, not what is meant.
    if place.length < 2 { meant = text(letters[start...]) }
    guard !meant.isEmpty else { return nil }
    let words = meant.prefix(Self.mostWords).joined(separator: " ")
    let before = text(letters[..<start]).suffix(Self.wordsBefore).joined(separator: " ")
    let address = "#:~:text=" + (before.isEmpty ? "" : before.escapedForFragment + "-,") + words.escapedForFragment
    guard let link = Address(address) else { return nil }
    self.words = words + (meant.count > Self.mostWords ? "…" : "")
    self.link = link
  }

  /// The words of a stretch of Markdown, without its marks. What opens here and closes elsewhere stays a mark, and no word.
  private static func words(in markdown: String) -> [String] {
    var found: [Diagnostic] = []
    let body = MarkdownBody.parse(SourceText(path: "", markdown.safeToShow), from: 0, noting: &found)
    return body.plainText(body.whole).split(whereSeparator: \.isWhitespace).map(String.init).filter { word in
      word.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
  }
}

extension String {
  /// A hyphen parts the words of such a link, so that one among the words is escaped too.
  fileprivate var escapedForFragment: String { escapedForAddress.replacing("-", with: "%2D") }
}
