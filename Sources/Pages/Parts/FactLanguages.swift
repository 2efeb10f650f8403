import Content
import Diagnostics

/// The language of what a page states, where the frame around it is in another. A translation states some of it itself,
/// and takes the rest from its original.
struct FactLanguages {
  private let own: Facts
  private let site: SiteFrame
  /// Of what the page states itself.
  let ofOwn: ContentLanguage?
  /// Of what it takes from its original.
  let ofOriginal: ContentLanguage?

  init(_ page: Page, _ site: SiteFrame) {
    own = page.facts
    self.site = site
    ofOriginal = site.original
    if case .language(let code) = page.path.translation {
      ofOwn = site.say.language == code ? nil : ContentLanguage(code)
    } else {
      ofOwn = site.original
    }
  }

  /// Of one fact, which the page states itself or does not.
  func language(_ isStated: (Facts) -> Bool) -> ContentLanguage? { isStated(own) ? ofOwn : ofOriginal }

  /// The whole area is said by the frame; the names of places stand as somebody wrote them.
  func languageOf(area: Area) -> ContentLanguage? {
    switch area {
    case .wholeCouncil: site.languageOf(phrase: "The whole council area")
    case .places: language { $0.area != nil }
    }
  }

  /// "Free" is said by the frame too.
  func languageOf(cost: Cost) -> ContentLanguage? {
    if case .free = cost { site.languageOf(phrase: "Free") } else { language { $0.cost != nil } }
  }

  /// Who checked a page stands on the page itself, and often as on its original: the same role, in the same words.
  func languageOfChecker(originally: Page?) -> ContentLanguage? {
    guard let by = own.checked?.by?.value else { return nil }
    let isAsThere = by == originally?.facts.checked?.by?.value
    return isAsThere || isInOtherLetters(by) ? ofOriginal : ofOwn
  }

  /// Plain letters alone, on a page in a language that is not written with them.
  private func isInOtherLetters(_ words: String) -> Bool {
    guard let language = site.say.language, ContentLanguage(language).direction == "rtl" else { return false }
    return words.unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isAlphabetic }
  }
}

extension SiteFrame {
  /// Of a word of the program or of a vocabulary: the site's own, where nobody has put it into the language of the page.
  func languageOf(phrase english: String) -> ContentLanguage? { say.translation(of: english) == nil ? original : nil }

  /// A word of a vocabulary, marked where it has no translation.
  func marked(_ english: String) -> HTML { HTML(say(english), in: languageOf(phrase: english)) }
}

extension HTML {
  /// Words in another language than those around them, marked so that screen readers say them right; as they are where
  /// the language is nil.
  init(_ text: String, in language: ContentLanguage?) {
    self.init()
    append(text, in: language)
  }

  mutating func append(_ text: String, in language: ContentLanguage?) {
    guard let language, !text.isEmpty else {
      append(text: text)
      return
    }
    append(markup: "<span lang=\"")
    append(text: language.code)
    append(markup: "\" dir=\"")
    append(text: language.direction)
    append(markup: "\">")
    append(text: text)
    append(markup: "</span>")
  }

  /// Whole paragraphs and lists in another language than those around them.
  init(_ words: HTML, in language: ContentLanguage?) {
    self.init()
    guard let language, !words.isEmpty else {
      append(words)
      return
    }
    append(markup: "<div lang=\"")
    append(text: language.code)
    append(markup: "\" dir=\"")
    append(text: language.direction)
    append(markup: "\">\n")
    append(words)
    append(markup: "</div>\n")
  }

  /// A phrase of the frame, with values in the places of their names.
  init(_ phrase: String, _ values: KeyValuePairs<String, HTML>) {
    self.init()
    for (index, piece) in phrase.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
      let halves = piece.split(separator: "}}", maxSplits: 1, omittingEmptySubsequences: false)
      if index > 0, halves.count == 2, let value = values.first(where: { $0.key == halves[0] })?.value {
        append(value)
        append(text: String(halves[1]))
      } else {
        append(text: index > 0 ? "{{\(piece)" : String(piece))
      }
    }
  }
}

extension OpeningTime {
  /// Days and hours are said by the frame; what is noted beside them stands as somebody wrote it.
  func marked(_ say: Phrases, note language: ContentLanguage?) -> HTML {
    let time = time(say)
    var html = HTML(escaping: time ?? "")
    guard let note else { return html }
    if time != nil { html.append(text: " – ") }
    html.append(time == nil ? note.sentence : note, in: language)
    return html
  }
}

extension Facts {
  /// nil where every way has a name in the language of the page: then nothing of it need be marked.
  func markedWaysIn(_ words: Vocabularies, _ site: SiteFrame) -> HTML? {
    let labels = routes.compactMap { words.routes[$0.value]?.label }
    guard let first = labels.first, labels.contains(where: { site.languageOf(phrase: $0) != nil }) else { return nil }
    return labels.dropFirst().reduce(site.marked(first)) { before, label in
      let next = HTML(site.say(label).lowercasedStart, in: site.languageOf(phrase: label))
      return HTML(site.say("{{one}}, or {{other}}"), ["one": before, "other": next])
    }
  }
}
