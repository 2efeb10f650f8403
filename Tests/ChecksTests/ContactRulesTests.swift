import Diagnostics
import Testing

@testable import Checks

struct ContactRulesTests {
  @Test(arguments: [
    ("01632 960123", true), ("(01632) 960123", true), ("+44 1632 960123", true), ("+44 (0)1632 960123", true),
    ("016977 2345", true), ("0800 1111", true), ("999", true), ("111", true), ("116 123", true), ("60006", true),
    ("01632 960123 ext 204", true), ("01632 960123 option 2", true), ("01632 960123 or 01632 960124", true),
    ("+353 1 234", true), ("01632-960123", true), ("01632 960123 (24 hours, 7 days)", true),
    ("01632 9601", false), ("01632 9601234", false), ("04632 960123", false), ("12345678", false), ("222", false),
    ("+44 1632 96012345", false),
  ])
  func aNumberCanBeDialledOrNot(_ text: String, _ isPossible: Bool) throws {
    let page = "---\ntitle: Club\ncontact: {team: Play Team, phone: \"\(text)\"}\n---\nA club."
    let found = try ExampleCouncil("services/example.md", page).found(by: .impossibleNumber, about: nil)
    #expect(found.isEmpty == isPossible, "\(found.map(\.what))")
  }

  @Test(arguments: [
    ("ZZ1 1ZZ", true), ("zz11zz", true), ("Z1 1ZZ", true), ("ZZ1Z 1ZZ", true), ("ZZ11 1ZZ", true), ("Z1Z 1ZZ", true),
    ("GIR 0AA", true), ("ZZ1", true), ("ZZ1 ZZ1", false), ("ZZZ 1ZZ", false), ("11 1ZZ", false), ("ZZ1 1Z", false),
    ("near the park", false),
  ])
  func aPostcodeHasTheShapeOfOne(_ text: String, _ isPossible: Bool) throws {
    let page = "---\ntitle: Club\nwhere: {name: The hall, postcode: \"\(text)\"}\n---\nA club."
    let found = try ExampleCouncil("services/example.md", page).found(by: .impossiblePostcode, about: nil)
    #expect(found.isEmpty == isPossible)
  }

  @Test(arguments: [
    ("Ring 07700 900123 to book.", true), ("Ring 07700900123.", true), ("Ring +44 7700 900123.", true),
    ("Text 07700 900123.", false), ("WhatsApp: 07700 900123", false), ("Ring 01632 960123.", false),
    ("Room 0770 on floor 9.", false), ("Ring 07777 777777.", false), ("Order 5507700900123.", false),
  ])
  func aMobileAmongTheWordsIsFound(_ words: String, _ isFound: Bool) throws {
    let page = "---\ntitle: Club\n---\nA club. \(words)"
    let found = try ExampleCouncil("services/example.md", page).found(by: .personalMobile, about: nil)
    #expect(found.isEmpty != isFound)
  }

  @Test(arguments: [
    ("01632 960123", true, false), ("01632 960123", false, true), ("play@club.example", true, false),
    ("play@club.example", false, true), ("play@example.com", false, true), ("play@council.gov.uk", false, false),
    ("https://www.club.example/x", false, true), ("111", false, false), ("https://example-club.org/", false, false),
    ("0117 000 1234", false, false), ("01234 567890", true, true), ("11111111111", true, true),
  ])
  func whatIsSetAsideForExamplesIsNobodysOnARealSite(_ text: String, _ isExample: Bool, _ isFound: Bool) {
    #expect(MadeUp.isMadeUp(text, inExample: isExample) == isFound)
  }
}
