import Content
import Testing

struct TimeAheadTests {
  @Test(arguments: [
    ("60d", "2027-01-21"), ("8w", "2027-01-17"), ("3m", "2027-02-22"), ("0d", "2026-11-22"), ("0m", "2026-11-22"),
    ("1d", "2026-11-23"), ("012w", "2027-02-14"), ("9999d", "2054-04-08"),
  ])
  func aLengthOfTimeIsCountedFromToday(text: String, day: String) throws {
    let today = try #require(Day("2026-11-22"))
    let ahead = try #require(TimeAhead(text))
    #expect(ahead.day(after: today)?.code == day)
  }

  @Test(arguments: ["", "d", "60", "d60", "-1d", "+1d", "1.5m", "60 d", "60D", "3y", "10000d", "６0d", "1dd", "soon"])
  func whatIsNoLengthOfTimeIsRefused(_ text: String) {
    #expect(TimeAhead(text) == nil)
  }

  @Test(arguments: ["400d", "60w", "13m"])
  func afterTheLastDayOfTheCalendarThereIsNone(_ text: String) throws {
    let ahead = try #require(TimeAhead(text))
    let last = try #require(Day("9998-12-31"))
    #expect(ahead.day(after: last) == nil)
  }

  @Test func itIsWrittenAsItWasRead() throws {
    for text in ["60d", "8w", "3m"] { #expect(TimeAhead(text)?.description == text) }
    #expect(TimeAhead(days: 60) == TimeAhead("60d"))
  }
}
