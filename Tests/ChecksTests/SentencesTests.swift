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

  /// What is passed over is never what is sought: every stretch of a text is asked, by steps and letter by letter.
  @Test(arguments: [
    ["in order to", "order", "tor", "or", "to"], ["order to", "border"], ["free", "£4", "é", "café"], ["order to x"],
  ])
  func noPhraseIsPassedOver(_ phrases: [String]) {
    let text = "In ORDER to border the café: order tor or to, free of £4 – Order to"
    let letters = Array(text.utf8)
    let wordings = Wordings(phrases)
    for start in letters.indices {
      for end in start...letters.count {
        var found: [String] = []
        wordings.each(in: letters, start..<end, isWhole: false) { range, phrase in
          found.append("\(range.lowerBound) \(phrases[phrase])")
          return true
        }
        let sought = (start..<end).flatMap { (at: Int) -> [String] in
          let small = letters[at..<end].map(LetterByte.small)
          return phrases.filter { small.starts(with: $0.utf8) }.map { (phrase: String) -> String in "\(at) \(phrase)" }
        }
        #expect(found == sought, "\(start)..<\(end)")
      }
    }
  }

  @Test(arguments: [
    ("Play club", "play club"), (" The  Play-Club, (Mon) ", "the play club mon"), ("A.B. 5–11", "a b 5 11"),
    ("Café – Élan", "café élan"), ("!?", ""), ("", ""), ("x\r\ny", "x y"),
  ])
  func capitalsSignsAndSpacesMakeNoOtherThing(_ title: String, _ comparable: String) {
    #expect(title.comparable == comparable)
    // The same with a letter that is not of ASCII.
    #expect("é \(title)".comparable == (comparable.isEmpty ? "é" : "é " + comparable))
  }
}
