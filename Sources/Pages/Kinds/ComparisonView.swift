import Checks
import Content
import Diagnostics

/// The tests of every council on one subject, one row for each page that states some.
struct ComparisonView: View {
  let title: String
  let duty: NamedLink?
  let rows: [TestsRow]
  let counts: [TestsCount]
  let councils: Int

  static let slots = Slots<ComparisonView>()
    .text("title") { $0.title }
    .group("duty", NamedLink.self) { $0.duty }
    .each("rows", TestsRow.self) { $0.rows }
    .flag("has-counts") { !$0.counts.isEmpty && $0.councils > 1 }
    .each("counts", TestsCount.self) { $0.counts }
    .text("councils") { "\($0.councils)" }

  init(_ subject: Subject, _ councils: [CouncilSummary], _ comparison: Comparison, _ site: SiteFrame) {
    title = subject.title
    duty = NamedLink(label: subject.duty.title, link: site.link("/entitlements/\(subject.duty.id)/"))
    self.councils = councils.count
    var rows: [TestsRow] = []
    var stating: [[CriteriaDigest]] = []
    for council in councils {
      let stated = comparison.stated(by: council.slug, on: subject)
      if let stated, !stated.criteria.isEmpty { stating.append(stated.criteria) }
      rows += stated?.criteria.map { TestsRow(council, $0, site) } ?? []
      if let open = stated?.open, !open.isEmpty { rows.append(TestsRow(council, open: open, site)) }
      if stated == nil { rows.append(TestsRow(council, statingNothingOf: subject, site)) }
    }
    self.rows = rows
    counts = TestsCount.counts(stating)
  }

  /// Criteria that answer no item of the law have no subject in common: they stand together by council.
  init(others: [(council: CouncilSummary, criteria: CriteriaDigest)], of councils: [CouncilSummary], _ site: SiteFrame)
  {
    title = "Other tests"
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

  /// Each council's criteria on the subject, of those councils that state some.
  static func counts(_ stating: [[CriteriaDigest]]) -> [TestsCount] {
    func count(_ label: String, _ isThere: (CriteriaDigest) -> Bool) -> TestsCount {
      TestsCount(label: label, count: stating.count { $0.contains(where: isThere) })
    }
    let tests = EligibilityTest.About.allCases.map { about in
      count(about.named) { ($0.allOf + $0.anyOf).contains { $0.about == about } }
    }
    return [count("ages") { $0.ages != nil }, count("where you must live") { $0.livesIn != nil }]
      + tests.filter { $0.count > 0 }
      + [
        count("who decides", \.decides.isStated), count("how long it takes", \.answersWithin.isStated),
        count("what to do if the answer is no", \.challenge.isStated),
      ]
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
