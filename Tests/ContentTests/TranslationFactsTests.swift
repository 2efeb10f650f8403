import Content
import Diagnostics
import Markup
import Testing

/// What a translation states.
struct TranslationFactsTests {
  private func council(
    original: String, translation: String, of name: String = "services/hub"
  ) throws -> (CouncilContent, Page) {
    var found: [Diagnostic] = []
    let home = ["council.md": "title: Alderbrook\ntype: unitary"]
    let files = home.merging([name + ".md": original, name + ".ur.md": translation]) { _, new in new }
    let documents = files.sorted { $0.key < $1.key }.map { name, facts in
      parse(Small.source("councils/alderbrook/" + name, "---\n\(facts)\n---\n"), noting: &found)
    }
    let council = try #require(
      CouncilContent.read(documents, slug: "alderbrook", files: [], reference: Small.reference, noting: &found))
    #expect(found.isEmpty)
    return (council, try #require(council.translations.first))
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
        """, translation: "title: مرکز")
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
      translation: "title: مرکز")
    let facts = council.facts(of: page)
    #expect(facts.checked == nil && facts.review == nil && facts.summary == nil)
  }

  @Test func whatATranslationStatesItselfStays() throws {
    let (council, page) = try council(
      original: "title: Hub\nages: 0 to 19\nprovider: The NHS\nneeds: [autism]",
      translation: "title: مرکز\nages: 0 to 4\nneeds: [sleep]")
    let facts = council.facts(of: page)
    #expect(facts.ages?.value == AgeRange(from: 0, to: 4) && facts.needs.map(\.value) == ["sleep"])
    #expect(facts.provider == "The NHS")
    #expect(council.facts(of: council.services[0]).ages?.value == AgeRange(from: 0, to: 19))
  }

  @Test func aTranslationOfCriteriaHasTheTestsOfItsOriginal() throws {
    let original = """
      title: Who can come
      who: {ages: 5 to 17, lives-in: council area}
      any-of: [{benefit: DLA}, {plan: EHC plan}]
      not-needed: [a diagnosis]
      decided-by: the team
      answer-within: 5 days
      """
    let (council, page) = try council(original: original, translation: "title: کون", of: "eligibility/clubs")
    guard case .criteria(let tests) = council.kind(of: page) else { throw NotThatKind() }
    #expect(tests.ages?.value == AgeRange(from: 5, to: 17) && tests.livesIn == "council area")
    #expect(tests.anyOf.map(\.text) == ["DLA", "EHC plan"] && tests.notNeeded == ["a diagnosis"])
    #expect(tests.decidedBy == "the team" && tests.answerWithin == "5 days")
  }

  @Test func aTranslationWithTestsOfItsOwnMixesThemWithNoOthers() throws {
    let (council, page) = try council(
      original: "title: Who\nall-of: [{plan: EHC plan}]\nany-of: [{benefit: DLA}]",
      translation: "title: کون\nany-of: [{benefit: ڈی ایل اے}]", of: "eligibility/clubs")
    guard case .criteria(let tests) = council.kind(of: page) else { throw NotThatKind() }
    #expect(tests.allOf.isEmpty && tests.anyOf.map(\.text) == ["ڈی ایل اے"])
  }

  @Test func aTranslationOfThresholdsHasTheLevelsOfItsOriginal() throws {
    let (council, page) = try council(
      original:
        "title: Levels\nlevels: [{level: universal, name: Level 1}]\nagreed-by: [Police]\nagreed-on: 2026-03-12",
      translation: "title: درجے", of: "thresholds")
    guard case .thresholds(let thresholds) = council.kind(of: page) else { throw NotThatKind() }
    #expect(thresholds.levels.map(\.name) == ["Level 1"] && thresholds.agreedBy == ["Police"])
    #expect(thresholds.agreedOn == Day("2026-03-12"))
  }

  @Test func aTranslationOfADocumentHasItsDates() throws {
    let (council, page) = try council(
      original: "title: Statement\ntype: statement\npublished: 2026-09-11", translation: "title: بیان",
      of: "documents/statement")
    guard case .document(let document) = council.kind(of: page) else { throw NotThatKind() }
    #expect(document.sort == .statement && document.published?.value == Day("2026-09-11"))
  }

  @Test func aTranslationOfTheCouncilsPageNeedsOnlyATitle() throws {
    let (council, page) = try council(original: "title: A\ntype: unitary", translation: "title: کونسل", of: "council")
    #expect(page.title == "کونسل" && council.council.type.value == "unitary")
  }
}
