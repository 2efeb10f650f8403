import Content
import Diagnostics
import Testing

/// The ways in which one fact may be written.
struct FactWayTests {
  @Test(arguments: [
    ("free", "free"), ("{free: true}", "free"), ("{free: true, help: For all}", "free, help: For all"),
    ("{free: true, note: For all}", "free, help: For all"),
    ("{free: true, note: Now, help: For all}", "free, help: For all"), ("{free: false, amount: 3}", "£3"),
    ("{amount: 20}", "£20"), ("{amount: 4.50}", "£4.50"),
    ("{amount: 4.5}", "£4.50"), ("{amount: £4.50}", "£4.50"), ("{amount: 0.05}", "£0.05"), ("{amount: 1000}", "£1000"),
    ("{amount: 4, unit: a day}", "£4, unit: a day"),
    ("{amount: 4, note: Or less, help: Ask}", "£4, note: Or less, help: Ask"),
    ("{note: It depends}", "It depends"), ("{note: It depends, help: Ask}", "It depends, help: Ask"),
  ])
  func aCostIsFreeOrAnAmountOrInWords(written: String, read: String) throws {
    #expect(shown(try goodPage("title: A\ncost: \(written)").facts.cost) == read)
  }

  @Test(arguments: [
    ("online", "online"), ("{online: true}", "online"), ("Riverside Centre", "Riverside Centre"),
    ("{name: A, online: true}", "A, online"),
    ("{name: A}", "A"), ("{address: 1 Example Street, postcode: ZZ1 1ZZ}", "1 Example Street, ZZ1 1ZZ"),
    ("{lat: 51.5, long: -0.1}", "51.5, -0.1"), ("{lat: 0, long: 0}", "0.0, 0.0"),
  ])
  func aPlaceIsANameOrItsPartsOrOnline(written: String, read: String) throws {
    let venue = try #require(try goodPage("title: A\nwhere: \(written)").facts.venue)
    let parts =
      [venue.name, venue.address, venue.postcode?.value, venue.isOnline ? "online" : nil]
      + [venue.latitude, venue.longitude].map { $0.map { "\($0)" } }
    #expect(parts.compactMap { $0 }.joined(separator: ", ") == read)
  }

  @Test(arguments: [
    ("mon", "Monday"), ("Tuesday", "Tuesday"), ("weds", "Wednesday"), ("THURS", "Thursday"), ("fri", "Friday"),
    ("Saturdays", "Saturday"), ("sun", "Sunday"),
    ("mon-fri", "Monday to Friday"), ("mon–fri", "Monday to Friday"), ("mon to fri", "Monday to Friday"),
    ("Mon - Fri", "Monday to Friday"), ("sat-sun", "Saturday to Sunday"),
    ("[mon, wed]", "Monday, Wednesday"), ("\"mon, wed\"", "Monday, Wednesday"),
    ("[mon-wed, sat]", "Monday to Wednesday, Saturday"), ("every day", "Every day"), ("Every Day", "Every day"),
  ])
  func daysAreSaidAsFamiliesSayThem(written: String, spoken: String) throws {
    #expect(try goodPage("title: A\nwhen: [{days: \(written)}]").facts.times.map(shown) == [spoken])
  }

  @Test func everyMinuteOfADayIsSaidAsFamiliesSayIt() throws {
    let minutes = (0..<24).flatMap { hour in (0..<60).map { (hour, $0) } } + [(24, 0)]
    let rows = minutes.map { "  - {from: \($0.0 < 10 ? "0" : "")\($0.0):\($0.1 < 10 ? "0" : "")\($0.1)}" }
    let times = try goodPage("title: A\nwhen:\n" + rows.joined(separator: "\n")).facts.times
    let spoken = minutes.map { hour, minute in
      switch (hour, minute) {
      case (0, 0), (24, 0): return "midnight"
      case (12, 0): return "midday"
      default:
        let clock = [12, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11][hour % 12]
        return "\(clock)" + (minute == 0 ? "" : ":" + String("0\(minute)".suffix(2))) + (hour < 12 ? "am" : "pm")
      }
    }
    #expect(times.map { $0.from?.inWords } == spoken)
  }

  @Test(arguments: [
    ("9:05", "9:05am"), ("13:00", "1pm"), ("00:30", "12:30am"), ("12:30", "12:30pm"), ("23:59", "11:59pm"),
  ])
  func aTimeMayBeWrittenWithoutItsNought(written: String, spoken: String) throws {
    #expect(try goodPage("title: A\nwhen: [{from: \(written)}]").facts.times.map { $0.from?.inWords } == [spoken])
  }

  @Test func openingTimesMayBeOneGroupOrOneText() throws {
    #expect(try goodPage("title: A\nwhen: {days: mon, note: in term}").facts.times.map(shown) == ["Monday, in term"])
    #expect(try goodPage("title: A\nwhen: by appointment").facts.times.map(shown) == ["by appointment"])
  }

  @Test(arguments: [
    ("whole council", "whole council"), ("Whole Council", "whole council"), ("WHOLE COUNCIL", "whole council"),
    ("Wholebridge", "Wholebridge"), ("Whole of Millford", "Whole of Millford"), ("[whole council]", "whole council"),
    ("Riverside", "Riverside"),
  ])
  func anAreaIsTheCouncilOrPlaces(written: String, read: String) throws {
    #expect(shown(try goodPage("title: A\narea: \(written)").facts.area) == read)
  }

  @Test(arguments: [
    ("open to everyone", "open to everyone"), ("short-breaks", "short-breaks"), ("short-breaks.md", "short-breaks"),
    ("../eligibility/short-breaks.md", "short-breaks"),
  ])
  func criteriaAreAPageOrOpenToEveryone(written: String, read: String) throws {
    #expect(shown(try goodPage("title: A\ncriteria: \(written)").facts.criteria) == read)
  }

  @Test(
    arguments: [
      ("about 6 weeks, checked 2026-10-01", "about 6 weeks", "2026-10-01"), ("about 6 weeks", "about 6 weeks", nil),
      ("6 weeks, or more, checked 2026-10-01", "6 weeks, or more", "2026-10-01"),
    ] as [(String, String, String?)])
  func waitingIsWordsAndTheDayTheyWereTrue(written: String, words: String, day: String?) throws {
    let waiting = try #require(try goodPage("title: A\nwaiting: \(written)").facts.waiting)
    #expect(waiting.inWords == words && waiting.on?.code == day)
  }

  @Test(arguments: [
    ("{team: A, phone: 1}", true), ("{team: A, email: a@b.example}", true), ("{team: A, post: 1 Street}", true),
    ("{team: A}", false), ("{phone: 1}", false),
    ("{team: A, website: https://a.example}", false), ("{team: A, text: 1}", true),
    ("{team: A, hours: Monday}", false),
  ])
  func aContactIsCompleteWithATeamAndAWayToReachIt(written: String, isComplete: Bool) throws {
    #expect(try goodPage("title: A\ncontact: \(written)").facts.contact?.isComplete == isComplete)
  }

  @Test(
    arguments: [
      ("sb-daytime", Answer.Target.item("sb-daytime"), nil), ("sb-daytime#days-out", .item("sb-daytime"), "days-out"),
      ("sb-daytime#", .item("sb-daytime"), nil),
      ("short-breaks-statement/sb-daytime#cost", .item("sb-daytime"), "cost"),
      ("sb-daytime#a#b", .item("sb-daytime"), "a#b"),
      ("childcare-listings", .register("childcare-listings"), nil),
      ("childcare-listings#a", .register("childcare-listings"), "a"),
    ] as [(String, Answer.Target, String?)])
  func anAnswerNamesAnItemOrARegisterAndAPlace(written: String, target: Answer.Target, place: String?) throws {
    for (field, saysNone) in [("answers", false), ("says-none", true)] {
      let answers = try goodPage("title: A\n\(field): \(written)").facts.answers
      #expect(
        answers.map(\.target) == [target] && answers.map(\.place) == [place] && answers.map(\.saysNone) == [saysNone])
    }
  }
}
