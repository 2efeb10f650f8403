import Content
import Diagnostics
import Markup
import Testing

/// Where the readers of a translation are led.
struct VersionTests {
  private let council: CouncilContent
  private let urdu: Page
  private static let folder = "councils/alderbrook/"

  init() throws {
    var found: [Diagnostic] = []
    let files = [
      "council.md": "type: unitary", "council.ur.md": "", "eligibility/clubs.md": "", "eligibility/clubs.ur.md": "",
      "services/clubs.md": "criteria: clubs", "services/clubs.ur.md": "", "services/hub.md": "",
      "services/hub.easy-read.md": "",
    ]
    let documents = files.sorted { $0.key < $1.key }.map { name, facts in
      parse(Small.source(Self.folder + name, "---\ntitle: A\n\(facts)\n---\n## Dates\nToday.\n"), noting: &found)
    }
    let read = CouncilContent.read(
      documents, slug: "alderbrook", files: [], reference: Small.reference, noting: &found)
    let content = try #require(read)
    #expect(found.isEmpty)
    let translation = content.page(named: Self.folder + "services/clubs.ur.md")
    urdu = try #require(translation)
    council = content
  }

  private func led(to name: String, at fragment: String? = nil, from page: Page?) -> String {
    let address = council.address(ofFile: Self.folder + name, at: fragment, from: page)
    return String(address.dropFirst("/councils/alderbrook".count))
  }

  @Test func aTranslationLeadsToWhatIsInItsLanguage() {
    #expect(led(to: "council.md", from: urdu) == "/ur/")
    #expect(led(to: "eligibility/clubs.md", from: urdu) == "/eligibility/clubs/ur/")
    #expect(led(to: "eligibility/clubs.ur.md", from: urdu) == "/eligibility/clubs/ur/")
    #expect(led(to: "services/hub.md", from: urdu) == "/services/hub/")
  }

  @Test func aPageInEnglishLeadsToEnglish() throws {
    let page = try #require(council.services.first)
    #expect(led(to: "eligibility/clubs.md", from: page) == "/eligibility/clubs/")
    #expect(led(to: "eligibility/clubs.md", from: nil) == "/eligibility/clubs/")
  }

  @Test func aTranslationStillLeadsToItsOwnOriginal() {
    #expect(led(to: "services/clubs.md", from: urdu) == "/services/clubs/")
  }

  @Test func aPlaceThatTheTranslationLacksIsThatOfTheOriginal() {
    #expect(led(to: "eligibility/clubs.md", at: "dates", from: urdu) == "/eligibility/clubs/ur/")
    #expect(led(to: "eligibility/clubs.md", at: "who", from: urdu) == "/eligibility/clubs/")
  }

  @Test func otherCouncilsKeepTheirOriginal() {
    let address = council.address(ofFile: "councils/thornmere/eligibility/clubs.md", at: nil, from: urdu)
    #expect(address == "/councils/thornmere/eligibility/clubs/")
  }

  @Test func aPageIsItsOwnVersionWhereThereIsNoOther() {
    #expect(council.version(of: council.page, in: .language("ur")).address == "/councils/alderbrook/ur/")
    #expect(council.version(of: council.page, in: .language("pl")) === council.page)
    #expect(council.version(of: council.page, in: nil) === council.page)
    #expect(council.version(of: urdu, in: .language("ur")) === urdu)
  }
}
