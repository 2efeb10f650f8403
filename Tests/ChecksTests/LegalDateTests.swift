import Content
import Diagnostics
import Testing

@testable import Checks

/// The dates that law and guidance set, each on the day before, on the day and the day after, in one place.
struct LegalDateTests {
  enum Home: String, Sendable {
    case documents
    case replies
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let item: String
    let published: String
    /// Each day that the check is asked on, and whether the answer is then out of date.
    let asked: [(today: String, isLate: Bool)]
    var home = Home.documents
    var period: String?

    var testDescription: String { "\(item) of \(published)" }
  }

  // MARK: Several dates a year

  /// A fresh list on 1 January, 1 April and 1 September: SI 2007/3490 reg 2A.
  @Test(arguments: [
    // The list of one date is good until the next comes.
    Case(
      item: "cc-on-website", published: "2026-09-01",
      asked: [("2026-12-31", false), ("2027-01-01", true), ("2027-01-02", true)]),
    Case(
      item: "cc-on-website", published: "2027-01-01",
      asked: [("2027-01-01", false), ("2027-03-31", false), ("2027-04-01", true), ("2027-04-02", true)]),
    Case(
      item: "cc-on-website", published: "2027-04-01",
      asked: [("2027-04-01", false), ("2027-08-31", false), ("2027-09-01", true), ("2027-09-02", true)]),
    // A list made the day before is that of the date before.
    Case(item: "cc-on-website", published: "2026-12-31", asked: [("2026-12-31", false), ("2027-01-01", true)]),
    // One made the day after is still the list of the date.
    Case(item: "cc-on-website", published: "2027-01-02", asked: [("2027-01-02", false), ("2027-04-01", true)]),
    Case(item: "cc-offline", published: "2026-09-01", asked: [("2026-12-31", false), ("2027-01-01", true)]),
  ])
  func aListWithSeveralDatesAYearIsFreshOnEach(_ one: Case) throws { try expect(one) }

  // MARK: One date a year

  /// What was published in the year up to a deadline has met it; the next deadline asks for the next, and the day itself is in time.
  @Test(arguments: [
    // The admissions guide by 12 September: SI 2008/3093 reg 5(1).
    Case(
      item: "adm-stages", published: "2026-09-12",
      asked: [("2026-09-12", false), ("2027-09-11", false), ("2027-09-12", false), ("2027-09-13", true)]),
    Case(
      item: "adm-stages", published: "2026-09-13",
      asked: [("2027-09-12", false), ("2028-09-12", false), ("2028-09-13", true)]),
    Case(item: "adm-stages", published: "2025-09-12", asked: [("2026-09-12", false), ("2026-09-13", true)]),
    // One that missed a deadline is late on the day of the next as well.
    Case(item: "adm-stages", published: "2024-09-12", asked: [("2025-09-12", false), ("2026-09-12", true)]),
    // The transport statements by 31 May: Education Act 1996 ss.509AA and 508G.
    Case(
      item: "p16-transport", published: "2026-05-31",
      asked: [("2026-05-31", false), ("2027-05-30", false), ("2027-05-31", false), ("2027-06-01", true)]),
    Case(
      item: "p16-transport", published: "2026-06-01",
      asked: [("2027-05-31", false), ("2028-05-31", false), ("2028-06-01", true)]),
    Case(
      item: "p19-transport", published: "2026-05-31",
      asked: [("2026-05-31", false), ("2027-05-30", false), ("2027-05-31", false), ("2027-06-01", true)]),
    // In-year admissions by 31 August: School Admissions Code.
    Case(
      item: "iy-how-to-apply", published: "2026-08-31",
      asked: [("2026-08-31", false), ("2027-08-30", false), ("2027-08-31", false), ("2027-09-01", true)]),
    Case(item: "iy-how-to-apply", published: "2025-08-31", asked: [("2026-08-31", false), ("2026-09-01", true)]),
    // The rules for places by 15 March: School Admissions Code.
    Case(
      item: "aa-where", published: "2026-03-15",
      asked: [("2026-03-15", false), ("2027-03-14", false), ("2027-03-15", false), ("2027-03-16", true)]),
  ])
  func aYearlyDeadlineAsksForSomethingNewer(_ one: Case) throws { try expect(one) }

  @Test func whatIsForAPeriodThatIsOverIsOutOfDateTheDayAfter() throws {
    try expect(
      Case(
        item: "p16-transport", published: "2026-05-20",
        asked: [("2027-03-30", false), ("2027-03-31", false), ("2027-04-01", true)],
        period: "2026-09-01 to 2027-03-31"))
  }

  // MARK: Twelve months

  /// The duties that come round each year, with no date of the year.
  private static let yearly = [
    "childcare-sufficiency-report", "complaints-yearly-report", "council-complaints-ombudsman",
    "education-out-of-school",
    "equality-information", "fostering-payments", "home-to-school-travel", "reviewing-officers-yearly-report",
    "safeguarding-yearly-report", "school-general-information", "send-local-offer-comments", "send-school-information",
    "sustainable-travel-strategy", "youth-justice-plan",
  ]

  @Test(arguments: yearly)
  func aYearlyReportIsOutOfDateTheDayAfterAYear(_ duty: String) throws {
    let catalogue = try #require(ExampleCouncil.reference).catalogue
    let item = try #require(catalogue[duty]?.items.first { !$0.isAskedOfEach }).id
    let home = duty == "send-local-offer-comments" ? Home.replies : .documents
    for (published, before, on, after) in [
      ("2025-11-22", "2026-11-21", "2026-11-22", "2026-11-23"),
      // A leap day has no anniversary in most years: the last day of February stands for it.
      ("2028-02-29", "2029-02-27", "2029-02-28", "2029-03-01"),
    ] {
      try expect(
        Case(item: item, published: published, asked: [(before, false), (on, false), (after, true)], home: home))
    }
  }

  /// Information every year, objectives every four: SI 2017/353 regs 4 and 5.
  @Test func anItemMayHaveATimeOfItsOwn() throws {
    try expect(
      Case(
        item: "eq-objectives", published: "2024-03-31",
        asked: [("2025-04-01", false), ("2028-03-31", false), ("2028-04-01", true)]))
    try expect(Case(item: "eq-information", published: "2024-03-31", asked: [("2025-04-01", true)]))
  }

  @Test func everyDutyWithADateOfTheLawIsInOneOfTheseTables() throws {
    let duties = try #require(ExampleCouncil.reference).catalogue.duties
    #expect(duties.filter { $0.review.months == 12 && $0.review.fixedDates.isEmpty }.map(\.id).sorted() == Self.yearly)
    let fixed = duties.filter { !$0.review.fixedDates.isEmpty }.map(\.id)
    #expect(
      fixed.sorted() == [
        "admission-arrangements", "childcare-listings", "in-year-admissions", "post-16-transport-statement",
        "post-19-transport-statement", "school-admissions-prospectus",
      ])
    #expect(duties.allSatisfy { $0.review.months == nil || $0.review.months == 12 || $0.id == "childcare-listings" })
  }

  // MARK: Our advice

  @Test func aPageThatNamesNoDayOfItsOwnIsAskedAboutTheTimeThatWeAdvise() throws {
    let page = page("sb-daytime", "checked: {on: 2025-11-22, by: Short Breaks Manager}")
    let files = ["services/days-out.md": page]
    #expect(try result("sb-daytime", files, "2026-11-22").isLate == false)
    #expect(try result("sb-daytime", files, "2026-11-23") == .outOfDate(.advised(#require(Day("2026-11-22")))))
  }

  @Test func aPageIsPastTheDayThatItNamesOnTheDayAfter() throws {
    let page = page("sb-daytime", "checked: {on: 2026-10-01, by: Short Breaks Manager}\nreview: 2027-01-31")
    let files = ["services/days-out.md": page]
    #expect(try result("sb-daytime", files, "2027-01-31").isLate == false)
    #expect(try result("sb-daytime", files, "2027-02-01") == .outOfDate(.ownReview(#require(Day("2027-01-31")))))
  }

  // MARK: How it is asked

  private func expect(_ one: Case) throws {
    let period = one.period.map { "\nperiod: \($0)" } ?? ""
    let files = ["\(one.home.rawValue)/page.md": page(one.item, "published: \(one.published)" + period)]
    for (today, isLate) in one.asked {
      let result = try result(one.item, files, today)
      #expect(result.isLate == isLate, "\(one.item) of \(one.published) on \(today): \(result)")
      if isLate, case .outOfDate(let lateness) = result { #expect(lateness.isLegal) }
    }
  }

  private func result(_ item: String, _ files: [String: String], _ today: String) throws -> Result {
    var found: [Diagnostic] = []
    let content = try #require(try ExampleCouncil(files).content(noting: &found))
    let catalogue = try #require(ExampleCouncil.reference).catalogue
    let coverage = CoverageSurvey(content, catalogue, today: try #require(Day(today))).survey()
    return try #require(coverage.duties.flatMap(\.items).first { $0.item == item }).result
  }

  private func page(_ item: String, _ facts: String) -> String {
    """
    ---
    title: A page
    \(facts)
    answers: [\(item)#what-it-is]
    ---
    ## What it is
    Young people can have a pass for buses and trains in term time, whichever school or college they go to. The pass is good for
    any journey before six, on every line in the county.
    """
  }
}

extension Result {
  fileprivate var isLate: Bool { if case .outOfDate = self { true } else { false } }
}
