import Diagnostics
import Testing

@testable import Importing

/// What real records have taught: each with what breaks the rule and what keeps it.
@Suite struct RuleTests {
  @Test(arguments: [
    ("Brownies are aged 7 to 10 years.", "7 to 10"), ("For ages 5-11", "5 to 11"),
    ("children aged between 4 and 8", "4 to 8"),
    ("6 years - 14 years", "6 to 14"), ("for under 5s and parents", "under 5"), ("11+ years", "11 and over"),
    ("From 5 years upwards", "5 and over"), ("young people 16 years and over", "16 and over"),
    ("for 0–4 year olds", "0 to 4"), ("for 13-19yrs.", "13 to 19"), ("under 18 years old", "under 18"),
    ("(aged 3 to 11)", "3 to 11"),
  ])
  func agesInWordsAreProposed(_ words: String, _ ages: String) {
    let (text, found) = page("\"name\": \"A\", \"description\": \"\(words)\"")
    #expect(!text.contains("\nages:"))
    #expect(found.of(.ages).map { $0.instead.contains("`ages: \(ages)`") } == [true], "\(found.map(\.instead))")
  }

  @Test(arguments: [
    "Open for 10 years.", "We have 5 to 10 rooms.", "Ring 01632 960201.", "Open 9 to 5.", "From 6 to 8 pm.",
    "10 years of experience", "We began 20 years ago.", "in under 5 minutes", "Over 60 clubs", "Level 3 and over",
    "Band 11+", "Room 7 and 8", "On 5-11 May",
  ])
  func numbersThatAreNoAgesAreLeftAlone(_ words: String) {
    #expect(page("\"name\": \"A\", \"description\": \"\(words)\"").found.of(.ages).isEmpty)
  }

  @Test func agesInWordsAreNotProposedWhereAFieldSaysThem() {
    let (_, found) = page(#""name": "A", "description": "For ages 5 to 11.", "minimum_age": 5, "maximum_age": 11"#)
    #expect(found.of(.ages).isEmpty)
  }

  @Test(arguments: [
    #""free": true, "fees": "£4 a day""#, #""free": true, "cost_options": [{"id": "c", "amount": 4}]"#,
    #""fees": "Free", "cost_options": [{"id": "c", "amount": 4.50}]"#,
  ])
  func freeAndAFeeAreReported(_ fields: String) {
    #expect(page(#""name": "A", "description": "b", "# + fields).found.of(.free).count == 1)
  }

  @Test(arguments: [
    #""free": true, "fees": "Free""#, #""free": true"#, #""free": false, "fees": "£4""#,
    #""free": true, "cost_options": [{"id": "c", "amount": 0}]"#,
  ])
  func freeAloneAndAFeeAloneAreNot(_ fields: String) {
    #expect(page(#""name": "A", "description": "b", "# + fields).found.of(.free).isEmpty)
  }

  private static func feed(_ count: Int, _ fields: (Int) -> String) -> [Diagnostic] {
    let records = (0..<count).map {
      "{\"id\": \"\($0)\", \"name\": \"Club \($0)\", \"status\": \"active\", \(fields($0))}"
    }
    let (feed, _) = read("[" + records.joined(separator: ",\n") + "]")
    var found: [Diagnostic] = []
    _ = Import.plan(feed, existing: [:], council: "a", ImportSetting(today: "2026-11-22"), noting: &found)
    return found
  }

  @Test func oneValueInMoreThanATenthOfTheRecordsIsReportedOnce() {
    let found = Self.feed(50) {
      "\"description\": \"Club \($0).\", \"email\": \"\($0 < 6 ? "all" : "own\($0)")@alderbrook.gov.uk\""
    }
    #expect(found.of(.sameValue).map(\.what) == ["“all@alderbrook.gov.uk” stands in `email` of 6 of the 50 records"])
    #expect(found.of(.sameValue).map(\.place.line) == [1])
  }

  @Test func oneValueInATenthOfTheRecordsIsNot() {
    let found = Self.feed(50) {
      "\"description\": \"Club \($0).\", \"email\": \"\($0 < 5 ? "all" : "own\($0)")@alderbrook.gov.uk\""
    }
    #expect(found.of(.sameValue).isEmpty)
  }

  @Test func aRecordThatSaysOneThingTwiceIsCountedOnce() {
    let found = Self.feed(20) {
      let phone = $0 < 3 ? "01632 960777" : "01632 96010\($0 % 10), extension \($0)"
      return "\"description\": \"Club \($0).\", \"contacts\": [{\"phone\": \"\(phone)\"}, {\"phone\": \"\(phone)\"}]"
    }
    #expect(
      found.of(.sameValue).map(\.what) == ["“01632 960777” stands in `contacts.phone` of 3 of the 20 records"])
  }

  @Test func valuesThatNobodyAnswersAreReportedRecordByRecord() {
    let found = Self.feed(10) { _ in
      "\"description\": \"b\", \"email\": \"test@example.com\", \"url\": \"http://www.example.com\", \"phones\": [{\"number\": \"00000000000\"}]"
    }
    #expect(found.of(.placeholder).count == 30)
    #expect(!found.of(.sameValue).contains { $0.what.contains("example.com") || $0.what.contains("0000") })
  }

  private static func text(_ length: Int, end: String) -> String {
    let words = String(repeating: "We play games and sing. ", count: length / 24 + 1)
    return String(words.prefix(length - end.count)) + end
  }

  @Test func textsThatAllEndAtOneWidthInTheMiddleOfASentenceAreReported() {
    let found = Self.feed(20) {
      "\"description\": \"\(Self.text($0 < 4 ? 296 + $0 : 120 + $0, end: $0 < 4 ? " and then we" : " for tea."))\""
    }
    #expect(found.of(.cut).count == 4)
    #expect(found.of(.cut)[0].what.contains("ends in the middle of a sentence, after 296 characters"))
  }

  @Test func aTextOfAWidthThatProgramsCutAtIsReportedAlone() {
    #expect(
      page("\"name\": \"A\", \"description\": \"\(Self.text(255, end: " and then we"))\"").found.of(.cut).count == 1)
  }

  @Test(arguments: [" then we end.", " at our hall!", " (and then sing)."])
  func aTextThatEndsItsSentenceIsWhole(_ end: String) {
    #expect(page("\"name\": \"A\", \"description\": \"\(Self.text(255, end: end))\"").found.of(.cut).isEmpty)
  }

  @Test func aTextThatEndsAsItLikesAtNoWidthIsWhole() {
    #expect(page("\"name\": \"A\", \"description\": \"\(Self.text(247, end: " and then we"))\"").found.of(.cut).isEmpty)
  }
}
