import Diagnostics
import Testing

private let fields = [
  "title", "summary", "answers", "contact", "checked", "review", "ages", "area", "cost", "criteria", "where", "when",
]

struct NearestNameTests {
  @Test(arguments: [
    ("titel", "title"), ("tilte", "title"), ("Title", "title"), ("sumary", "summary"), ("summmary", "summary"),
    ("anwsers", "answers"), ("adges", "ages"), ("critera", "criteria"), ("wehn", "when"), ("contcat", "contact"),
    ("arae", "area"), ("reveiw", "review"), ("title", "title"),
  ])
  func aSlipOfTheFingerFindsTheNameThatWasMeant(written: String, meant: String) {
    #expect(nearestName(to: written, among: fields) == meant)
  }

  @Test(arguments: ["telephone", "xyz", "", "opening-times", "å", "tttt", "漢字"])
  func aWordOfItsOwnFindsNothing(written: String) {
    #expect(nearestName(to: written, among: fields) == nil)
  }

  @Test func nothingIsNearAmongNoNames() {
    #expect(nearestName(to: "title", among: []) == nil)
  }

  @Test func ofTwoNamesEquallyNearTheFirstInTheAlphabetIsChosenInWhateverOrderTheyCome() {
    #expect(nearestName(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["rat", "bat", "hat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["bat", "cart", "cat"]) == "cat")
  }

  /// One slip of each sort, at each letter, of each name that is long enough for one slip to be a small part of it.
  @Test func oneSlipAnywhereInANameOfSixLettersOrMoreFindsItAgain() {
    for name in fields where name.count >= 6 {
      let letters = Array(name)
      for at in letters.indices {
        var slips = [letters, letters, letters, letters]
        slips[0].remove(at: at)
        slips[1].insert("q", at: at)
        slips[2][at] = "q"
        if at + 1 < letters.count { slips[3].swapAt(at, at + 1) }
        for slip in slips { #expect(nearestName(to: String(slip), among: fields) == name, "\(String(slip))") }
      }
    }
  }
}
