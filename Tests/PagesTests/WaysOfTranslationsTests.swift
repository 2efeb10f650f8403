import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

/// Where the words and the tests of a translated page lead.
struct WaysOfTranslationsTests {
  private func site() throws -> SiteFrame {
    let (reference, today) = (try SmallSite.reference(), try #require(SmallSite.today))
    return SiteFrame(reference.settings, reference.glossary, today: today)
  }

  private let files = [
    "eligibility/clubs.md": "---\ntitle: Who\nany-of: [{plan: EHC plan}]\n---\n",
    "eligibility/clubs.ur.md": "---\ntitle: کون\n---\n",
    "services/clubs.md": "---\ntitle: Clubs\ncriteria: clubs\n---\n[hub](hub.md)\n",
    "services/clubs.ur.md": "---\ntitle: کلب\n---\n[مرکز](hub.md)\n",
    "services/hub.md": "---\ntitle: Hub\n---\n", "services/hub.ur.md": "---\ntitle: مرکز\n---\n",
  ]

  @Test(arguments: [("clubs.md", "hub/"), ("clubs.ur.md", "hub/ur/")])
  func aLinkLeadsToThePageInTheSameLanguage(_ name: String, _ address: String) throws {
    let council = try SmallSite.council(files).content
    let file = council.page(named: "councils/alder/services/" + name)
    let page = try #require(file)
    let html = Words(site: try site(), council: council).html(page.prose.intro, of: page)
    let words = String(decoding: html.bytes, as: UTF8.self)
    #expect(words.contains("href=\"/councils/alder/services/\(address)\""))
  }

  @Test(arguments: [("clubs.md", "Who", "clubs/"), ("clubs.ur.md", "کون", "clubs/ur/")])
  func theBoxOfTestsLeadsToThemInTheSameLanguage(_ name: String, _ title: String, _ address: String) throws {
    let council = try SmallSite.council(files).content
    let file = council.page(named: "councils/alder/services/" + name)
    let page = try #require(file)
    let tests = try #require(council.criteria(of: page))
    let made = CriteriaBox(tests, for: page, in: council, try site())
    let box = try #require(made)
    #expect(box.title == title && box.link.text == "/councils/alder/eligibility/" + address)
    #expect(box.anyOf.count == 1)
  }
}
