import Content
import Diagnostics
import Markup
import Testing

/// Who has a duty that does not bind a council of some kind.
struct OtherBodyTests {
  private static let header = """
    edition: 2026-11-22
    groups: [{id: social-care, label: Extra help, duties: [a-duty]}]
    authority-types: [{id: unitary, label: Unitary council}, {id: county}, {id: london-borough}]
    authority-sets: [{id: all, types: [unitary, county, london-borough]}, {id: unitaries, types: [unitary]}]
    """
  private static let duty =
    Small.dutyFacts.replacing("applies-to: all", with: "applies-to: unitaries")
    + "\nitems: [{id: one, title: One, cite: s.1, ask: Which}]"

  private func read(_ otherwise: String) -> (duty: Duty?, catalogue: Catalogue?, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let text = "---\n\(Self.duty)\n\(otherwise)\n---\nWords.\n"
    let document = parse(Small.source("entitlements/a-duty.md", text), noting: &found)
    let catalogue = Catalogue.read(Small.source("entitlements.yml", Self.header), [document], noting: &found)
    return (catalogue?["a-duty"], catalogue, found)
  }

  @Test func eachKindOfCouncilHasItsOwn() throws {
    let (duty, catalogue, found) = read(
      """
      otherwise:
        - {types: county, body: your district council, link: "https://districts.example"}
        - {types: [london-borough], body: the Greater London Authority}
      """)
    #expect(found.isEmpty)
    #expect(duty?.otherBody(for: "county")?.body == "your district council")
    #expect(duty?.otherBody(for: "county")?.link?.value == "https://districts.example")
    #expect(duty?.otherBody(for: "london-borough")?.body == "the Greater London Authority")
    #expect(duty?.otherBody(for: "london-borough")?.link == nil)
    #expect(duty?.otherBody(for: "unitary") == nil)
    #expect(catalogue?.typeLabels["unitary"] == "Unitary council" && catalogue?.typeLabels["county"] == "county")
  }

  @Test(arguments: [
    ("{types: [conty], body: A body}", "“conty” is not a word that `types` knows"),
    ("{types: [unitary], body: A body}", "“unitary” does not fit `otherwise`"),
    ("{body: A body}", "This has no `types`"), ("{types: [], body: A body}", "This has no `types`"),
    ("{types: {county: yes}, body: A body}", "`types` should be a list, and is a group of facts"),
    ("{types: [county]}", "This has no `body`"),
  ])
  func whatCannotBeMeantIsNamed(_ written: String, _ said: String) {
    let found = read("otherwise: [\(written)]").found
    #expect(found.map(\.what) == [said])
    #expect(found.allSatisfy { $0.place.path == "content/entitlements/a-duty.md" && $0.stopsPublishing })
  }

  /// Every council that the catalogue leaves out is told whose duty it is.
  @Test func everyKindOfCouncilThatADutyDoesNotBindHasAnotherBody() throws {
    var found: [Diagnostic] = []
    let catalogue = try RealContent.catalogue(noting: &found)
    #expect(found.isEmpty)
    for duty in catalogue.duties {
      for type in catalogue.councilTypes {
        let isBound = catalogue.applies(duty, to: type)
        #expect(isBound == (duty.otherBody(for: type) == nil), "\(duty.id), \(type)")
      }
    }
  }
}
