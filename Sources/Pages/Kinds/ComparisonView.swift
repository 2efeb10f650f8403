import Checks
import Content
import Diagnostics

/// The tests of every council on one subject, one row for each page that states some.
struct ComparisonView: View {
  let title: String
  let duty: NamedLink?
  let today: String
  let rows: [TestsRow]
  let counts: [TestsCount]
  let councils: Int

  static let slots = Slots<ComparisonView>()
    .text("today") { $0.today }
    .text("title") { $0.title }
    .group("duty", NamedLink.self) { $0.duty }
    .each("rows", TestsRow.self) { $0.rows }
    .flag("has-counts") { !$0.counts.isEmpty && $0.councils > 1 }
    .each("counts", TestsCount.self) { $0.counts }
    .text("councils") { "\($0.councils)" }

  init(_ subject: ComparedSubject, _ councils: [CouncilSummary], _ comparison: Comparison, _ site: SiteFrame) {
    title = subject.title
    today = site.today.inWords
    duty = NamedLink(label: subject.duty.title, link: site.link("/entitlements/\(subject.duty.id)/"))
    self.councils = councils.count
    var rows: [TestsRow] = []
    var stating: [Comparison.Stated] = []
    for council in councils {
      let stated = comparison.stated(by: council.slug, on: subject)
      if let stated { stating.append(stated) }
      rows += stated?.criteria.map { TestsRow(council, $0, site) } ?? []
      let (open, worded) = stated.map { ($0.open, $0.inWords) } ?? ([], [])
      rows += worded.map { TestsRow(council, [$0], site) }
      if !open.isEmpty { rows.append(TestsRow(council, open, site)) }
      if stated == nil { rows.append(TestsRow(council, statingNothingOf: subject, site)) }
    }
    self.rows = rows
    counts = TestsCount.counts(stating)
  }

  /// Criteria that answer nothing by which they could be compared stand together by council.
  init(others: [(council: CouncilSummary, criteria: CriteriaDigest)], of councils: [CouncilSummary], _ site: SiteFrame)
  {
    title = "Other tests"
    today = site.today.inWords
    duty = nil
    self.councils = councils.count
    rows = others.map { TestsRow($0.council, $0.criteria, site) }
    counts = []
  }
}

/// How many councils state a part of their tests.
struct TestsCount: View {
  let label: String
  let count: Int

  static let slots = Slots<TestsCount>().text("label") { $0.label }.text("count") { "\($0.count)" }

  /// What each council states on the subject, of those councils that state something.
  static func counts(_ stating: [Comparison.Stated]) -> [TestsCount] {
    func count(_ label: String, _ isThere: (Comparison.Stated) -> Bool) -> TestsCount {
      TestsCount(label: label, count: stating.count(where: isThere))
    }
    func countFacts(_ label: String, _ isThere: (CriteriaDigest) -> Bool) -> TestsCount {
      count(label) { $0.criteria.contains(where: isThere) }
    }
    func countSaid(_ label: String, _ said: (Comparison.Stated) -> [Said]) -> TestsCount {
      count(label) { said($0).contains(where: \.isStated) }
    }
    let tests = EligibilityTest.About.allCases.map { about in
      countFacts(about.named) { ($0.allOf + $0.anyOf).contains { $0.about == about } }
    }
    let open = count("that it is open to everyone") { !$0.open.isEmpty }
    let inWords = count("tests in words") { !$0.inWords.isEmpty }
    let family = [
      count("ages") { $0.criteria.contains { $0.ages != nil } || $0.worded.contains { $0.ages != nil } },
      count("where you must live") {
        $0.criteria.contains { $0.livesIn != nil } || $0.worded.contains { $0.livesIn != nil }
      },
    ]
    let decision = [
      countSaid("who decides", \.decides), countSaid("how long it takes", \.answersWithin),
      countSaid("what to do if the answer is no", \.challenge),
    ]
    return family + (tests + [inWords, open]).filter { $0.count > 0 } + decision
  }
}

extension EligibilityTest.About {
  fileprivate var named: String {
    switch self {
    case .benefit: "a benefit"
    case .assessment: "an assessment"
    case .plan: "a plan"
    case .status: "a legal status"
    case .income: "income"
    case .circumstance: "something else about the family"
    }
  }

  var label: String {
    switch self {
    case .benefit: "Benefit"
    case .assessment: "Assessment"
    case .plan: "Plan"
    case .status: "Status"
    case .income: "Income"
    case .circumstance: "Other"
    }
  }
}
