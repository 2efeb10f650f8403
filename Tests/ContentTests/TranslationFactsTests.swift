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

  @Test func aTranslationOfALocalOfferHasTheDutiesOfItsOriginal() throws {
    let (council, page) = try council(
      original: "title: Offer\nduties: [short-breaks-statement]", translation: "title: پیشکش", of: "offers/send")
    guard case .offer(let offer) = council.kind(of: page) else { throw NotThatKind() }
    #expect(offer.duties.map(\.value) == ["short-breaks-statement"])
  }

  @Test func aTranslationOfADocumentHasItsDates() throws {
    let (council, page) = try council(
      original: "title: Statement\ntype: statement\npublished: 2026-09-11", translation: "title: بیان",
      of: "documents/statement")
    guard case .document(let document) = council.kind(of: page) else { throw NotThatKind() }
    #expect(document.sort == .statement && document.published?.value == Day("2026-09-11"))
  }

  /// A fact that the translation writes itself would go on telling what is true no more.
  @Test(arguments: [
    ("cost", "cost: free", "cost: {amount: 6, unit: a visit}", "cost: {note: \"سب کے لیے مفت\"}"),
    ("waiting", "waiting: none", "waiting: 3 weeks", "waiting: \"کوئی نہیں\""),
    ("times", "when: [{days: mon, note: A}]", "when: [{days: mon, note: B}]", "when: [{days: mon, note: C}]"),
    ("place", "where: {name: The Hub}", "where: {name: The Barn}", "where: {name: \"مرکز\"}"),
    ("documents", "documents-needed: [A bill]", "documents-needed: [A card]", "documents-needed: [\"بل\"]"),
    (
      "team", "contact: {team: A, phone: 01632 960123}", "contact: {team: A, phone: 01632 960124}",
      "contact: {team: \"ٹیم\", phone: 01632 960123}"
    ),
  ])
  func aFactThatATranslationStatesItselfMakesItOlder(_ fact: String, was: String, new: String, own: String) throws {
    #expect(try fingerprint("title: Hub\n" + was, own) != fingerprint("title: Hub\n" + new, own), "\(fact)")
    // Where it says nothing of its own, it shows what the page says today.
    let current = try fingerprint("title: Hub\n" + new, "review: 2027-10-01")
    #expect(try fingerprint("title: Hub\n" + was, "review: 2027-10-01") == current, "\(fact)")
  }

  @Test(arguments: [
    ("eligibility/clubs", "any-of: [{benefit: DLA}]", "all-of: [{benefit: DLA}]", "any-of: [{benefit: ڈی ایل اے}]"),
    ("eligibility/clubs", "decided-by: us", "decided-by: a panel", "decided-by: ہم"),
    (
      "thresholds", "levels: [{level: universal, name: A}]", "levels: [{level: universal, name: A, who-leads: You}]",
      "levels: [{level: universal, name: درجہ}]"
    ),
    ("documents/plan", "published: 2026-09-11", "published: 2026-10-11", "published: 2026-09-11"),
  ])
  func whatItsKindStatesMakesItOlderToo(_ name: String, was: String, new: String, own: String) throws {
    #expect(try fingerprint("title: A\n" + was, own, of: name) != fingerprint("title: A\n" + new, own, of: name))
    let current = try fingerprint("title: A\n" + new, "", of: name)
    #expect(try fingerprint("title: A\n" + was, "", of: name) == current)
  }

  /// The mark of a translation without facts of its own stays what it was, whatever the page states.
  @Test func theFactsOfAPageCountOnlyWhereTheTranslationStatesThem() throws {
    let (council, page) = try council(
      original: "title: Hub\ncost: free\nages: 0 to 19\nwaiting: \"none, checked 2026-10-01\"",
      translation: "title: مرکز\nwaiting: \"کوئی نہیں\"")
    let original = council.services[0]
    #expect(original.fingerprintOfWords(for: council.services[0]) != original.fingerprintOfWords())
    #expect(original.fingerprintOfWords(for: page) != original.fingerprintOfWords())
    let (other, _) = try self.council(
      original: "title: Hub\ncost: {amount: 5}\nages: 0 to 4\nwaiting: \"none, checked 2026-11-01\"",
      translation: "title: مرکز\nwaiting: \"کوئی نہیں\"")
    // Another cost, and another day on which the waiting time was looked up.
    #expect(other.services[0].fingerprintOfWords(for: page) == original.fingerprintOfWords(for: page))
    #expect(other.services[0].fingerprintOfWords() == original.fingerprintOfWords())
  }

  private func fingerprint(
    _ original: String, _ own: String, of name: String = "services/hub"
  ) throws -> String {
    let (council, page) = try council(original: original, translation: "title: مرکز\n" + own, of: name)
    return try #require(council.original(of: page)).fingerprintOfWords(for: page)
  }

  @Test func aTranslationOfTheCouncilsPageNeedsOnlyATitle() throws {
    let (council, page) = try council(original: "title: A\ntype: unitary", translation: "title: کونسل", of: "council")
    #expect(page.title == "کونسل" && council.council.type.value == "unitary")
  }
}
