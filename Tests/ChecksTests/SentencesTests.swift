import Diagnostics
import Testing

@testable import Checks

struct SentencesTests {
  @Test(arguments: [
    ("One. Two three! Four?", ["One.", "Two three!", "Four?"]),
    ("It costs £4.50 a day. Come.", ["It costs £4.50 a day.", "Come."]),
    ("He said “come.” We came.", ["He said “come.”", "We came."]),
    ("A line\nAnother", ["A line", "Another"]),
    ("(In brackets.) After.", ["(In brackets.)", "After."]),
    ("", []), (" . ", []), ("...", []),
  ])
  func aParagraphIsPartedIntoItsSentences(_ text: String, _ sentences: [String]) {
    let letters = Array(text.utf8)
    var found: [String] = []
    Sentences.each(in: letters) { range, _ in found.append(String(decoding: letters[range], as: UTF8.self)) }
    #expect(found == sentences)
  }

  @Test(arguments: [
    ("must have a diagnosis", "They MUST have a diagnosis.", true), ("or", "for", false), ("or", "this or that", true),
    ("tbc", "TBC", true), ("free", "freed", false), ("free", "", false),
  ])
  func aPhraseIsFoundWholeAndInAnyCapitals(_ phrase: String, _ text: String, _ isThere: Bool) {
    #expect(Wordings([phrase]).stand(in: text) == isThere)
  }
}
