import Content
import Testing

struct AgeRangeTests {
  @Test(arguments: [
    ("5 to 17", 5, 17), ("0 to 25", 0, 25), ("8 to 8", 8, 8), ("5-17", 5, 17), ("5 - 17", 5, 17), ("5–17", 5, 17),
    ("aged 5 to 17", 5, 17),
    ("ages 5 to 17", 5, 17), ("5 to 17 years", 5, 17), ("5 TO 17", 5, 17), ("  5   to 17 ", 5, 17),
    ("16 to 99", 16, 99), ("05 to 17", 5, 17),
    ("under 5", 0, 4), ("Under 5", 0, 4), ("under 1", 0, 0), ("under 26 years", 0, 25), ("16 and over", 16, 25),
    ("16 And Over", 16, 25),
    ("16+", 16, 25), ("0 and over", 0, 25), ("25+", 25, 25), ("8", 8, 8), ("0", 0, 0), ("99", 99, 99),
    ("8 years", 8, 8), ("aged 8", 8, 8),
    ("any age", 0, 25), ("Any age", 0, 25),
  ])
  func agesAreWrittenInTheseWays(text: String, from: Int, to: Int) {
    #expect(AgeRange(text) == AgeRange(from: from, to: to))
  }

  @Test(arguments: [
    "", " ", "years", "any", "all ages", "any ages", "children", "little ones", "17 to 5", "5 to", "to 17",
    "5 to 17 to 25", "5 17", "-5", "5-",
    "5 to -17", "5.5 to 17", "five to ten", "under 0", "under", "under 100", "over 16", "26+", "26 and over", "100",
    "5 to 100", "16 and under",
    "birth to 5", "5 to 17 and 19", "year 7", "5,17", "٥ to 17", "5 to 17 months", "1e1", "0x5", "99999999999999999999",
  ])
  func anythingElseIsRefused(_ text: String) {
    #expect(AgeRange(text) == nil)
  }

  @Test func everyPairInOrderIsTakenAndNoOther() {
    for from in 0...110 {
      for to in 0...110
      where AgeRange("\(from) to \(to)") != (from <= to && to <= 99 ? AgeRange(from: from, to: to) : nil) {
        Issue.record("\(from) to \(to)")
      }
    }
  }

  @Test(arguments: [
    ("any age", "Any age up to 25"), ("5 to 17", "5 to 17"), ("8", "8"), ("under 5", "Birth to 4"), ("16+", "16 to 25"),
    ("0 to 17", "Birth to 17"),
    ("16 to 25", "16 to 25"), ("under 1", "0"),
  ])
  func agesAreSaidAsFamiliesSayThem(text: String, words: String) {
    #expect(AgeRange(text)?.inWords == words)
  }

  /// Parents and carers are people too: what is for them must not be shown as for 25-year-olds.
  @Test(arguments: [
    ("30 to 40", "30 to 40"), ("18 to 99", "18 to 99"), ("25 to 30", "25 to 30"), ("under 30", "Birth to 29"),
  ])
  func agesBeyondTwentyFiveAreSaidAsTheyWereWritten(text: String, words: String) {
    #expect(AgeRange(text)?.inWords == words)
  }

  @Test func agesOverlapWhenOneAgeIsInBoth() throws {
    for (one, other, overlap) in [
      ("5 to 10", "10 to 15", true), ("5 to 10", "11 to 15", false), ("any age", "8", true), ("16+", "under 16", false),
      ("8", "8", true),
    ] {
      let (first, second) = (try #require(AgeRange(one)), try #require(AgeRange(other)))
      #expect(first.overlaps(second) == overlap && second.overlaps(first) == overlap, "\(one), \(other)")
    }
  }

  @Test(arguments: ["little ones", "5 to 100", "17 to 5"])
  func agesThatCannotBeReadAreNamed(_ text: String) throws {
    let advice = "Write `5 to 17`, `under 5`, `16 and over` or `any age`; put anything finer in the words below."
    let page = FactCase("title: Café\nages: ↓\(text)↑", .form(text, "`ages`", advice)).check()
    #expect(page != nil && page?.facts.ages == nil)
    FactCase(in: "eligibility/example.md", "title: A\nwho: {ages: ↓\(text)}", .form(text, "`ages`", advice)).check()
  }
}
