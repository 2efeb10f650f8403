import Checks
import Content
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
    #expect(tests.open.map(\.address) == ["/councils/example/services/three/"])
    #expect(tests.open.map(\.answers.ofServices) == [[.item("sb-activities")]])
  }

  @Test func thatThereIsNoneOfSomethingIsNoAnswerToWhoCanHaveIt() throws {
    let page = Self.criteria.replacing("title:", with: "says-none: [sb-criteria]\ntitle:")
    let digest = try tests(["eligibility/days-out.md": page, "documents/complaints.md": Self.complaints]).criteria.first
    #expect(digest?.answers.isEmpty == true)
  }
}
