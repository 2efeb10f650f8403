import Diagnostics
import Testing

@testable import Importing

@Suite struct FeedReadingTests {
  @Test(arguments: [
    #"{"content": [{"id": "1", "name": "A", "status": "active"}], "totalElements": 1}"#,
    #"{"total_items": 1, "contents": [{"id": "1", "name": "A", "status": "active"}]}"#,
    #"[{"id": "1", "name": "A", "status": "active"}]"#,
    #"{"id": "1", "name": "A", "description": "B"}"#,
    #"{"id": "s1", "location": {"id": "l1", "name": "Hall"}, "service": {"id": "1", "name": "A", "status": "active"}}"#,
    #"{"id": "o1", "name": "Org", "services": [{"id": "1", "name": "A", "status": "active"}]}"#,
    "\u{FEFF}" + #"[{"id": 1, "name": "A", "status": "active"}]"#,
  ])
  func everyShapeOfFeedGivesItsService(_ text: String) {
    let (feed, found) = read(text)
    #expect(feed.records.map(\.id) == ["1"])
    #expect(feed.records.map(\.name) == ["A"])
    #expect(feed.isWhole)
    #expect(found.isEmpty)
  }

  @Test func anOrganisationAndAPlaceAroundAServiceBecomeParts() {
    let (feed, _) = read(
      #"{"id": "o1", "name": "Org", "services": [{"id": "1", "name": "A", "status": "active"}]}"#,
      #"{"id": "s1", "location": {"id": "l1", "name": "Hall"}, "service": {"id": "1", "name": "A", "status": "active"}}"#
    )
    #expect(feed.records.count == 1)
    let fields = feed.records[0].fields
    #expect(fields.first { $0.key == "organization" }?.value["name"]?.text == "Org")
    #expect(fields.first { $0.key == "service_at_locations" }?.value.list?.first?["location"]?["name"]?.text == "Hall")
  }

  @Test func filesWithoutServicesAreNamedAndDoNoHarm() {
    let (feed, found) = read(
      #"[{"id": 1, "label": "Autism", "slug": "autism"}]"#,
      #"{"contents": [{"id": "t", "name": "T", "description": "d", "taxonomy": "x"}], "total_items": 900}"#,
      #"[{"id": "1", "name": "A", "status": "active"}]"#)
    #expect(feed.records.count == 1)
    #expect(feed.isWhole)
    #expect(found.of(.noService).map(\.place.path) == ["1.json", "2.json"])
  }

  @Test func recordsOfOneNameWithoutAnIdAreEachOneOfTheirOwn() {
    let (feed, _) = read(
      #"""
      [{"id": "without id: Club 2", "name": "Choir", "description": "a"}, {"name": "Club", "description": "b"},
      {"name": "Club", "description": "c"}, {"name": "Chess", "description": "d"}, {"name": "Club", "description": "e"}]
      """#)
    #expect(
      feed.records.map(\.id) == [
        "without id: Club 2", "without id: Club", "without id: Club 3", "without id: Chess", "without id: Club 4",
      ])
  }

  @Test(.timeLimit(.minutes(1))) func thousandsOfThemAreNotCountedAgainForEach() {
    let records = (1...8000).map { "{\"name\": \"Club\", \"description\": \"\($0)\"}" }
    let (feed, _) = read("[" + records.joined(separator: ",\n") + "]")
    #expect(feed.records.count == 8000 && feed.records.last?.id == "without id: Club 8000")
  }

  @Test func partOfAFeedIsKnownAsAPart() {
    let (feed, found) = read(#"{"totalElements": 243, "content": [{"id": "1", "name": "A", "status": "active"}]}"#)
    #expect(!feed.isWhole)
    #expect(found.of(.part).first?.what == "The feed says that it has 243 services, and 1 was read")
  }

  @Test func theSameServiceInAListAndAtItsOwnAddressBecomesOneWholeRecord() {
    let (feed, found) = read(
      #"[{"id": "1", "name": "A", "status": "active", "email": ""}]"#,
      #"{"id": "1", "name": "A", "status": "active", "email": "a@council.uk", "cost_options": [{"id": "c", "amount": 2}]}"#
    )
    #expect(feed.records.count == 1)
    #expect(found.isEmpty)
    #expect(feed.records[0].fields.map(\.key) == ["id", "name", "status", "email", "cost_options"])
    #expect(feed.records[0].fields.first { $0.key == "email" }?.value.text == "a@council.uk")
  }

  @Test func whenTwoRecordsDisagreeTheNewerIsTakenAndTheFieldsAreNamed() {
    let (feed, found) = read(
      #"[{"id": "1", "name": "A", "fees": "£4", "last_modified": "2026-01-01"}]"#,
      #"[{"id": "1", "name": "A", "fees": "£5", "last_modified": "2026-02-01"}]"#)
    #expect(feed.records[0].fields.first { $0.key == "fees" }?.value.text == "£5")
    #expect(found.of(.repeated).map(\.what) == ["“A” is in the feed twice, and `fees` differ"])
  }

  @Test func aRecordWithoutAnIdOrANameIsKeptAndReported() {
    let (feed, found) = read(
      #"[{"name": "A", "status": "active"}, {"name": "A", "status": "active"}, {"status": "active"}]"#)
    #expect(feed.records.map(\.id) == ["without id: A", "without id: A 2", "without id: no name"])
    #expect(found.of(.record).count == 3)
  }

  @Test(arguments: ["", " ", #"\r\u2028\r"#, #"\u00a0"#])
  func anIdOfNothingButWhiteSpaceIsNone(_ id: String) {
    let (feed, found) = read(#"[{"id": "\#(id)", "name": "A", "status": "active"}]"#)
    #expect(feed.records.map(\.id) == ["without id: A"])
    #expect(found.of(.record).map(\.what) == ["“A” has no id"])
  }

  @Test(arguments: ["null", "3", "\"text\"", "[]", "{}", "[null, 3, []]", "{\"content\": null}", "{\"content\": {}}"])
  func oddFilesAreReportedAndNeverCrash(_ text: String) {
    let (feed, found) = read(text)
    #expect(feed.records.isEmpty)
    #expect(!feed.isWhole)
    #expect(!found.isEmpty)
  }

  @Test func aFaultIsPlacedAtTheFieldsLine() {
    let (feed, reading) = read("[\n  {\"id\": \"1\", \"name\": \"A\", \"description\": \"b\",\n   \"email\": [1]}\n]")
    var found = reading
    _ = Import.plan(feed, existing: [:], council: "a", ImportSetting(today: "2026-11-22"), noting: &found)
    let shape = found.of(.shape).first
    #expect(shape?.what == "“A”: `email` should be text, and is a list")
    #expect(shape?.place.path == "1.json")
    #expect(shape?.place.line == 3)
    #expect(shape?.place.column == 13)
  }
}

extension FeedReadingTests {
  @Test func aValueKeepsItsFileAndLineWhenTwoFilesTellOfOneService() throws {
    let (feed, _) = read(
      "[{\"id\": \"1\", \"name\": \"A\", \"status\": \"active\"}]",
      "{\"id\": \"1\", \"name\": \"A\", \"status\": \"active\", \"description\": \"b\",\n\"email\": \"nobody\"}")
    var found: [Diagnostic] = []
    _ = Import.plan(feed, existing: [:], council: "a", ImportSetting(today: "2026-11-22"), noting: &found)
    let place = try #require(found.of(.fact).first?.place)
    #expect((place.path, place.line, place.column) == ("2.json", 2, 10))
  }
}
