import Checks
import Content
import Testing

@testable import Pages

/// What a register asks of its entries, as families read it.
struct RegisterEntryTests {
  @Test func aDayIsToldInWordsAndAllElseAsItIsWritten() throws {
    let entry = "{days: 2009-09-07, nights: 2009-09-07 or later, copy: 2009-02-30}"
    let council = try SmallSite.council(["services/play.md": "---\ntitle: Play\nentry: \(entry)\n---\nToys."])
    let page = try #require(council.content.services.first)
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let facts = ServiceFacts(page, page.facts, in: council.content, reference, site)
    #expect(facts.entry?.rows.map(\.value) == ["7 September 2009", "2009-09-07 or later", "2009-02-30"])
  }
}
