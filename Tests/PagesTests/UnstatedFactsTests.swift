import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

/// What stands in the box of facts where little was stated.
struct UnstatedFactsTests {
  private func rows(_ facts: String, place: @escaping (Facet) -> Address? = { _ in nil }) throws -> [FactRow] {
    let council = try SmallSite.council(["services/play.md": "---\ntitle: Play\n\(facts)---\nToys."])
    let page = try #require(council.content.services.first)
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    return FactBox(
      facts: page.facts, words: reference.vocabularies, site: site, spoken: FactLanguages(page, site),
      place: place
    ).rows
  }

  @Test func whereMostIsNotStatedOneLineNamesItAll() throws {
    let rows = try rows("ages: 5 to 11\ncost: free\n")
    #expect(rows.map(\.label) == ["Ages", "Cost", "Not stated"])
    #expect(rows.last?.value == "Who can get it, where, when, how to get it, waiting time")
    #expect(rows.filter(\.isUnstated).isEmpty)
  }

  @Test func whereLittleIsMissingEachLineStandsInItsPlace() throws {
    let rows = try rows("ages: 5 to 11\ncost: free\nwhere: online\ncriteria: open to everyone\n")
    #expect(rows.count == 7 && rows.filter(\.isUnstated).map(\.label) == ["When", "How to get it", "Waiting time"])
  }

  /// Drop-ins have no wait, says the page under a heading: that is not silence.
  @Test func aWaitThatStandsUnderAHeadingIsPointedTo() throws {
    let facts = "ages: 5 to 11\ncost: free\nwhere: online\ncriteria: open to everyone\n"
    let place = Address(site: "#how-long-it-takes")
    let waiting = try rows(facts) { $0 == .timescale ? place : nil }.last { $0.label == "Waiting time" }
    #expect(waiting?.isUnstated == false && waiting?.more?.label == "See how long it takes")
    let stated = try rows(facts + "waiting: none, checked 2026-10-05\n") { $0 == .timescale ? place : nil }
    #expect(stated.last { $0.label == "Waiting time" }?.more == nil)
  }
}
