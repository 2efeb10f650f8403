import Content
import Diagnostics
import Testing

@testable import Checks

/// How far the pages of a council are from its own page.
struct WaysInTests {
  @Test(arguments: [
    ("services/by-need.md", 2), ("services/answers.md", 2), ("services/linked.md", 2), ("services/far.md", 3),
    ("eligibility/tests.md", 2), ("services/with-tests.md", 3), ("offers/help.md", 1), ("services/alone.md", nil),
    ("services/by-cost.md", nil), ("services/by-place.md", nil),
  ])
  func aPageIsAsManyClicksAwayAsTheShortestWay(_ file: String, _ clicks: Int?) throws {
    var found: [Diagnostic] = []
    let reference = try #require(ExampleCouncil.reference)
    let council = try #require(try ExampleCouncil(files).content(noting: &found))
    let page = try #require(council.page(named: "councils/example/" + file))
    #expect(WaysIn(to: council, reference).clicks(to: page) == clicks)
  }

  private let files = [
    "services/by-need.md": "---\ntitle: By need\nneeds: [autism]\n---\nHelp.",
    "services/answers.md": "---\ntitle: Answers\nanswers: [sb-daytime]\n---\nHelp.",
    "offers/help.md": "---\ntitle: Help\n---\nSee [this](../services/linked.md).",
    "services/linked.md": "---\ntitle: Linked\n---\nSee [this](far.md).",
    "services/far.md": "---\ntitle: Far\n---\nSee [this](linked.md).",
    "eligibility/tests.md": "---\ntitle: Tests\n---\nThe tests.",
    "services/with-tests.md": "---\ntitle: With tests\ncriteria: tests\n---\nHelp.",
    "services/by-cost.md": "---\ntitle: By cost\ncost: free\n---\nHelp.",
    "services/by-place.md": "---\ntitle: By place\nwhere: online\n---\nHelp.",
    "services/alone.md": "---\ntitle: Alone\n---\nHelp.",
  ]
}
