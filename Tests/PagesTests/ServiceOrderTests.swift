import Content
import Testing

@testable import Pages

/// Where the parts of a service's page stand, whatever order they were written in.
struct ServiceOrderTests {
  /// A heading by the name of its facet; other names are unknown headings.
  private func arranged(_ written: [String]) -> [String] {
    ServiceOrder.arranged(written) { Facet(rawValue: $0.filter { !$0.isNumber }) }
  }

  @Test func familiesReadWhatItIsThenWhoItIsForThenHowToGetIt() {
    let written = [
      "feedback", "complaint", "appeal", "contact", "when", "where", "cost", "timescale", "how-decided",
      "how-to-ask", "not-for", "criteria", "who-for", "provider", "what",
    ]
    #expect(
      arranged(written) == [
        "what", "provider", "who-for", "criteria", "not-for", "how-to-ask", "how-decided", "timescale",
        "cost", "where", "when", "contact", "appeal", "complaint", "feedback",
      ])
  }

  @Test func whatIsInOrderAlreadyIsNotMoved() {
    let written = ["Before", "what", "What you get", "who-for", "how-to-ask", "Nights", "complaint"]
    #expect(arranged(written) == written)
  }

  @Test func anUnknownHeadingStaysBelowItsNeighbourAndMovesWithIt() {
    #expect(
      arranged(["how-to-ask", "Nights and weekends", "By post", "what", "A picture"])
        == ["what", "A picture", "how-to-ask", "Nights and weekends", "By post"])
  }

  @Test func whatStandsBeforeTheFirstKnownHeadingStaysFirst() {
    #expect(arranged(["News", "complaint", "what"]) == ["News", "what", "complaint"])
    #expect(arranged(["One", "Two"]) == ["One", "Two"])
    #expect(arranged([]) == [])
  }

  @Test func twoHeadingsOfOneFacetKeepTheirOrder() {
    #expect(arranged(["what1", "cost1", "cost2", "what2", "cost3"]) == ["what1", "what2", "cost1", "cost2", "cost3"])
  }

  /// Comments and replies are no part of a service: they count as unknown.
  /// What is for partner agencies stays where it was written; families need no place for it.
  @Test func everyFacetHasAPlaceButThoseOfRepliesAndOfPartnerAgencies() {
    let unplaced = Facet.allCases.filter { ServiceOrder.rank($0) == nil }
    #expect(unplaced == [.comment, .reply, .action, .partners])
    #expect(Set(ServiceOrder.facets).count == ServiceOrder.facets.count)
  }

  @Test(arguments: 0..<200)
  func nothingIsLostOrDoubledAndTheOrderIsSettled(_ seed: Int) {
    var random = Dice(seed)
    let names = Facet.allCases.map(\.rawValue) + ["Unknown", "Other"]
    let written = (0..<random.next(below: 14)).map { "\(names[random.next(below: names.count)])\($0)" }
    let shown = arranged(written)
    #expect(shown.sorted() == written.sorted())
    #expect(arranged(shown) == shown)
    let ranks = shown.compactMap { ServiceOrder.rank(Facet(rawValue: $0.filter { !$0.isNumber })) }
    #expect(ranks == ranks.sorted())
  }

  /// Always the same throws for the same seed.
  private struct Dice {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
