import Checks
import Content
import Diagnostics
import Testing

struct DeadlineTests {
  private func deadlines(_ files: [String: String]) throws -> [Deadline] {
    var found: [Diagnostic] = []
    let council = try #require(try ExampleCouncil(files).content(noting: &found))
    let reference = try #require(ExampleCouncil.reference)
    return Checks.deadlines(of: council, against: reference, today: try #require(ExampleCouncil.today))
  }

  /// Each as `day, past or to come, what for`.
  private func told(_ files: [String: String]) throws -> [String] {
    try deadlines(files).map { deadline in
      let what =
        switch deadline.reason {
        case .law(let duty, _): "law \(duty ?? "")"
        case .register(let duty, _, let count): "\(count) of register \(duty)"
        case .review: "review"
        case .advice: "advice"
        case .exemption(let name, _): "exemption \(name)"
        }
      return "\(deadline.day.code) \(deadline.isPast ? "past" : "to come") \(what)"
    }
  }

  private func page(_ facts: String) -> String { "---\ntitle: A page\n\(facts)\n---\nWords." }

  @Test(arguments: [
    ("2026-11-21", "past"), ("2026-11-22", "to come"), ("2027-04-01", "to come"),
  ])
  func aPagesOwnReviewIsPastOnTheDayAfterIt(day: String, state: String) throws {
    #expect(try told(["services/a.md": page("review: \(day)")]) == ["\(day) \(state) review"])
  }

  @Test func aTranslationHasADateOfItsOwn() throws {
    let files = ["services/a.md": page("review: 2027-01-01"), "services/a.ur.md": page("review: 2026-12-01")]
    #expect(try told(files) == ["2027-01-01 to come review", "2026-12-01 to come review"])
  }

  /// Published in the year before 31 May, a statement has met it; the next one is due a year later.
  @Test(arguments: [
    ("2024-05-20", "2026-05-31 past"), ("2025-05-31", "2026-05-31 past"), ("2025-06-01", "2027-05-31 to come"),
    ("2026-05-20", "2027-05-31 to come"), ("2026-06-01", "2028-05-31 to come"),
  ])
  func aYearlyDeadlineComesRound(published: String, wanted: String) throws {
    let files = ["documents/a.md": page("published: \(published)\nanswers: [p16-transport]")]
    #expect(try told(files) == ["\(wanted) law post-16-transport-statement"])
  }

  @Test(arguments: [("2026-08-31", "2026-09-01 past"), ("2026-09-01", "2027-01-01 to come")])
  func theEntriesOfARegisterAreDueTogether(checked: String, wanted: String) throws {
    let facts = "answers: [childcare-listings]\nchecked: {on: \(checked), by: List Officer}"
    #expect(
      try told(["services/a.md": page(facts), "services/b.md": page(facts)])
        == ["\(wanted) 2 of register childcare-listings"])
  }

  @Test(arguments: [("2026-08-31", "2026-09-01 past"), ("2026-09-01", "2027-01-01 to come")])
  func severalDatesAYearEachWantAFreshList(published: String, wanted: String) throws {
    let files = ["documents/a.md": page("published: \(published)\nanswers: [cl-list]")]
    let item = try #require(
      ExampleCouncil.reference?.catalogue["childcare-listings"]?.items.first { !$0.isAskedOfEach })
    let asked = files.mapValues { $0.replacing("cl-list", with: item.id) }
    #expect(try told(asked) == ["\(wanted) law childcare-listings"])
  }

  /// Its objectives stand for four years: SI 2017/353 reg 5.
  @Test func whatANewerPageAnswersIsDueOfTheOlderNoMore() throws {
    let files = [
      "documents/a.md": page("published: 2025-01-10\nanswers: [eq-information, eq-objectives]"),
      "documents/b.md": page("published: 2026-01-10\nanswers: [eq-information]"),
    ]
    #expect(
      try told(files) == [
        "2029-01-10 to come law equality-information", "2027-01-10 to come law equality-information",
      ])
  }

  @Test func theTimeThatADocumentCoversEndsBeforeTheNextDeadline() throws {
    let facts = "published: 2026-05-20\nperiod: 2026-09-01 to 2027-03-31\nanswers: [p16-transport]"
    #expect(try told(["documents/a.md": page(facts)]) == ["2027-03-31 to come law post-16-transport-statement"])
  }

  @Test func lastYearsStatementIsARecordOnceThisYearsIsThere() throws {
    let files = [
      "documents/a.md": page("published: 2024-05-20\nanswers: [p16-transport]"),
      "documents/b.md": page("published: 2026-05-20\nanswers: [p16-transport]"),
    ]
    #expect(try deadlines(files).map(\.page.path.slug) == ["b"])
  }

  @Test func weAdviseADateWhereThePageNamesNoEarlierOne() throws {
    let advised = "answers: [sb-daytime]\nchecked: {on: 2026-06-01, by: Play Manager}"
    let reference = try #require(ExampleCouncil.reference?.catalogue["short-breaks-statement"])
    let months = try #require(reference.review.suggestedMonths)
    let day = try #require(Day("2026-06-01")).adding(months: months).code
    #expect(try told(["services/a.md": page(advised)]) == ["\(day) to come advice"])
    let earlier = page(advised + "\nreview: 2026-12-01")
    #expect(try told(["services/a.md": earlier]) == ["2026-12-01 to come review"])
    let later = page(advised + "\nreview: 2029-12-01")
    #expect(try told(["services/a.md": later]) == ["2029-12-01 to come review", "\(day) to come advice"])
  }

  @Test func repliesThatAnswerNoItemAreDueEachYearAndOldOnesNoMore() throws {
    let files = [
      "replies/2025.md": page("published: 2025-10-01"), "replies/2026.md": page("published: 2026-10-01"),
    ]
    #expect(try told(files) == ["2027-10-01 to come law "])
  }

  @Test func anExemptionEndsUnlessItNeverSetAnythingAside() throws {
    let council = """
      ---
      title: Example Council
      type: unitary
      exemptions:
        - {rule: page-dates, reason: Later, until: 2027-04-30}
        - {rule: long-sentence, reason: Later, until: 2026-11-21}
        - {rule: sb-daytime, reason: Later, until: 2027-04-30}
      ---
      """
    let wanted = ["2027-04-30 to come exemption page-dates", "2026-11-21 past exemption long-sentence"]
    #expect(try told(["council.md": council]) == wanted)
  }

  @Test(arguments: [("Play Manager", "Play Manager"), ("Firstname Lastname", nil), (nil, nil)])
  func theRoleIsNamedAndAPersonIsNot(by: String?, role: String?) throws {
    let checked = by.map { "\nchecked: {on: 2026-10-01, by: \($0)}" } ?? ""
    let found = try deadlines(["services/a.md": page("review: 2027-01-01" + checked)])
    #expect(found.map(\.role) == [role])
  }

  /// What the list calls past, the check calls out of date, and the other way round: for a document of any age.
  @Test func theListAndTheCheckAgreeOnWhatIsLate() throws {
    let first = try #require(Day("2024-01-01"))
    for days in stride(from: 0, to: 1_050, by: 7) {
      let published = try #require(first.adding(days: days)).code
      let files = [
        "documents/a.md": page("published: \(published)\nanswers: [p16-transport#what-it-is]") + Self.passage
      ]
      let isLate = if case .outOfDate = try ExampleCouncil(files).result("p16-transport") { true } else { false }
      try #require(try deadlines(files).map(\.isPast) == [isLate], "\(published)")
    }
  }

  private static let passage = """


    ## What it is
    Young people of sixth form age can have a pass for buses and trains in term time, whichever school or college they go to,
    and it is good for any journey before six.
    """
}
