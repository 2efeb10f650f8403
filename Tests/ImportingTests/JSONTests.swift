import Diagnostics
import Testing

@testable import Importing

@Suite struct JSONTests {
  @Test func numbersKeepTheirDigitsAndFieldsTheirOrder() throws {
    let json = try JSONParser.parse(Array(#"{"z": 4.50, "a": [1e3, -0.5], "m": true}"#.utf8))
    #expect(json["z"]?.number == "4.50")
    #expect(json.entries?.map(\.key) == ["z", "a", "m"])
    #expect(json["a"]?.list?.map(\.number) == ["1e3", "-0.5"])
  }

  @Test func escapesAreDecodedAndHalfAPairBecomesTheSignForALostCharacter() throws {
    let json = try JSONParser.parse(Array(#"["\u00e9\n\"\/", "\ud83d\ude00", "\ud83dx"]"#.utf8))
    #expect(json.list?.map(\.text) == ["é\n\"/", "😀", "\u{FFFD}x"])
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\" 1}", "{a: 1}", "[1 2]", "\"open", "nul", "01x", "[1] 2", "{\"a\": \"\\x\"}", "{\"a\": .5}",
    String(repeating: "[", count: 5000),
  ])
  func whatIsNotJSONIsRefused(_ text: String) {
    #expect(throws: JSONFault.self) { try JSONParser.parse(Array(text.utf8)) }
  }

  @Test func aFileCutShortIsReportedWhereItEnds() {
    let (feed, found) = read("{\"content\": [\n  {\"id\": \"1\", \"name\": \"A")
    #expect(feed.records.isEmpty)
    #expect(!feed.isWhole)
    #expect(found.count == 1)
    #expect(found.first?.rule == "import-json")
    #expect(found.first?.severity == .mustFix)
    #expect(found.first?.place.line == 2)
    #expect(found.first?.place.column == 23)
  }

  @Test func placesAreFoundInAFileOfOneLongLine() {
    let filler = String(repeating: "é ", count: 6000)
    let source = SourceText(path: "long.json", "\(filler)\n\(filler)x")
    let place = FilePlaces(source).place(Span(source.bytes.count - 1, source.bytes.count))
    #expect(place.line == 2)
    #expect(place.column == 12001)
    #expect(place.excerpt.isEmpty)
    #expect(FilePlaces(source).place(Span(0, 1)).column == 1)
    #expect(FilePlaces(SourceText(path: "e", "")).place(.nowhere).line == 1)
  }

  @Test func everyKindOfLineEndEndsALine() {
    for end in ["\n", "\r\n", "\r"] {
      let source = SourceText(path: "feed.json", "[\(end)é{\(end)x")
      let places = FilePlaces(source)
      let place = places.place(Span(source.bytes.count - 1, source.bytes.count))
      #expect((place.line, place.column, place.excerpt) == (3, 1, "x"))
      // The end of a line belongs to it.
      let before = places.place(Span(source.bytes.count - 2, source.bytes.count))
      #expect((before.line, before.column, before.excerpt) == (2, 3, "é{"))
    }
  }
}
