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

  /// All sorts of help answer it, so the tests of one sort would stand beside the silence of councils that have hundreds.
  @Test func whatIsAskedOfEachServiceIsNoSubject() throws {
    let files = ["eligibility/tests.md": criteria("answers: [tests]"), "services/n.md": service("nights, tests")]
    #expect(try addresses(councils([("alder", files)])) == ["/compare/breaks/"])
    let alone = try councils([("alder", ["eligibility/tests.md": criteria("answers: [tests]")])])
    let comparison = Comparison(alone, try SmallSite.reference().catalogue)
    #expect(comparison.subjects.isEmpty && comparison.others.map(\.criteria.title) == ["Who can come"])
  }

  @Test func testsInWordsAreNoSilence() throws {
    let reference = try SmallSite.reference()
    let words = "---\ntitle: Nights\nanswers: [nights]\n---\n## Who can get it\nYou.\n## How we decide\nWe meet."
    let councils = try councils([
      ("alder", ["eligibility/tests.md": criteria("who: {ages: 5 to 17}"), "services/n.md": service("nights")]),
      ("birch", ["services/n.md": words]),
    ])
    let comparison = Comparison(councils, reference.catalogue)
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let view = ComparisonView(try #require(comparison.subjects.first), councils, comparison, site)
    let row = try #require(view.rows.last)
    #expect(row.name == "Birch Council" && row.instead == nil && row.criteria == nil)
    let worded = try #require(row.worded)
    #expect(worded.tests?.words == "Who can get it" && worded.decides.words == "How we decide")
    #expect(worded.tests?.link?.text.hasSuffix("/councils/birch/services/n/#who-can-get-it") == true)
    #expect(worded.within.words == nil)
    #expect(view.counts.first { $0.label == "tests in words" }?.count == 1)
    #expect(view.counts.first { $0.label == "who decides" }?.count == 1)
    let index = CompareView(councils, comparison, reference, site)
    #expect(index.groups.first?.duties.first?.whole?.count == "2 of 2 councils")
  }

  /// Young carers may come without a test: that says nothing of parents, and the ages and who decides are no less there.
  @Test func whatIsOpenToEveryoneIsNamedWithAllThatItSays() throws {
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    func open(_ title: String, _ ages: String) -> String {
      "---\ntitle: \(title)\nanswers: [nights]\ncriteria: open to everyone\nages: \(ages)\n---\nIt.\n## How we decide\nWe ask."
    }
    let tests = ["eligibility/tests.md": criteria("who: {ages: 5 to 17}"), "services/n.md": service("nights")]
    func row(_ files: [String: String]) throws -> (row: TestsRow, counts: [String: Int]) {
      let councils = try councils([("alder", tests), ("birch", files)])
      let comparison = Comparison(councils, reference.catalogue)
      let view = ComparisonView(try #require(comparison.subjects.first), councils, comparison, site)
      return (try #require(view.rows.last), Dictionary(uniqueKeysWithValues: view.counts.map { ($0.label, $0.count) }))
    }
    let one = try row(["services/a.md": open("Young carers", "5 to 18")])
    let said = try #require(one.row.worded)
    #expect(one.row.pages.map(\.label) == ["Young carers"] && said.tests == nil && said.ages == "5 to 18")
    #expect(said.decides.link?.text.hasSuffix("/councils/birch/services/a/#how-we-decide") == true)
    #expect(one.counts["ages"] == 2 && one.counts["who decides"] == 1 && one.counts["that it is open to everyone"] == 1)
    let two = try row(["services/a.md": open("Young carers", "5 to 18"), "services/b.md": open("Clubs", "5 to 11")])
    let both = try #require(two.row.worded)
    #expect(two.row.pages.count == 2 && both.ages == "See each page" && both.decides.words == "See each page")
  }

  @Test func theLevelsOfNeedStandSideBySide() throws {
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let level = try #require(reference.vocabularies.levels.terms.first)
    let stated =
      "levels: [{level: \(level.id), name: Level one, looks-like: [Well], referral: {how: Ring 01632 960123}}]"
    let councils = try councils([
      ("alder", ["thresholds.md": "---\ntitle: Levels\n\(stated)\n---\nLevels."]), ("birch", [:]),
    ])
    let view = CompareLevelView(level, among: reference.vocabularies.levels, councils, site)
    #expect(view.rows.map(\.council) == ["Alder Council", "Birch Council"])
    #expect(view.rows.first?.level?.digest.looksLike == ["Well"] && view.rows.last?.level == nil)
    #expect(view.rows.first?.page?.link.text.hasSuffix("/councils/alder/thresholds/#level_\(level.id)") == true)
    let index = CompareView(councils, Comparison(councils, reference.catalogue), reference, site)
    #expect(index.levels.map(\.count) == ["1 of 2 councils"] && view.others.isEmpty)
  }

  /// One page tells of all that care leavers can have, and who can have it: better than nothing, and no match for tests of a service.
  @Test func theWordsOfADocumentCountWhereNothingCloserIsStated() throws {
    let all = "---\ntitle: All\nanswers: [advice, travel]\n---\nAll.\n## Who can get it\nYou."
    let tests = criteria("ages: 5 to 17")
    let councils = try councils([
      ("alder", ["eligibility/tests.md": tests, "services/n.md": service("advice"), "documents/all.md": all]),
      ("birch", ["eligibility/tests.md": tests, "services/n.md": service("travel"), "documents/all.md": all]),
    ])
    let comparison = Comparison(councils, try SmallSite.reference().catalogue)
    #expect(comparison.subjects.map(\.address) == ["/compare/offer/advice/", "/compare/offer/travel/"])
    for (subject, (closer, other)) in zip(comparison.subjects, [("alder", "birch"), ("birch", "alder")]) {
      #expect(comparison.stated(by: closer, on: subject)?.worded.isEmpty == true)
      #expect(comparison.stated(by: other, on: subject)?.worded.map(\.title) == ["All"])
    }
  }

  /// Tests that nobody has looked at in time are not laid beside others without a word.
  @Test func aPageThatIsPastItsDateIsMarked() throws {
    let reference = try SmallSite.reference()
    let late = criteria("checked: {on: 2026-06-08}\nreview: 2026-09-01\nanswers: [nights]")
    let open = service("nights", "open to everyone\nchecked: {on: 2026-06-08}\nreview: 2026-11-22")
    let councils = try councils([
      ("alder", ["eligibility/tests.md": late]), ("birch", ["services/n.md": open]),
    ])
    let comparison = Comparison(councils, reference.catalogue)
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let view = ComparisonView(try #require(comparison.subjects.first), councils, comparison, site)
    let checked = view.rows.flatMap(\.pages).map(\.checked)
    #expect(checked.map(\.isLate) == [true, false] && checked.map(\.on) == ["8 June 2026", "8 June 2026"])
    #expect(checked.first?.next == "1 September 2026")
  }

  /// Criteria and the box above them look in the same places.
  @Test func whatNoFactSaysIsLookedForUnderTheHeadings() throws {
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let page = criteria("decided-by: the panel") + "\n## How we decide\nIt meets.\n## How long it takes\nTen days."
    let content = try SmallSite.council(["eligibility/tests.md": page]).content
    let tests = try #require(content.pages(in: .eligibility).first)
    let box = try #require(CriteriaBox(tests, in: content, site))
    #expect(box.decidedBy == "The panel" && box.decidedUnder == nil && box.answerWithin == nil)
    #expect(box.answerUnder?.heading == "How long it takes")
    #expect(box.answerUnder?.link.text.hasSuffix("/councils/alder/eligibility/tests/#how-long-it-takes") == true)
  }

  @Test func thePageOnWhichTheBoxStandsMaySayForItself() throws {
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let document = service("nights") + "\n## How we decide\nA panel meets."
    let files = ["eligibility/tests.md": criteria("ages: 5 to 17"), "documents/n.md": document]
    let content = try SmallSite.council(files).content
    let own = try #require(content.pages(in: .eligibility).first)
    let user = try #require(content.pages(in: .documents).first)
    #expect(CriteriaBox(own, in: content, site)?.decidedUnder == nil)
    #expect(
      CriteriaBox(own, on: user, in: content, site)?.decidedUnder?.link.text.hasSuffix("/documents/n/#how-we-decide")
        == true)
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
    #expect(view.rows[1].instead == nil && view.rows[1].worded?.tests == nil && view.rows[1].worded != nil)
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
