import Checks
import Content
import Keeping
import Testing

/// What is kept of a council's tests for help, to be laid beside other councils'.
struct CouncilTestsTests {
  private func tests(_ files: [String: String]) throws -> CouncilTests {
    CouncilSummary(try #require(try ExampleCouncil(files).checked().council)).tests
  }

  private static let criteria = """
    ---
    title: Who can have a day out
    who: {ages: 5 to 17, lives-in: council area}
    all-of: [{status: Your child is disabled}]
    any-of: [{benefit: Disability Living Allowance, rate: highest}]
    not-needed: [a diagnosis]
    decided-by: Short Breaks Panel
    answer-within: 10 working days
    appeal: ../documents/complaints.md#how-to-complain
    ---
    The tests.
    """
  private static let complaints = "---\ntitle: Complaints\n---\n## How to complain\nRing us."

  private func service(_ answers: String, criteria: String = "days-out") -> String {
    "---\ntitle: Days out\nanswers: [\(answers)]\ncriteria: \(criteria)\n---\n## What it is\nA day out."
  }

  @Test func everythingThatThePageStatesIsKept() throws {
    let digest = try #require(
      try tests(["eligibility/days-out.md": Self.criteria, "documents/complaints.md": Self.complaints]).criteria.first)
    #expect(digest.title == "Who can have a day out" && digest.address == "/councils/example/eligibility/days-out/")
    #expect(digest.ages == AgeRange(from: 5, to: 17) && digest.livesIn == "council area")
    #expect(digest.allOf.map(\.text) == ["Your child is disabled"] && digest.anyOf.map(\.about) == [.benefit])
    #expect(digest.notNeeded == ["a diagnosis"] && digest.decides == .inWords("Short Breaks Panel"))
    #expect(digest.answersWithin == .inWords("10 working days"))
    #expect(
      digest.challenge
        == .under(
          heading: "What to do if you disagree", address: "/councils/example/documents/complaints/#how-to-complain"))
  }

  @Test func whatThePageDoesNotStateIsNotMadeUp() throws {
    let page = "---\ntitle: Who can come\nany-of: [{benefit: A benefit}]\n---\nThe tests."
    let digest = try #require(try tests(["eligibility/days-out.md": page]).criteria.first)
    #expect(digest.ages == nil && digest.livesIn == nil && digest.allOf.isEmpty && digest.notNeeded.isEmpty)
    #expect([digest.decides, digest.answersWithin, digest.challenge] == [.notStated, .notStated, .notStated])
  }

  @Test func whatThePageSaysInItsWordsIsPointedTo() throws {
    let page = """
      ---
      title: Who can come
      ages: 0 to 4
      ---
      ## How we decide
      A panel meets.
      ## How long it takes
      Ten days.
      ## If you are not happy
      Ring us.
      """
    let digest = try #require(try tests(["eligibility/days-out.md": page]).criteria.first)
    let base = "/councils/example/eligibility/days-out/#"
    #expect(digest.ages == AgeRange(from: 0, to: 4))
    #expect(digest.decides == .under(heading: "How we decide", address: base + "how-we-decide"))
    #expect(digest.answersWithin == .under(heading: "How long it takes", address: base + "how-long-it-takes"))
    #expect(digest.challenge == .under(heading: "If you are not happy", address: base + "if-you-are-not-happy"))
  }

  @Test func whatTheCouncilSaysOnEveryPageCounts() throws {
    let council = "---\ntitle: Example\ntype: unitary\n---\nWe.\n## If you are not happy\nRing us."
    let page = "---\ntitle: Who can come\n---\nThe tests."
    let digest = try #require(try tests(["council.md": council, "eligibility/days-out.md": page]).criteria.first)
    #expect(
      digest.challenge == .under(heading: "If you are not happy", address: "/councils/example/#if-you-are-not-happy"))
  }

  @Test func wordsThatStandInForAnAnswerSayNothing() throws {
    let page = "---\ntitle: Who can come\n---\n## How we decide\nTo be confirmed."
    let digest = try #require(try tests(["eligibility/days-out.md": page]).criteria.first)
    #expect(digest.decides == .notStated)
  }

  @Test func whenThePageWasCheckedIsKept() throws {
    let page = Self.criteria.replacing("title:", with: "checked: {on: 2026-06-08}\nreview: 2026-09-01\ntitle:")
    let files = ["eligibility/days-out.md": page, "documents/complaints.md": Self.complaints]
    let checked = try #require(try tests(files).criteria.first).checked
    #expect(checked.on == Day("2026-06-08") && checked.next == Day("2026-09-01"))
    let (last, after) = (try #require(Day("2026-09-01")), try #require(Day("2026-09-02")))
    #expect(!checked.isLate(on: last) && checked.isLate(on: after))
  }

  @Test func testsInWordsAreKeptWhereAPageNamesNoCriteria() throws {
    func page(_ facts: String, _ words: String) -> String { "---\ntitle: Days\n\(facts)\n---\nA day out.\n\(words)" }
    let words = "## Who can get it\nDisabled children.\n## How long it takes\nTen days."
    let tests = try tests([
      "services/worded.md": page("answers: [sb-daytime]", words),
      "services/open.md": page("answers: [sb-daytime]\ncriteria: open to everyone", words),
      "services/other.md": page("ages: 5 to 17", words),
      "services/silent.md": page("answers: [sb-daytime]", "## How long it takes\nTen days."),
      "services/unfinished.md": page("answers: [sb-daytime]", "## Who can get it\nComing soon."),
    ])
    #expect(
      tests.worded.map(\.address) == ["/councils/example/services/open/", "/councils/example/services/worded/"])
    #expect(tests.worded.first?.tests == .openToEveryone)
    let worded = try #require(tests.worded.last)
    #expect(worded.tests == .inWords(.under(heading: "Who can get it", address: worded.address + "#who-can-get-it")))
    #expect(
      worded.answersWithin == .under(heading: "How long it takes", address: worded.address + "#how-long-it-takes"))
    #expect([worded.decides, worded.challenge] == [.notStated, .notStated])
    #expect(worded.answers.ofServices == [.item("sb-daytime")] && worded.answers.ofDocuments.isEmpty)
  }

  @Test func testsInWordsAreNotAboutWhatIsStillToCome() throws {
    let answers = "answers: [sb-daytime#what-it-is, sb-overnight#nights]"
    let words = "## What it is\nA day out.\n## Nights\nTo be confirmed.\n## Who can get it\nDisabled children."
    let tests = try tests(["services/days.md": "---\ntitle: Days\n\(answers)\n---\n\(words)"])
    #expect(tests.worded.map(\.answers.ofServices) == [[.item("sb-daytime")]])
  }

  /// The page about the levels of need names the tests of one level.
  @Test func theLevelsOfNeedHaveNoTestsOfTheirOwn() throws {
    let levels = "levels: [{level: targeted, name: Early help}]\ncriteria: days-out\nanswers: [sb-overnight]"
    let files = ["eligibility/days-out.md": Self.criteria, "documents/complaints.md": Self.complaints]
    let page = "---\ntitle: Levels\n\(levels)\n---\nFour levels."
    let council = try #require(try ExampleCouncil(files.merging(["thresholds.md": page]) { $1 }).checked().council)
    let summary = CouncilSummary(council)
    #expect(summary.tests.criteria.map(\.answers.ofDocuments) == [[]] && summary.tests.worded.isEmpty)
    let kept = try #require(summary.levels)
    #expect(kept.levels.map(\.name) == ["Early help"] && kept.address == "/councils/example/thresholds/")
    #expect(try CouncilLevels(kept: kept.kept).kept == kept.kept)
  }

  /// The next build reads them again.
  @Test func whatIsKeptIsReadAsItWas() throws {
    let tests = try tests([
      "eligibility/days-out.md": Self.criteria, "documents/complaints.md": Self.complaints,
      "services/one.md": service("sb-daytime", criteria: "open to everyone"),
      "services/two.md": "---\ntitle: Two\nanswers: [sb-daytime]\nreview: 2026-09-01\n---\n## Who can get it\nYou.",
    ])
    #expect(tests.criteria.count == 1 && tests.worded.count == 2)
    #expect(try CouncilTests(kept: tests.kept).kept == tests.kept)
  }

  @Test func itIsAboutWhatTheServicesThatUseItAnswer() throws {
    var files = ["eligibility/days-out.md": Self.criteria, "documents/complaints.md": Self.complaints]
    files["services/one.md"] = service("sb-daytime#what-it-is")
    files["services/two.md"] = service("sb-overnight#what-it-is, childcare-listings")
    files["services/three.md"] = service("sb-activities#what-it-is", criteria: "open to everyone")
    files["documents/statement.md"] = service("sb-design#what-it-is")
    let tests = try tests(files)
    #expect(
      tests.criteria.map(\.answers.ofServices) == [
        [.item("sb-daytime"), .item("sb-overnight"), .register("childcare-listings")]
      ])
    #expect(tests.criteria.map(\.answers.ofDocuments) == [[.item("sb-design")]])
    #expect(tests.worded.map(\.address) == ["/councils/example/services/three/"])
    #expect(tests.worded.map(\.answers.ofServices) == [[.item("sb-activities")]])
  }

  @Test func thatThereIsNoneOfSomethingIsNoAnswerToWhoCanHaveIt() throws {
    let page = Self.criteria.replacing("title:", with: "says-none: [sb-criteria]\ntitle:")
    let digest = try tests(["eligibility/days-out.md": page, "documents/complaints.md": Self.complaints]).criteria.first
    #expect(digest?.answers.isEmpty == true)
  }
}
