import Diagnostics
import Testing

@testable import Importing

@Suite struct FactsTests {
  @Test func whatARecordSaysPlainlyBecomesFacts() {
    let facts = facts(
      #"""
      "name": "Rest &amp; play", "description": "Days out.", "summary": "Time off for families.",
      "url": "www.rest.alderbrook.gov.uk", "email": "rest@alderbrook.gov.uk", "fees": "Free.", "wait_time": "about 6 weeks",
      "minimum_age": 5, "maximum_age": 17, "organization": {"id": "o", "name": "Alderbrook: rest"},
      "phones": [{"id": "p", "number": "01632 960123"}],
      "contacts": [{"id": "c", "name": "Short Breaks Team", "email": "rest@alderbrook.gov.uk"}],
      "service_at_locations": [{"id": "s", "location": {"id": "l", "location_type": "physical", "name": "Riverside Centre",
        "latitude": 51.50, "longitude": -0.1, "addresses": [{"id": "a", "address_1": "1 Example Street",
        "city": "Millford", "postal_code": "ZZ1 1ZZ", "country": "GB", "address_type": "physical"}]}}]
      """#)
    #expect(
      facts == [
        "title: Rest & play", "summary: Time off for families.", #"provider: "Alderbrook: rest""#, "contact:",
        "  team: Short Breaks Team", "  phone: 01632 960123", "  email: rest@alderbrook.gov.uk",
        "  website: https://www.rest.alderbrook.gov.uk", "where:", "  name: Riverside Centre",
        "  address: 1 Example Street, Millford", "  postcode: ZZ1 1ZZ", "  lat: 51.50", "  long: -0.1", "cost: free",
        "ages: 5 to 17", "waiting: about 6 weeks",
      ])
  }

  @Test func ofATextThatHoldsNothingButMarksOfHTMLNoFactIsLeft() {
    let facts = facts(
      #"""
      "name": "A", "fees": "<style>p{}</style>", "fees_help": "<script>x</script>",
      "cost_options": [{"id": "c", "option": "<style>p{}</style>"}],
      "contacts": [{"id": "c", "department": "<script>x</script>", "phones": [{"id": "p", "number": "01632 960123"}]}],
      "required_documents": [{"id": "d", "document": "<script>x</script>"}],
      "service_areas": [{"id": "s", "name": "<style>p{}</style>"}]
      """#)
    #expect(facts == ["title: A", "contact:", "  phone: 01632 960123"])
  }

  @Test(arguments: [
    "https://play.example/\u{0}<b>", "https://play.example/>", "https://", "https://?a", "ftp://play.example",
  ])
  func anAddressThatNoPageCanHaveStaysWords(_ address: String) {
    let (text, _) = page(#""name": "A", "description": "b", "url": "# + JSONWriter.quoted(address))
    #expect(!text.contains("website:"), "\(text)")
  }

  @Test(arguments: [
    "play@alderbrook", "@alderbrook.gov.uk", ".play@alderbrook.gov.uk", "play@alderbrook..gov.uk", "a@b@c.gov.uk",
    "play@alderbrook.gov.uk..", "play at alderbrook.gov.uk", "",
  ])
  func anEmailAddressThatNoPageCanHaveStaysWords(_ address: String) {
    let (text, found) = page(#""name": "A", "description": "b", "email": "# + JSONWriter.quoted(address))
    #expect(!text.contains("contact:") && text.contains(address), "\(text)")
    #expect(found.of(.fact).count == (address.isEmpty ? 0 : 1))
  }

  @Test(arguments: ["play@alderbrook.gov.uk.", "mailto:play@alderbrook.gov.uk"])
  func whatStandsAroundAnEmailAddressIsNoPartOfIt(_ address: String) {
    let (text, found) = page(#""name": "A", "description": "b", "email": "# + JSONWriter.quoted(address))
    #expect(text.contains("\n  email: play@alderbrook.gov.uk\n") && found.isEmpty, "\(text)")
  }

  @Test func aSignThatSteersAPrinterIsNotKeptInTheListOfIds() {
    let text = page(#""name": "A", "organization": {"id": "one\u0001two", "name": "B"}"#).text
    #expect(text.contains("Ids in the feed: organisation onetwo"))
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func longTextsStandUnderTheirHeadings() {
    let text = page(
      #""name": "A", "description": "<h1>Hello</h1><p>x</p>", "eligibility_description": "Anyone.", "application_process": "Ring us.""#
    ).text
    #expect(
      text.hasSuffix(
        "---\n\n## What it is\n\n### Hello\n\nx\n\n## Who can get it\n\nAnyone.\n\n## How to get it\n\nRing us.\n"))
  }

  @Test(arguments: [
    (#""minimum_age": 16"#, "ages: 16 and over"), (#""maximum_age": 4"#, "ages: under 5"),
    (#""min_age": 0, "max_age": 11"#, "ages: 0 to 11"),
    (#""minimum_age": 12, "maximum_age": 120"#, "ages: 12 and over"),
    (#""eligibilitys": [{"minimum_age": 3.0, "maximum_age": 4}]"#, "ages: 3 to 4"),
  ])
  func agesComeFromNumbers(_ fields: String, _ expected: String) {
    #expect(facts(#""name": "A", "description": "b", "# + fields).last == expected)
  }

  @Test(arguments: [
    #""minimum_age": "5""#, #""minimum_age": 9, "maximum_age": 5"#, #""minimum_age": 2.5, "maximum_age": 4"#,
    #""minimum_age": 40"#, #""minimum_age": -1"#, #""minimum_age": true"#,
    #""eligibilitys": [{"minimum_age": 3}, {"minimum_age": 9}]"#,
  ])
  func agesThatDoNotFitAreKeptAsWords(_ fields: String) {
    let (text, found) = page(#""name": "A", "description": "b", "# + fields)
    #expect(!text.contains("\nages:"))
    #expect(text.contains("## More information"))
    #expect(!found.isEmpty || fields.contains("eligibilitys"))
  }

  @Test(arguments: [
    (#""fees": "£4 a session""#, ["cost:", "  note: £4 a session"]),
    (#""fees": "None""#, ["cost: free"]), (#""free": true"#, ["cost: free"]),
    (
      #""cost_options": [{"amount": 4.50, "amount_description": "a session", "option": "Under 18s"}]"#,
      ["cost:", "  amount: 4.50", "  unit: a session", "  note: Under 18s"]
    ),
    (
      #""cost_options": [{"amount": 4, "option": "Child"}, {"amount": 6, "option": "Adult", "amount_description": "each"}]"#,
      ["cost:", #"  note: "Child: £4; Adult: £6 each""#]
    ),
    (#""cost_options": [{"amount": 4, "valid_to": "2020-01-01"}]"#, []),
    (#""fees": "TBC""#, []), (#""cost_options": [{"amount": 4, "currency": "EUR"}]"#, []),
  ])
  func costsComeFromFeesAndPrices(_ fields: String, _ expected: [String]) {
    #expect(Array(facts(#""name": "A", "description": "b", "# + fields).dropFirst()) == expected)
  }

  @Test func freeWithAFeeIsPointedOut() {
    let found = page(#""name": "A", "description": "b", "free": true, "fees": "£2 for drinks""#).found
    #expect(found.of(.free).map(\.what) == ["“A”: the record says that it is free, and also “£2 for drinks”"])
  }

  @Test(arguments: [
    (
      #""schedules": [{"freq": "WEEKLY", "interval": 1, "byday": "TH,FR", "opens_at": "10:00:00", "closes_at": "18:00Z"}]"#,
      ["  - days: thu-fri", #"    from: "10:00""#, #"    to: "18:00""#]
    ),
    (
      #""regular_schedules": [{"weekday": "Monday", "opens_at": "9:30"}, {"weekday": "Wednesday", "opens_at": "9:30"}]"#,
      ["  - days: [mon, wed]", #"    from: "09:30""#]
    ),
    (
      #""schedules": [{"freq": "MONTHLY", "byday": "1MO", "notes": "In the hall"}]"#,
      ["  - note: first Monday, every month; In the hall"]
    ),
    (
      #""schedules": [{"freq": "WEEKLY", "interval": 2, "byday": "MO", "valid_from": "2027-01-04"}]"#,
      [#"  - note: Monday, every 2 weeks; from 2027-01-04"#]
    ),
    (#""schedules": [{"description": "Any day"}]"#, ["  - note: Any day"]),
  ])
  func timesComeFromSchedules(_ fields: String, _ expected: [String]) {
    #expect(Array(facts(#""name": "A", "description": "b", "# + fields).dropFirst(2)) == expected)
  }

  @Test func timesThatEndedOrCannotBeReadAreKeptAsWords() {
    let (text, found) = page(
      #""name": "A", "description": "b", "schedules": [{"byday": "MO", "opens_at": "10:00", "valid_to": "2025-01-01"}, {"byday": "TU", "opens_at": "tea time"}]"#
    )
    #expect(text.contains("when:\n  - days: tue\n"))
    #expect(text.contains("Opens at: 10:00") && text.contains("Opens at: tea time"))
    #expect(found.of(.fact).count == 2)
  }

  @Test func anEndWithoutABeginningIsKeptAsWords() {
    let (text, _) = page(#""name": "A", "description": "b", "schedules": [{"byday": "TU", "closes_at": "17:00"}]"#)
    #expect(text.contains("when:\n  - days: tue\n") && !text.contains("to:") && text.contains("17:00"))
  }

  @Test(arguments: ["24:30", "25:00", "10:60", "10:00:pm", "10:00+ by request", "1:2:3:4"])
  func whatIsNoTimeOfTheClockIsKeptAsWords(_ time: String) {
    let (text, found) = page(
      #""name": "A", "description": "b", "schedules": [{"byday": "TU", "opens_at": "10:00", "closes_at": "\#(time)"}]"#)
    #expect(text.contains("when:\n  - days: tue\n    from: \"10:00\"\nimported:"), "\(text)")
    #expect(text.contains("closes at: \(time)\n"), "\(text)")
    #expect(found.of(.fact).map(\.what) == ["“A”: “\(time)” in `schedules[1].closes_at` is not a time"])
  }

  @Test(arguments: [("24:00", "24:00"), ("9:5", "09:05"), ("18:00:59Z", "18:00"), ("18:00+01:00", "18:00")])
  func aTimeOfTheClockIsWrittenAsAPageHasIt(_ time: String, _ written: String) {
    let facts = facts(
      #""name": "A", "description": "b", "schedules": [{"byday": "TU", "opens_at": "08:00", "closes_at": "\#(time)"}]"#)
    #expect(facts.last == "    to: \"\(written)\"")
  }

  @Test(arguments: [
    #""weekdays""#, #""Weekends""#, #""Weekly""#, #""Monthly""#, #""Fri-Mon""#, #""Most days""#, #"["MO", 3]"#,
  ])
  func whatOnlyBeginsLikeADayIsKeptAsWords(_ days: String) {
    let text = page(
      #""name": "A", "description": "b", "schedules": [{"byday": \#(days), "opens_at": "10:00"}]"#
    ).text
    #expect(text.contains("when:\n  - from: \"10:00\"\nimported:"), "\(text)")
    let words = days.filter { !#"["]"#.contains($0) }.replacing(", ", with: "; ")
    #expect(text.contains("days: \(words)\n"), "\(text)")
  }

  @Test(arguments: [
    ("MO,tu", "mon-tue"), ("Thurs.", "thu"), ("weds; Fridays", "[wed, fri]"), ("Saturday Sunday", "sat-sun"),
    ("Mon-Fri", "mon-fri"), ("Mon–Tue, Sat", "[mon, tue, sat]"),
  ])
  func daysAreKnownByTheirCodesAndByTheirNames(_ days: String, _ written: String) {
    let facts = facts(#""name": "A", "description": "b", "schedules": [{"byday": "\#(days)"}]"#)
    #expect(facts.last == "  - days: \(written)")
  }

  @Test func aVirtualPlaceIsOnlineAndAPostalOneIsForLetters() {
    let online = #""service_at_locations": [{"location": {"location_type": "virtual", "name": "Video"}}]"#
    #expect(facts(#""name": "A", "description": "b", "# + online).last == "where: online")
    let postal =
      #""service_at_locations": [{"location": {"location_type": "postal", "addresses": [{"address_1": "PO Box 1", "postal_code": "ZZ1 1ZZ"}]}}]"#
    #expect(
      facts(#""name": "A", "description": "b", "# + postal).suffix(2) == ["contact:", "  post: PO Box 1, ZZ1 1ZZ"])
  }

  @Test func anAddressThatTheFeedHidesStaysHidden() {
    let place =
      #"{"name": "Home of a childminder", "address_1": "1 Secret Street", "city": "Millford", "postal_code": "ZZ1 1ZZ", "mask_exact_address": true, "geometry": {"coordinates": [-0.1, 51.5]}}"#
    let text = page(#""name": "A", "description": "b", "locations": [\#(place), \#(place)]"#).text
    #expect(text.contains("where:\n  address: Millford\n  postcode: ZZ1\nimported"))
    #expect(
      !text.contains("Secret") && !text.contains("51.5") && !text.contains("1ZZ") && !text.contains("childminder"))
  }

  @Test func aPointOutsideTheCountryIsNoFact() {
    let (text, found) = page(
      #""name": "A", "description": "b", "locations": [{"name": "Hall", "latitude": 0, "longitude": 0}]"#)
    #expect(text.contains("where:\n  name: Hall\nimported"))
    #expect(found.of(.fact).count == 1)
  }

  @Test(arguments: [
    ("5e-05", "0.000050"), ("-1.2E0", "-1.200000"), (#""+0.5""#, "0.500000"), ("-0.1", "-0.1"),
  ])
  func aPointIsWrittenWithoutAnExponent(_ longitude: String, _ written: String) {
    let facts = facts(
      #""name": "A", "description": "b", "locations": [{"name": "Hall", "latitude": 51.5, "longitude": \#(longitude)}]"#
    )
    #expect(facts.suffix(2) == ["  lat: 51.5", "  long: \(written)"])
  }

  @Test(arguments: ["Whole of the borough", "whole county", "WHOLE COUNCIL AREA"])
  func anAreaThatIsWholeInOtherWordsIsKeptAsWords(_ area: String) {
    let (text, found) = page(
      #""name": "A", "description": "b", "service_areas": [{"name": "Millford"}, {"name": "\#(area)"}]"#)
    #expect(!text.contains("\narea:") && text.contains("- Area covered: Millford; \(area)\n"), "\(text)")
    #expect(
      found.of(.fact).map(\.what) == ["“A”: “\(area)” in `service_areas[2].name` does not fit a page's `area`"])
  }

  @Test(arguments: ["Whole council", "Whole of Millford"])
  func anAreaAsAPageSaysItIsAFact(_ area: String) {
    let (text, found) = page(#""name": "A", "description": "b", "service_areas": [{"name": "\#(area)"}]"#)
    #expect(text.contains("\narea: [\(area)]\n") && found.isEmpty, "\(text)")
  }

  @Test(arguments: [
    "About 6 weeks, checked monthly", "About 6 weeks, checked 1 October 2026", "Short, checked 2026-10-01, checked",
  ])
  func aWaitWhoseDayIsNoneIsKeptAsWords(_ wait: String) {
    let (text, found) = page(#""name": "A", "description": "b", "wait_time": "\#(wait)""#)
    #expect(!text.contains("\nwaiting:") && text.contains("- Waiting time: \(wait)\n"), "\(text)")
    #expect(found.of(.fact).map(\.what) == ["“A”: “\(wait)” in `wait_time` does not fit a page's `waiting`"])
  }

  @Test func aWaitWithItsDayIsAFact() {
    let facts = facts(#""name": "A", "description": "b", "wait_time": "About 6 weeks, checked 2026-10-01""#)
    #expect(facts.last == "waiting: About 6 weeks, checked 2026-10-01")
  }

  @Test func needsAreTakenOnlyWordForWord() {
    let needs = terms(
      "id: autism, label: Autism, synonyms: [autistic, ASD]",
      "id: hearing, label: Hearing, synonyms: [deaf]")
    let (text, _) = page(
      #""name": "A", "description": "b", "pc_targetAudience": [{"id": "1", "audienceType": "AUTISM"}, {"id": "2", "audienceType": "Deaf"}, {"id": "3", "audienceType": "Autism support"}], "attributes": [{"taxonomy_term": {"id": "t", "name": "asd"}}]"#,
      words: ImportWords(needs: needs))
    #expect(text.contains("\nneeds: [autism, hearing]\n"))
    #expect(text.contains("- Who it is aimed at: Deaf; Autism support\n"))
    #expect(text.contains("- Topics, topic: asd\n") || text.contains("asd"))
    #expect(text.contains("audience 1, 2, 3"))
    #expect(!text.contains("\nlevel:"))
  }

  @Test func aSecondLevelOfNeedStaysAmongTheWords() {
    let levels = terms("id: universal, label: Help for everyone", "id: targeted, label: Some more help")
    let (text, _) = page(
      #""name": "A", "description": "b", "levels_of_need": [{"name": "Help for everyone"}, {"name": "Some more help"}]"#,
      words: ImportWords(needs: [], levels: levels))
    #expect(text.contains("\nlevel: universal\n") && text.contains("Some more help"))
  }

  @Test func aSummaryThatRepeatsTheDescriptionIsLeftOut() {
    let (text, found) = page(
      #""name": "A", "description": "Days out for families who need a rest.", "summary": "Days out for families…""#)
    #expect(!text.contains("summary:"))
    #expect(found.of(.summary).count == 1)
  }
}
