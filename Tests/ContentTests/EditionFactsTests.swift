import Content
import Diagnostics
import Markup
import Testing

/// What a translation states.
struct EditionFactsTests {
  private func council(original: String, edition: String) throws -> (CouncilContent, Page) {
    var found: [Diagnostic] = []
    let files = [
      "council.md": "title: Alderbrook\ntype: unitary", "services/hub.md": original, "services/hub.ur.md": edition,
    ]
    let documents = files.sorted { $0.key < $1.key }.map { name, facts in
      parse(Small.source("councils/alderbrook/" + name, "---\n\(facts)\n---\n"), noting: &found)
    }
    let council = try #require(
      CouncilContent.read(documents, slug: "alderbrook", files: [], reference: Small.reference, noting: &found))
    #expect(found.isEmpty)
    return (council, try #require(council.editions.first))
  }

  @Test func aTranslationStatesWhatItsOriginalStates() throws {
    let (council, page) = try council(
      original: """
        title: Hub
        summary: A hub.
        ages: 0 to 19
        cost: free
        area: whole council
        provider: The NHS
        criteria: open to everyone
        where: {name: The Hub, postcode: ZZ1 1ZZ}
        when: [{days: mon, from: 09:00}]
        level: universal
        route: [just-turn-up]
        needs: [autism]
        waiting: none
        sensitive: true
        contact: {team: Hub Team, phone: 01632 960123}
        checked: {on: 2026-10-01, by: Manager}
        review: 2027-10-01
        """, edition: "title: مرکز")
    let facts = council.facts(of: page)
    #expect(facts.title.value == "مرکز" && facts.ages?.value == AgeRange(from: 0, to: 19) && facts.cost != nil)
    #expect(facts.area != nil && facts.provider == "The NHS" && facts.criteria != nil && facts.venue?.name == "The Hub")
    #expect(facts.isSensitive == true)
    #expect(facts.times.count == 1 && facts.level?.value == "universal" && facts.routes.count == 1)
    #expect(facts.needs.count == 1 && facts.waiting?.inWords == "none" && facts.contact?.team == "Hub Team")
  }

  /// Somebody who looked at the English words did not look at these.
  @Test func aTranslationIsNotCheckedBecauseItsOriginalIs() throws {
    let (council, page) = try council(
      original: "title: Hub\nsummary: A hub.\nchecked: {on: 2026-10-01, by: Manager}\nreview: 2027-10-01",
      edition: "title: مرکز")
    let facts = council.facts(of: page)
    #expect(facts.checked == nil && facts.review == nil && facts.summary == nil)
  }

  @Test func whatATranslationStatesItselfStays() throws {
    let (council, page) = try council(
      original: "title: Hub\nages: 0 to 19\nprovider: The NHS\nneeds: [autism]",
      edition: "title: مرکز\nages: 0 to 4\nneeds: [sleep]")
    let facts = council.facts(of: page)
    #expect(facts.ages?.value == AgeRange(from: 0, to: 4) && facts.needs.map(\.value) == ["sleep"])
    #expect(facts.provider == "The NHS")
    #expect(council.facts(of: council.services[0]).ages?.value == AgeRange(from: 0, to: 19))
  }
}
