import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

/// The tests of several councils, laid side by side.
struct ComparisonTests {
  private func criteria(_ own: String) -> String { "---\ntitle: Who can come\n\(own)\n---\nThe tests." }
  private func service(_ answers: String, _ criteria: String = "tests") -> String {
    "---\ntitle: Nights\nanswers: [\(answers)]\ncriteria: \(criteria)\n---\nA night away."
  }

  private func councils(_ files: [(slug: String, files: [String: String])]) throws -> [CouncilSummary] {
    try files.map { CouncilSummary(try SmallSite.council($0.files, slug: $0.slug)) }
  }

  private func addresses(_ councils: [CouncilSummary]) throws -> [String] {
    Comparison(councils, try SmallSite.reference().catalogue).subjects.map(\.address)
  }

  @Test func aDutyIsOneSubjectAndACollectionIsOneForEachItem() throws {
    let files = [
      "eligibility/tests.md": criteria("ages: 5 to 17"), "services/nights.md": service("nights, days, travel, advice"),
    ]
    #expect(
      try addresses(councils([("alder", files)]))
        == ["/compare/breaks/", "/compare/offer/advice/", "/compare/offer/travel/"])
  }

  /// A document speaks of much besides: its tests are not about each thing that it answers.
  @Test func aDocumentCountsForItsDutyAndNotForItemsOfACollection() throws {
    let files = ["eligibility/tests.md": criteria("ages: 5 to 17"), "documents/all.md": service("nights, travel")]
    #expect(try addresses(councils([("alder", files)])) == ["/compare/breaks/"])
  }

  @Test func aServiceForEverybodyMakesNoSubjectByItself() throws {
    #expect(try addresses(councils([("alder", ["services/a.md": service("nights", "open to everyone")])])).isEmpty)
  }

  @Test func criteriaThatAnswerNothingStandByThemselves() throws {
    let councils = try councils([("alder", ["eligibility/tests.md": criteria("ages: 5 to 17")])])
    let comparison = Comparison(councils, try SmallSite.reference().catalogue)
    #expect(comparison.subjects.isEmpty && comparison.others.map(\.criteria.title) == ["Who can come"])
  }

  @Test func everyCouncilHasItsRowAndSilenceIsSaidToBeSilence() throws {
    let reference = try SmallSite.reference()
    let councils = try councils([
      ("alder", ["eligibility/tests.md": criteria("who: {ages: 5 to 17}"), "services/n.md": service("nights")]),
      ("birch", ["services/n.md": service("nights", "open to everyone")]), ("cedar", [:]),
    ])
    let comparison = Comparison(councils, reference.catalogue)
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let view = ComparisonView(try #require(comparison.subjects.first), councils, comparison, site)
    #expect(view.rows.map(\.name) == ["Alder Council", "Birch Council", "Cedar Council"])
    let tests = try #require(view.rows[0].criteria)
    #expect(tests.ages == "5 to 17" && tests.livesIn == nil && tests.decides.words == nil && tests.notNeeded == nil)
    #expect(view.rows[1].instead == "Open to everyone: there is no test.")
    #expect(view.rows[2].instead == "Not stated. Ask the council what its tests are.")
    #expect(view.counts.first { $0.label == "ages" }?.count == 1)
    #expect(view.counts.first { $0.label == "where you must live" }?.count == 0)
  }

  @Test func aCouncilWhoseDutyItIsNotIsSaidToBeSo() throws {
    let reference = try SmallSite.reference()
    let alder = ["eligibility/tests.md": criteria("ages: 5 to 17"), "services/n.md": service("report")]
    let councils = [
      CouncilSummary(try SmallSite.council(alder)),
      CouncilSummary(try SmallSite.council(slug: "birch", type: "county")),
    ]
    let comparison = Comparison(councils, reference.catalogue)
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let view = ComparisonView(try #require(comparison.subjects.first), councils, comparison, site)
    #expect(view.rows.last?.instead == "Another body does this: a district.")
  }
}
