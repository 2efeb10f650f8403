import Diagnostics
import Testing

@testable import Checks

struct SyllablesTests {
  @Test(arguments: [
    ("a", 1), ("the", 1), ("home", 1), ("homes", 1), ("asked", 1), ("wanted", 2), ("table", 2), ("people", 2),
    ("houses", 2), ("family", 3), ("school", 1), ("council", 2), ("eligibility", 6), ("assessment", 3), ("radio", 3),
    ("25", 1), ("EHC", 1), ("needs", 1), ("changes", 2), ("makes", 1),
  ])
  func aWordHasItsSyllables(_ word: String, _ syllables: Int) {
    var counted = Syllables()
    for letter in word.lowercased().utf8 where LetterByte.isSmall(letter) { counted.add(letter) }
    let found = counted.count
    // The average over a page matters: one letter pair is spoken in two ways.
    #expect(abs(found - syllables) <= (word.count > 4 && syllables > 2 ? 1 : 0), "\(word): \(found)")
  }

  @Test func aPageInShortWordsIsForTheYoung() throws {
    let easy = String(repeating: "We meet in the hall on each school day. There are games and a snack. ", count: 10)
    let page = "---\ntitle: Play club\n---\n" + easy
    let found = try ExampleCouncil("services/example.md", page).found(by: .hardToRead, about: nil)
    #expect(found.isEmpty)
  }
}
