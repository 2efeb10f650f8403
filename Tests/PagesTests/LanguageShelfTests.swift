import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

/// How a council's page names what can be read in other languages.
struct LanguageShelfTests {
  private func shelves(_ files: [String: String], on name: String = "council.md") throws -> [LanguageShelf] {
    let council = try SmallSite.council(files).content
    let file = council.page(named: "councils/alder/" + name)
    let page = try #require(file)
    let (reference, today) = (try SmallSite.reference(), try #require(SmallSite.today))
    return LanguageShelf.all(of: council, on: page, SiteFrame(reference.settings, reference.glossary, today: today))
  }

  private static let files = [
    "council.ur.md": "---\ntitle: کونسل\n---\n", "services/hub.md": "---\ntitle: Hub\n---\n",
    "services/hub.ur.md": "---\ntitle: مرکز\n---\n", "services/hub.prs.md": "---\ntitle: ب\n---\n",
    "services/hub.easy-read.md": "---\ntitle: A hub\n---\n",
  ]

  @Test func aLanguageStandsUnderItsOwnNameAndItsEnglishOne() throws {
    let shelves = try shelves(Self.files)
    #expect(shelves.map(\.name) == ["دری", "اردو", "Easy Read"])
    #expect(shelves.map(\.english) == ["Dari", "Urdu", nil])
    #expect(shelves.map(\.language?.code) == ["prs", "ur", nil])
    #expect(shelves.map(\.id) == ["in_prs", "in_ur", "in_easy-read"])
  }

  @Test func eachPageIsALinkInItsLanguageTheCouncilsOwnFirst() throws {
    let urdu = try shelves(Self.files)[1]
    #expect(urdu.entries.map(\.title) == ["کونسل", "مرکز"])
    #expect(urdu.entries.map(\.link.text) == ["/councils/alder/ur/", "/councils/alder/services/hub/ur/"])
    #expect(urdu.entries.map(\.language?.direction) == ["rtl", "rtl"])
  }

  @Test func onATranslationItsOwnLanguageComesFirstWithoutThePageItself() throws {
    let shelves = try shelves(Self.files, on: "council.ur.md")
    #expect(shelves.map(\.id) == ["in_ur", "in_prs", "in_easy-read"])
    #expect(shelves.first?.entries.map(\.title) == ["مرکز"])
  }

  @Test func aCouncilWithoutTranslationsHasNone() throws {
    #expect(try shelves(["services/hub.md": "---\ntitle: Hub\n---\n"]).isEmpty)
  }
}
