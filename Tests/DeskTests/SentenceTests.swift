import Diagnostics
import Pages
import Testing

@testable import Desk

/// Where a link to a sentence leads.
struct SentenceTests {
  static let cases: [(excerpt: String, column: Int, length: Int, words: String?, link: String?)] = [
    ("Details coming soon.", 9, 11, "coming soon", "#:~:text=Details-,coming%20soon"),
    ("See [click here](a.md) now", 5, 18, "click here", "#:~:text=See-,click%20here"),
    (
      "Ask **for it** today, please do", 5, 1, "for it today, please do",
      "#:~:text=Ask-,for%20it%20today%2C%20please%20do"
    ),
    ("drop-in, stay & play", 1, 7, "drop-in", "#:~:text=drop%2Din"),
    ("one two three four five six seven", 29, 5, "seven", "#:~:text=three%20four%20five%20six-,seven"),
    ("خاندانی مراکز", 1, 7, "خاندانی", "#:~:text=%D8%AE%D8%A7%D9%86%D8%AF%D8%A7%D9%86%DB%8C"),
    ("---", 1, 3, nil, nil),
    ("", 1, 1, nil, nil),
    ("short", 40, 9, nil, nil),
  ]

  @Test(arguments: cases.indices)
  func theLinkLeadsToTheWords(_ index: Int) {
    let one = Self.cases[index]
    let sentence = SentenceOnPage(
      Place(path: "a.md", line: 1, column: one.column, length: one.length, excerpt: one.excerpt))
    #expect(sentence?.words == one.words)
    #expect(sentence?.link.text == one.link)
  }

  @Test func aLongSentenceIsQuotedInPart() {
    let long = (1...30).map { "word\($0)" }.joined(separator: " ")
    let sentence = SentenceOnPage(Place(path: "a.md", line: 1, column: 1, length: long.count, excerpt: long))
    #expect(sentence?.words.hasSuffix("word12…") ?? false)
    #expect(sentence?.link.text.hasSuffix("word12") ?? false)
  }
}
