import Testing

@testable import Search

struct StemTests {
  @Test(arguments: [
    ("hits", "hit"), ("hitting", "hit"), ("hit", "hit"), ("families", "famil"), ("family", "famil"),
    ("children", "child"), ("child", "child"),
  ])
  func wordsThatMeanTheSameFindEachOther(_ word: String, _ left: String) {
    #expect(stemmed(Array(word.utf8)) == Array(left.utf8))
  }
}
