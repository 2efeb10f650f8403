import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

/// The levels of need for those who refer.
struct PartnersTests {
  private static let levels =
    "---\ntitle: Levels\nlevels: [{level: universal, name: Level one}]\ncontact: {phone: 01632 960730}\n---\nLevels."

  private func view(_ files: [String: String], isCompared: Bool = true) throws -> PartnersView {
    let reference = try SmallSite.reference()
    let site = SiteFrame(reference.settings, reference.glossary, today: try #require(SmallSite.today))
    let council = try SmallSite.council(files.merging(["thresholds.md": Self.levels]) { $1 })
    let (page, thresholds) = try #require(PartnersView.page(of: council.content))
    return PartnersView(
      page, thresholds, of: council, isCompared: isCompared, reference, Words(site: site, council: council.content))
  }

  @Test func whoTakesReferralsStandsAboveTheLevels() throws {
    let door = """
      ---
      title: Front door
      answers: [advice#how-to-ask]
      contact: {phone: 01632 960500, hours: until five}
      when: [{days: mon-fri, from: 09:00, to: 17:00, note: At night ring 01632 960501}, {note: By appointment}]
      cost: free
      ---
      ## How to ask
      \((1...30).map { "word\($0)" }.joined(separator: " ")).
      """
    let view = try view(["services/door.md": door])
    #expect(view.frontDoor?.phone == "01632 960500")
    #expect(
      String(decoding: view.otherTimes.bytes, as: UTF8.self)
        == "At night ring <a href=\"tel:01632960501\">01632 960501</a>.")
    #expect(view.answers.map(\.label) == ["To refer", "At night"])
    #expect(view.answers.first?.answer?.link.text.hasSuffix("/councils/alder/services/door/#how-to-ask") == true)
    #expect(view.answers.last?.answer == nil)
    // Questions about the levels go to who keeps that page.
    #expect(view.contact?.phone == "01632 960730")
  }

  @Test func whatIsAnsweredNowhereIsSaidToBeSo() throws {
    let view = try view([:], isCompared: false)
    #expect(view.frontDoor == nil && view.answers.count == 2 && view.answers.allSatisfy { $0.answer == nil })
    #expect(view.compare == nil)
  }
}
