import Checks
import Content
import Diagnostics
import Testing

/// The eight results, each from the least page that gives it.
struct CoverageTests {
  @Test func anAnswerWithEveryFacetSays() throws {
    #expect(try ExampleCouncil("services/days-out.md", daysOut()).result("sb-daytime") == .says)
  }

  @Test func aDatedNoneIsAFullAnswerWhereTheCatalogueAllowsIt() throws {
    let page = daysOut(answers: "says-none: [sb-criteria#what-it-is]")
    let day = try #require(Day("2026-10-01"))
    #expect(try ExampleCouncil("services/days-out.md", page).result("sb-criteria") == .saysNone(on: day))
  }

  @Test func aNoneThatTheLawDoesNotAllowIsWeak() throws {
    let page = daysOut(answers: "says-none: [sb-daytime#what-it-is]")
    #expect(try weaknesses(of: "sb-daytime", page).contains(.noneNotAllowed))
  }

  @Test func aNoneWithoutADateIsWeak() throws {
    let page = daysOut(answers: "says-none: [sb-criteria#what-it-is]").replacing(checked, with: "")
    #expect(try weaknesses(of: "sb-criteria", page).contains(.noneNotDated))
  }

  @Test(arguments: [
    ("contact: {team: Short Breaks Team, phone: 01632 960123}\n", Facet.contact), ("cost: free\n", .cost),
    ("ages: 5 to 17\n", .whoFor), ("criteria: open to everyone\n", .criteria), ("review: 2027-04-01\n", .reviewBy),
    ("## How to get it\nRing us, and we will talk through what would help.\n", .howToAsk),
    ("## If you are not happy\nTell the manager, who answers within ten days.\n", .complaint),
  ])
  func takingAwayAFacetIsNoticedAndNamed(_ line: String, _ facet: Facet) throws {
    let page = daysOut()
    #expect(page.contains(line))
    #expect(try weaknesses(of: "sb-daytime", page.replacing(line, with: "")) == [.lacks(facet)])
  }

  @Test func aFewWordsAreThin() throws {
    #expect(try weaknesses(of: "sb-daytime", daysOut(passage: "We have days out. Call us.")) == [.thin(words: 6)])
  }

  @Test func fillerIsNoAnswer() throws {
    #expect(try weaknesses(of: "sb-daytime", daysOut(passage: "Details coming soon.")) == [.filler("coming soon")])
  }

  @Test func aLinkToAFileAloneIsNoAnswer() throws {
    let passage = "Read [our statement](https://www.council.example/short-breaks.pdf)."
    #expect(try weaknesses(of: "sb-daytime", daysOut(passage: passage)) == [.onlyAFile])
  }

  @Test func aSentenceThatSaysWhatALinkLeadsToIsAnAnswer() throws {
    let passage =
      "The county runs [days out for disabled children](https://www.county.example/days-out), free of charge, all year round."
    #expect(try ExampleCouncil("services/days-out.md", daysOut(passage: passage)).result("sb-daytime") == .says)
  }

  @Test func theSameWordsCannotAnswerTwoThings() throws {
    var files: [String: String] = [:]
    files["services/days-out.md"] = daysOut()
    files["services/nights.md"] = daysOut(answers: "answers: [sb-overnight#what-it-is]")
    let result = try ExampleCouncil(files).result("sb-overnight")
    #expect(result == .weak([.copied(from: "councils/example/services/days-out.md")]))
  }

  @Test func onePassageMayAnswerTwoThings() throws {
    let page = daysOut(answers: "answers: [sb-daytime#what-it-is, sb-activities#what-it-is]")
    let council = try ExampleCouncil("services/days-out.md", page)
    #expect(try council.result("sb-daytime") == .says)
    #expect(try council.result("sb-activities") == .says)
  }

  @Test func aHeadingThatIsNotThereIsNamed() throws {
    #expect(
      try weaknesses(of: "sb-daytime", daysOut(answers: "answers: [sb-daytime#nights]")) == [.noSuchPlace("nights")])
  }

  @Test func aPagePastItsReviewIsOutOfDate() throws {
    let page = daysOut().replacing("review: 2027-04-01", with: "review: 2026-11-21")
    let day = try #require(Day("2026-11-21"))
    #expect(try ExampleCouncil("services/days-out.md", page).result("sb-daytime") == .outOfDate(.ownReview(day)))
  }

  @Test(arguments: [
    ("2026-05-20", true), ("2026-05-31", true), ("2025-06-01", true), ("2025-05-31", false), ("2024-05-20", false),
  ])
  func aYearlyDeadlineIsMetByADocumentOfTheYearBeforeIt(_ published: String, _ isInDate: Bool) throws {
    let result = try ExampleCouncil("documents/travel.md", travel(published: published)).result("p16-transport")
    if isInDate {
      #expect(result == .says)
    } else if case .outOfDate(.legal) = result {
    } else {
      Issue.record("\(String(describing: result))")
    }
  }

  @Test func nothingSaidIsSaidSo() throws {
    #expect(try ExampleCouncil("services/days-out.md", daysOut()).result("sb-overnight") == .doesNotSay)
  }

  @Test func anotherBodysDutyIsNamedWithItsLink() throws {
    let page = """
      ---
      title: Example Council
      type: unitary
      elsewhere:
        - {duty: safeguarding-yearly-report, body: Example Partnership, link: "https://partnership.example"}
      ---
      """
    let result = try ExampleCouncil(["council.md": page]).checked().council?.coverage["safeguarding-yearly-report"]?
      .items.first?.result
    #expect(result == .anotherBody("Example Partnership", link: "https://partnership.example"))
  }

  /// The body that has the duty in that council's area is named, and linked.
  @Test(arguments: [
    ("county", "homelessness-advice", "your district or borough council"),
    ("london-borough", "domestic-abuse-strategy", "the Greater London Authority"),
    ("city-of-london", "domestic-abuse-strategy", "the Greater London Authority"),
  ])
  func aDutyThatDoesNotBindThisKindOfCouncilIsAnotherBodys(_ type: String, _ duty: String, _ body: String) throws {
    let page = "---\ntitle: Example Council\ntype: \(type)\n---\n"
    let items = try ExampleCouncil(["council.md": page]).checked().council?.coverage[duty]?.items ?? []
    #expect(!items.isEmpty)
    for item in items {
      guard case .anotherBody(body, link: .some) = item.result else {
        Issue.record("\(item.item): \(item.result)")
        continue
      }
    }
  }

  @Test(arguments: [
    ("county", "domestic-abuse-strategy"), ("unitary", "homelessness-advice"), ("unitary", "domestic-abuse-strategy"),
    ("metropolitan", "homelessness-advice"), ("metropolitan", "domestic-abuse-strategy"),
    ("london-borough", "homelessness-advice"), ("city-of-london", "homelessness-advice"),
    ("isles-of-scilly", "homelessness-advice"), ("isles-of-scilly", "domestic-abuse-strategy"),
  ])
  func aDutyThatBindsThisKindOfCouncilIsItsOwn(_ type: String, _ duty: String) throws {
    let page = "---\ntitle: Example Council\ntype: \(type)\n---\n"
    let items = try ExampleCouncil(["council.md": page]).checked().council?.coverage[duty]?.items ?? []
    #expect(!items.isEmpty && items.allSatisfy { $0.result == .doesNotSay })
  }

  /// What the council itself says of who carries the duty out comes first.
  @Test func theCouncilsOwnWordOnWhoseDutyItIsComesFirst() throws {
    let page = """
      ---
      title: Example Council
      type: county
      elsewhere: [{duty: homelessness-advice, body: Example Districts}]
      ---
      """
    let result = try ExampleCouncil(["council.md": page]).result("hl-help")
    #expect(result == .anotherBody("Example Districts", link: nil))
  }

  @Test func anAnswerCarriesTheDayOfItsLastCheck() throws {
    let council = try ExampleCouncil("services/days-out.md", daysOut()).checked().council
    let evidence = council?.coverage["short-breaks-statement"]?.items.first { $0.item == "sb-daytime" }?.evidence
    #expect(evidence?.map(\.checked) == [Day("2026-10-01")])
  }

  @Test func nothingIsCalledMissingWhileAPageCannotBeRead() throws {
    var files: [String: String] = [:]
    files["services/broken.md"] = "---\nsummary: No title\n---\nWords."
    let (council, found) = try ExampleCouncil(files).checked()
    let results = Set(council?.coverage.duties.flatMap(\.items).map(\.result.code) ?? [])
    #expect(results == ["not-checked", "coming"])
    #expect(!found.contains { $0.rule == "does-not-say" })
  }

  @Test func lawThatHasNotStartedIsComing() throws {
    let council = try ExampleCouncil([:]).checked().council
    #expect(council?.coverage["care-leavers-local-offer-new-duties"]?.items.allSatisfy { $0.result == .coming } == true)
  }

  @Test func aRegisterAsksEachEntry() throws {
    var files: [String: String] = [:]
    files["services/one.md"] =
      "---\ntitle: One\nanswers: [childcare-listings]\nentry: {cc-reference: EY900001}\n---\nA nursery."
    #expect(try ExampleCouncil(files).result("cc-reference") == .says)
    files["services/two.md"] = "---\ntitle: Two\nanswers: [childcare-listings]\n---\nA nursery."
    let result = try ExampleCouncil(files).result("cc-reference")
    #expect(result == .weak([.entriesLack(pages: ["councils/example/services/two.md"], of: 2)]))
    #expect(try ExampleCouncil(files).result("cc-conditions") == .doesNotSay)
  }

  /// The law wants the list anew on the day, so one entry from before it makes the list an old one.
  @Test func anEntryFromBeforeTheLawsDateIsOutOfDate() throws {
    func nursery(_ checked: String, review: String = "2027-01-01") -> String {
      "---\ntitle: \(checked)\nanswers: [childcare-listings]\nchecked: {on: \(checked), by: List Officer}\nreview: \(review)\nentry: {cc-reference: EY900001}\n---\nA nursery."
    }
    var files = ["services/one.md": nursery("2026-09-01")]
    #expect(try ExampleCouncil(files).result("cc-reference") == .says)
    files["services/two.md"] = nursery("2026-08-31")
    guard case .outOfDate(.entries(let late, of: 2, let due, _)) = try ExampleCouncil(files).result("cc-reference")
    else {
      Issue.record("An old entry passes for a new one")
      return
    }
    #expect(due == Day("2026-09-01") && late == ["councils/example/services/two.md"])
    let found = try ExampleCouncil(files).checked().found.filter { $0.item == "childcare-listings/cc-reference" }
    #expect(found.map(\.rule) == ["out-of-date"] && found.first?.place.path.hasSuffix("two.md") == true)
    // What an entry does not say at all is told before how old it is.
    files["services/three.md"] = "---\ntitle: Three\nanswers: [childcare-listings]\n---\nA nursery."
    guard case .weak = try ExampleCouncil(files).result("cc-reference") else {
      Issue.record("An entry that says nothing is not told")
      return
    }
    // A date that the council set itself is told of the page alone.
    files = ["services/one.md": nursery("2026-09-01", review: "2026-10-01")]
    #expect(try ExampleCouncil(files).result("cc-reference") == .says)
  }

  @Test func whatTheCouncilSaysOnceCountsOnEveryPage() throws {
    var files = ["services/days-out.md": daysOut().replacing(complaint, with: "")]
    files["council.md"] = "---\ntitle: Example Council\ntype: unitary\n---\nWe.\n\n" + complaint
    #expect(try ExampleCouncil(files).result("sb-daytime") == .says)
  }

  // MARK: Loudness

  /// Each of the five voices.
  @Test(arguments: [
    ("early-years-settings", Severity.mustFix), ("section-17-help", .shouldFix), ("known-to-parents", .shouldFix),
    ("threshold-section-17", .shouldFix), ("sb-carers-views", .couldImprove), ("page-what", .couldImprove),
  ])
  func aGapIsAsLoudAsTheLawBehindIt(_ item: String, _ severity: Severity) throws {
    let found = try ExampleCouncil([:]).checked().found.filter { $0.item?.hasSuffix("/" + item) ?? false }
    #expect(found.map(\.severity) == [severity])
  }

  @Test func noGapStopsTheSiteFromBeingPublished() throws {
    let found = try ExampleCouncil([:]).checked().found
    #expect(found.mustFix)
    #expect(!found.stopPublishing)
  }

  @Test func lawCannotBeSetAsideAndGoodPracticeCanUntilItsDay() throws {
    func found(_ rule: String, until: String) throws -> [Diagnostic] {
      let page = """
        ---
        title: Example Council
        type: unitary
        exemptions:
          - {rule: \(rule), reason: Later, until: \(until)}
        ---
        """
      return try ExampleCouncil(["council.md": page]).checked().found.filter { $0.item?.hasSuffix("/" + rule) ?? false }
    }
    #expect(try found("early-years-settings", until: "2027-01-01").count == 1)
    #expect(try found("sb-carers-views", until: "2027-01-01").isEmpty)
    #expect(try found("sb-carers-views", until: "2026-11-21").count == 1)
  }

  // MARK: Pages

  private let checked = "checked: {on: 2026-10-01, by: Short Breaks Manager}\n"
  private let complaint = "## If you are not happy\nTell the manager, who answers within ten days.\n"

  private func daysOut(
    answers: String = "answers: [sb-daytime#what-it-is]",
    passage: String = """
    A trained worker takes your child out for the day, or stays at your home, so that you can rest. You choose the day. A day is
    six hours, and most families have two days a month.
    """
  ) -> String {
    """
    ---
    title: Days out
    summary: Days out for disabled children.
    \(answers)
    ages: 5 to 17
    cost: free
    criteria: open to everyone
    contact: {team: Short Breaks Team, phone: 01632 960123}
    checked: {on: 2026-10-01, by: Short Breaks Manager}
    review: 2027-04-01
    ---
    ## What it is
    \(passage)
    ## How to get it
    Ring us, and we will talk through what would help.
    ## How we decide
    Nobody has to decide, because you choose with us.
    ## If you are not happy
    Tell the manager, who answers within ten days.

    """
  }

  private func travel(published: String) -> String {
    daysOut(answers: "published: \(published)\nanswers: [p16-transport#what-it-is]")
      + "## If you disagree with a decision\nWrite to the manager within twenty days.\n"
  }

  private func weaknesses(of item: String, _ page: String) throws -> [Weakness] {
    let result = try ExampleCouncil("services/days-out.md", page).result(item)
    guard case .weak(let weaknesses) = result else {
      Issue.record("\(item) is \(String(describing: result))")
      return []
    }
    return weaknesses
  }
}
