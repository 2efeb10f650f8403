import Diagnostics
import Testing

@testable import Checks

struct BrokenLinkTests {
  private let files = [
    "eligibility/short-breaks.md": "---\ntitle: Who can have short breaks\n---\nEverybody.",
    "services/short-breaks.md": "---\ntitle: Short breaks\n---\nA day out.",
  ]

  @Test(arguments: [
    ("short-braks.md", "short-breaks.md"), ("../eligibility/short-braks.md", "../eligibility/short-breaks.md"),
    ("../documents/short-braks.md", "../eligibility/short-breaks.md"), ("swimming.md", nil),
  ])
  func thePageThatIsMeantIsLookedForInTheSameFolderFirst(_ written: String, _ meant: String?) throws {
    let page = "---\ntitle: Club\n---\nSee [this](\(written)) and [that](\(written))."
    let found = try ExampleCouncil(files.merging(["services/example.md": page]) { first, _ in first }).found(
      by: .brokenLink, about: nil)
    let advice = meant.map { "Link to `\($0)` if that is what is meant." } ?? "Write the page, or take the link away."
    #expect(found.map(\.instead) == [advice, advice])
  }
}
