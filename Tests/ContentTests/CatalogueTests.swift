import Content
import Diagnostics
import Markup
import Testing

struct CatalogueTests {
  /// Reads a catalogue of one duty, `a-duty`, unless the header says otherwise.
  private func catalogue(header: String = Self.header, duty: String = Self.duty) -> (
    read: Catalogue?, found: [Diagnostic]
  ) {
    var found: [Diagnostic] = []
    let document = parse(Small.source("entitlements/a-duty.md", "---\n\(duty)\n---\nWords.\n"), noting: &found)
    let read = Catalogue.read(Small.source("entitlements.yml", header), [document], noting: &found)
    return (read, found)
  }

  private static let header = """
    edition: 2026-11-22
    groups: [{id: social-care, label: Extra help, duties: [a-duty]}]
    authority-types: [{id: unitary}, {id: county}]
    authority-sets: [{id: all, types: [unitary, county]}, {id: counties, types: [county]}]
    """
  private static let items = "items: [{id: one, title: One, cite: s.1, ask: Which}]"
  private static let duty = Small.dutyFacts + "\n" + items

  @Test(arguments: ["", "\nauthority-sets: []"])
  func whereNoSetOfCouncilsIsNamedThatIsToldAndNotEachDuty(_ sets: String) {
    let header = Self.header.split(separator: "\n").filter { !$0.hasPrefix("authority-sets") }.joined(separator: "\n")
    let (_, found) = catalogue(header: header + sets)
    #expect(found.map(\.rule) == ["missing-field"] && found.map(\.what) == ["This has no `authority-sets`"])
  }

  @Test func theHeaderSaysWhichDutiesThereAreAndWhomTheyBind() throws {
    let (read, found) = catalogue(
      header: Self.header + """

        jurisdiction: england
        language: en-GB
        watch: [{id: w, what: A change, source: An Act, state: Not started}]
        left-out: [{what: A duty, cite: s.1, why: Repealed}]
        """)
    let catalogue = try #require(read)
    #expect(found.isEmpty && catalogue.edition == Day("2026-11-22") && catalogue.councilTypes == ["unitary", "county"])
    #expect(catalogue.groups.map(\.id) == ["social-care"] && catalogue.groups.map(\.label) == ["Extra help"])
    #expect(
      catalogue.duties.map(\.id) == ["a-duty"] && catalogue.itemIDs == ["one"]
        && catalogue.duty(ofItem: "one")?.id == "a-duty")
    #expect(catalogue.duty(ofItem: "two") == nil && catalogue["another"] == nil)
    #expect(catalogue.sets == ["all": ["unitary", "county"], "counties": ["county"]])
    let duty = try #require(catalogue["a-duty"])
    #expect(
      catalogue.applies(duty, to: "unitary") && catalogue.applies(duty, to: "county")
        && !catalogue.applies(duty, to: "parish"))
    #expect(catalogue.watched.map { [$0.what, $0.source, $0.state] } == [["A change", "An Act", "Not started"]])
    #expect(catalogue.leftOut.map { [$0.what, $0.cite, $0.why] } == [["A duty", "s.1", "Repealed"]])
    let bound = try #require(
      self.catalogue(duty: Self.duty.replacing("applies-to: all", with: "applies-to: counties")).read)
    let counties = try #require(bound["a-duty"])
    #expect(bound.applies(counties, to: "county") && !bound.applies(counties, to: "unitary"))
  }

  @Test func aDutyThatNoGroupListsIsNamedInItsOwnFile() {
    let (read, found) = catalogue(header: Self.header.replacing("[a-duty]", with: "[]"))
    #expect(read?.duties.isEmpty == true)
    FactCase(
      "↓",
      FactSaid(
        "duty-not-listed", "No group of content/entitlements.yml lists this duty",
        "Add `a-duty` to the `duties` of the group `social-care`.")
    ).check(found, at: "content/entitlements/a-duty.md")
  }

  @Test(arguments: [
    FactCase(
      header.replacing("[a-duty]", with: "[a-duty, ↓a-duti↑]"), .meant("a-duti", "the list of duties", "a-duty")),
    FactCase(
      header.replacing("[a-duty]", with: "[a-duty, ↓something-else↑]"),
      .word("something-else", "the list of duties", "Use one of the words in the folder entitlements: `a-duty`.")),
    FactCase(
      header.replacing("[a-duty]", with: "[a-duty, ↓a-duty↑]"), .meant("a-duty", "the list of duties", "a-duty")),
    FactCase(
      header.replacing("{id: social-care, label", with: "↓{label"),
      .missing("id", "id: send", why: "Duties name their group by its id."),
      FactSaid(
        "duty-not-listed", "No group of content/entitlements.yml lists this duty",
        "Add `a-duty` to the `duties` of the group `social-care`.")),
    FactCase(
      header.replacing("{id: county}", with: "↓{label: County}"),
      .missing("id", "id: unitary", why: "Councils name their type by its id.")),
    FactCase(
      header.replacing("{id: counties, types", with: "↓{types"),
      .missing("id", "id: all", why: "Duties name the set by its id.")),
    FactCase(
      header + "\n↓wach↑: []",
      FactSaid("unknown-field", "There is no fact called `wach` here", "Write `watch:` if that is what is meant.")),
  ])
  func aFaultInTheHeaderIsNamed(_ example: FactCase) {
    let read: Catalogue?
    var found: [Diagnostic]
    (read, found) = catalogue(header: withoutMarks(example.marked))
    // A kind of council that cannot be read is missing from the sets that name it, which is told as well.
    found.removeAll { $0.what.contains("“county” is not a word that `types` knows") }
    #expect(read != nil)
    guard example.said.count == 1 else {
      #expect(
        Set(found.map { [$0.rule, $0.what, $0.instead] }) == Set(example.said.map { [$0.rule, $0.what, $0.instead] }))
      return
    }
    example.check(found, at: "content/entitlements.yml")
  }

  private static let whichDay = FactSaid.missing(
    "edition", "edition: 2026-11-22", why: "It says what day the law was read.")

  @Test(arguments: [
    FactCase("↓" + header.replacing("edition: 2026-11-22\n", with: ""), whichDay),
    FactCase(header.replacing("edition: 2026-11-22", with: "↓edition↑:"), .empty("edition")),
    FactCase(header.replacing("2026-11-22", with: "↓now"), .day("now", "edition")),
  ])
  func aCatalogueWithoutItsDayIsNone(_ example: FactCase) {
    let (read, found) = catalogue(header: withoutMarks(example.marked))
    #expect(read == nil)
    example.check(found, at: "content/entitlements.yml")
  }

  @Test func anItemThatTwoDutiesHaveIsNamed() {
    var found: [Diagnostic] = []
    let duties = ["a-duty", "b-duty"].map {
      parse(Small.source("entitlements/\($0).md", "---\n\(Self.duty)\n---\n"), noting: &found)
    }
    _ = Catalogue.read(
      Small.source("entitlements.yml", Self.header.replacing("[a-duty]", with: "[a-duty, b-duty]")), duties,
      noting: &found)
    FactCase(
      "↓",
      FactSaid(
        "repeated-item", "The item `one` is also in a-duty",
        "Give each item an id of its own: pages name it by its id alone.")
    ).check(found, at: "content/entitlements/b-duty.md")
  }

  /// A slip in one word must not take a duty away from every council.
  @Test func aSetOfCouncilsThatIsNotThereIsNamed() {
    let (_, found) = catalogue(duty: Self.duty.replacing("applies-to: all", with: "applies-to: al"))
    #expect(found.map(\.rule) == ["unknown-word"] && found.map(\.place.path) == ["content/entitlements/a-duty.md"])
    #expect(found.map(\.what) == ["“al” is not a word that `applies-to` knows"])
  }
}
