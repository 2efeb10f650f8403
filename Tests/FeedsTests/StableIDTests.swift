import Testing

@testable import Feeds

/// The ids that Python's `uuid.uuid5(uuid.NAMESPACE_DNS, name)` makes of the same names.
struct StableIDTests {
  @Test(arguments: [
    ("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"),
    ("", "4ebd0208-8328-5d69-8c44-ec50939c0967"),
    (String(repeating: "a", count: 200), "fe30bfa6-ef90-59b3-b108-118411d0f0ab"),
    (String(repeating: "a", count: 55), "ab36061e-9983-59b3-a171-f60bda1e5897"),
    ("Ærø – ک", "f9058968-bf1f-581d-9c7b-2d6057d69294"),
  ])
  func anIdMadeFromANameIsTheOneThatOthersMake(_ name: String, _ id: String) throws {
    let names = try #require(StableID("6ba7b810-9dad-11d1-80b4-00c04fd430c8"))
    #expect(StableID(name, in: names).text == id)
  }

  @Test func anIdIsReadInCapitalsAndWrittenInSmallLetters() throws {
    let id = try #require(StableID("AC148810-D857-441C-9679-408F346DE14B"))
    #expect(id.text == "ac148810-d857-441c-9679-408f346de14b")
  }

  @Test(arguments: [
    "", "ac148810", "ac148810-d857-441c-9679-408f346de14", "ac148810-d857-441c-9679-408f346de14bb",
    "ac148810d857441c9679408f346de14b", "gc148810-d857-441c-9679-408f346de14b", "ac148810-d857-441c-9679-408f346de14é",
  ])
  func whatIsNoIdIsNotRead(_ text: String) {
    #expect(StableID(text) == nil)
  }
}
