import Diagnostics
import Testing

struct DueTests {
  static let report = DueReport(
    today: "2026-11-22", todayInWords: "22 November 2026", untilInWords: "21 January 2027", host: "plainsight.example",
    lines: [
      line("2026-12-05", "5 December 2026", "Play Manager", "Play club, Saltby"),
      line("2026-10-31", "31 October 2026", "Play Manager", "Café “Größe”", isPast: true),
      line(
        "2027-01-01", "1 January 2027", nil, "=HYPERLINK(\"x\")", kind: .law, about: "childcare-listings",
        because: "On 1 January, 1 April and 1 September (reg 2A); each time\nin full"),
      line("2027-01-15", "15 January 2027", "Head of Schools", "Admissions", council: "thornmere", kind: .advice),
      line(
        "2027-01-20", "20 January 2027", "Play Manager", "Alderbrook Council", kind: .exemption, about: "long-sentence",
        because: "we mend this in spring"),
    ], unread: ["content/councils/thornmere/services/b.md", "content/councils/thornmere/services/a.md"])

  private static func line(
    _ day: String, _ words: String, _ role: String?, _ title: String, council: String = "alderbrook",
    isPast: Bool = false, kind: DueLine.Kind = .review, about: String? = nil, because: String = "the council set it"
  ) -> DueLine {
    DueLine(
      day: day, dayInWords: words, isPast: isPast, kind: kind, council: council,
      councilName: council == "thornmere" ? "Thornmere Council" : "Alderbrook Council", role: role, title: title,
      file: "content/councils/\(council)/services/\(day).md",
      address: "https://plainsight.example/councils/\(council)/services/\(day)/", about: about,
      action: "Check “\(title)”", because: because)
  }

  @Test func theListForPeopleReadsAsItsGoldenFile() throws {
    try expectGolden(Self.report.text, "due.txt")
  }

  @Test func theTableReadsAsItsGoldenFile() throws {
    try expectGolden(Self.report.csv, "due.csv")
  }

  @Test func theCalendarReadsAsItsGoldenFile() throws {
    try expectGolden(Self.report.calendar, "due.ics")
  }

  @Test func theFilesThatCannotBeReadAreNamedInOrder() {
    #expect(Self.report.unread == Self.report.unread.sorted())
  }

  @Test func anEmptyListSaysThatNothingIsDue() throws {
    let none = DueReport(
      today: "2026-11-22", todayInWords: "22 November 2026", untilInWords: "23 November 2026", host: "a.example",
      lines: [], unread: [])
    #expect(none.text.hasSuffix("\n\nNothing is due.\n"))
    #expect(none.csv.split(separator: "\r\n").count == 1)
    #expect(try CalendarReading(none.calendar).events.isEmpty)
  }

  @Test func aStrictReaderOfCalendarsFindsEveryDate() throws {
    let events = try CalendarReading(Self.report.calendar).events
    #expect(events.count == Self.report.lines.count)
    for (event, line) in zip(events, Self.report.lines) {
      #expect(event["DTSTART;VALUE=DATE"] == line.day.replacing("-", with: ""))
      #expect(event["DTSTAMP"] == "20261122T000000Z")
      #expect(event["SUMMARY"] == "\(line.action) (\(line.councilName))")
      #expect(event["DESCRIPTION"] == "For: \(line.role ?? "no role named")\n\(line.because)\n\(line.file)")
      #expect(event["URL"] == line.address)
    }
    #expect(Set(events.map { $0["UID"] }).count == events.count)
  }

  /// Once a page has its next date, the event in a calendar moves: it does not stand there twice.
  @Test func anEventKeepsItsIdWhenItsDateMoves() throws {
    func id(_ day: String) throws -> String? {
      let line = DueLine(
        day: day, dayInWords: day, isPast: false, kind: .review, council: "alderbrook",
        councilName: "Alderbrook Council", role: day, title: "Club", file: "club.md",
        address: "https://plainsight.example/club/", about: nil, action: "Check", because: day)
      let report = DueReport(
        today: "2026-11-22", todayInWords: "", untilInWords: "", host: "plainsight.example", lines: [line], unread: [])
      return try CalendarReading(report.calendar).events.first?["UID"]
    }
    #expect(try id("2026-12-05") == id("2027-12-05") && id("2026-12-05")?.hasSuffix("@plainsight.example") == true)
  }

  @Test(arguments: ["a", "é", "漢", "😀", "e\u{301}", "\r\n", ",", "\\n", "\u{85}", "\u{7F}"])
  func aLineOfAnyLengthIsFoldedBetweenLettersAndReadBackWhole(_ letter: String) throws {
    for length in 0...90 {
      let title = String(repeating: letter, count: length)
      let line = Self.line("2026-12-05", "", nil, title, because: title)
      let report = DueReport(
        today: "2026-11-22", todayInWords: "", untilInWords: "", host: "a.example", lines: [line], unread: [])
      let event = try #require(try CalendarReading(report.calendar).events.first)
      let shown = ["\r\n": " \n", "\u{85}": " ", "\u{7F}": " "][letter] ?? letter
      let wanted = "For: no role named\n\(String(repeating: shown, count: length))\n\(line.file)"
      try #require(event["DESCRIPTION"] == wanted, "\(length) times \(letter.debugDescription)")
    }
  }
}
