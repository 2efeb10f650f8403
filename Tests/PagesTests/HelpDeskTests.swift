import Checks
import Content
import Testing

@testable import Pages

/// Where a letter says that families can complain.
struct HelpDeskTests {
  private static let page = """
    ---
    title: Complaints about extra help
    answers: [complain#how]
    ---
    ## How
    \((1...30).map { "word\($0)" }.joined(separator: " ")).
    """

  private func desk(_ files: [String: String]) throws -> HelpDesk {
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    return HelpDesk(try SmallSite.council(files), reference.catalogue, site)
  }

  @Test func aPageAboutComplaintsOfOneKindIsNotShownForAnother() throws {
    let desk = try desk(["services/complaints.md": Self.page])
    let own = try #require(desk.complaint(about: "social-care"))
    #expect(own.link.text.contains("/services/complaints/"))
    #expect(desk.complaint(about: "send")?.title == nil)
    #expect(desk.allComplaints.map(\.link.text) == [own.link.text])
  }

  @Test func whatTheCouncilSaysOnEveryPageIsForEverything() throws {
    let council = "---\ntitle: Alder Council\ntype: unitary\n---\n## If you are not happy\nWrite to us."
    let desk = try desk(["services/complaints.md": Self.page, "council.md": council])
    #expect(desk.complaint(about: "social-care")?.link.text.contains("/services/complaints/") == true)
    #expect(desk.complaint(about: "send")?.title == "If you are not happy")
  }
}
