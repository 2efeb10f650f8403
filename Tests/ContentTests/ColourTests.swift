import Testing

@testable import Content

/// Contrast as WCAG 2.2 defines it, with figures that its own examples and other tools give.
struct ColourTests {
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
    ("#767676", "#ffffff", 4.54),
    ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59), ("#ffff00", "#000000", 19.56),
  ])
  func twoColoursStandApartAsOtherToolsSay(_ one: String, _ two: String, _ ratio: Double) throws {
    let (one, two) = try (#require(Colour(one)), #require(Colour(two)))
    #expect(abs(one.contrast(with: two) - ratio) < 0.01)
    #expect(one.contrast(with: two) == two.contrast(with: one))
  }

  @Test(arguments: [("#fff", "#ffffff"), ("#0B4F4A", "#0b4f4a"), ("#a1c", "#aa11cc")])
  func aColourIsReadInShortAndInCapitals(_ written: String, _ code: String) {
    #expect(Colour(written)?.code == code)
  }

  @Test(arguments: ["", "#", "#ff", "#ffff", "#fffffff", "0b4f4a", "#gggggg", "red", "#12345é", "#١٢٣"])
  func whatIsNoColourIsNotRead(_ text: String) {
    #expect(Colour(text) == nil)
  }

  @Test(arguments: ["#c9a227", "#ffffff", "#808080", "#f4c430"])
  func theNearestColourThatCanBeReadCanBeRead(_ text: String) throws {
    let colour = try #require(Colour(text))
    let moved = try #require(colour.moved(awayFrom: [.white], to: 4.5))
    #expect(moved.contrast(with: .white) >= 4.5)
    #expect(moved.contrast(with: .white) < 5)
  }

  @Test func noColourStandsApartFromBothBlackAndWhiteByFar() {
    #expect(Colour.white.moved(awayFrom: [.black, .white], to: 7) == nil)
  }
}
