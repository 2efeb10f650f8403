import Content
import Diagnostics
import Markup
import Testing

/// On which lists a service stands.
struct BrowsingTests {
  private func browsing(_ service: String, places: String = "places: [Millford, Old Town]") throws -> (Browsing, Page) {
    var found: [Diagnostic] = []
    let files = [
      "council.md": "title: A\ntype: unitary\n\(places)",
      "services/example.md": "title: Example\n\(service)",
    ]
    let documents = files.sorted { $0.key < $1.key }.map {
      parse(Small.source("councils/alderbrook/\($0.key)", "---\n\($0.value)\n---\n"), noting: &found)
    }
    let council = try #require(
      CouncilContent.read(documents, slug: "alderbrook", files: [], reference: Small.reference, noting: &found))
    #expect(found.isEmpty)
    return (Browsing(council, Small.reference.vocabularies), try #require(council.services.first))
  }

  @Test(arguments: [
    ("cost: free", ["free"]), ("cost: {free: true, help: Bring nothing.}", ["free"]),
    ("cost: {amount: 4}", ["money"]), ("cost: {amount: 4, help: Free with a card.}", ["some-help"]),
    ("cost: {note: Free or up to £2.}", ["it-depends"]), ("cost: {note: £2, help: Ask us.}", ["some-help"]),
    ("provider: A", []),
  ])
  func aCostIsWhatThePageSays(_ facts: String, _ words: [String]) throws {
    let (browsing, page) = try browsing(facts)
    #expect(browsing.stated(.cost, by: page) == words)
  }

  @Test(arguments: [
    ("where: online", ["online"]),
    ("where: {name: The Hall, address: \"1 Street, Millford\"}", ["millford"]),
    ("where: {name: Millford Hall, address: \"1 Street, old town \"}", ["old-town"]),
    ("where: Old Town", ["old-town"]),
    ("area: whole council", ["whole-council"]), ("area: [Old Town, Millford]", ["old-town", "millford"]),
    ("where: {name: The Hall, address: \"1 Street, Millford\"}\narea: whole council", ["millford", "whole-council"]),
    ("area: [Farley]", ["farley"]), ("where: Your home", ["elsewhere"]),
    ("where: {name: The Hall, address: 1 Street, postcode: ZZ7 1ZZ}", ["zz7"]),
    ("where: {name: The Hall, address: \"1 Street, Millford\", postcode: ZZ7 1ZZ}", ["millford"]),
    ("provider: A", []),
  ])
  func aPlaceIsWhereAServiceIsAndWhomItIsFor(_ facts: String, _ words: [String]) throws {
    let (browsing, page) = try browsing(facts)
    #expect(browsing.stated(.place, by: page) == words)
  }

  @Test func aPlaceNeverTakesTheAddressOfAnotherList() throws {
    let (browsing, _) = try browsing("area: [Online]", places: "places: [Old Town, old-town, 東]")
    #expect(browsing.places.places.map(\.id) == ["old-town", "old-town-2", "online-2"])
  }

  @Test func whatIsNotStatedHasAListThatSaysWhomToAsk() throws {
    let (browsing, page) = try browsing("provider: A")
    for way in WayToBrowse.allCases {
      let shelves = browsing.shelves(way, [page])
      #expect(shelves.map(\.word.id) == ["not-stated"], "\(way)")
      #expect(shelves.first?.word.means?.hasSuffix(" Ask the team that the page names.") == true, "\(way)")
    }
  }

  @Test func aPlaceThatTheCouncilPutsOnTheMapHasAListEvenWithoutServices() throws {
    let (browsing, page) = try browsing(
      "where: online", places: "places: [Millford, {name: Farley, postcode: ZZ1 1ZZ}]")
    #expect(browsing.shelves(.place, [page]).map(\.word.id) == ["farley", "online"])
  }
}
