import Diagnostics
import Testing

@testable import Checks

struct AreaDiffersTests {
  /// The Kelvin sign becomes a `k` of one byte: U+212A.
  @Test(arguments: [
    ("Millford", true), ("\u{212A}", false), ("\u{212A}ingsbridge", true),
  ])
  func aPlaceIsLookedForAsItIsInSmallLetters(_ place: String, _ isFound: Bool) throws {
    let council =
      "---\ntitle: Example Council\ntype: unitary\nplaces: [\(place), Stonebridge]\n---\nWe look after services."
    let page = "---\ntitle: Club\narea: [Stonebridge]\n---\nYou must live in \(place.lowercased())."
    let found = try ExampleCouncil(["council.md": council, "services/example.md": page]).found(
      by: .areaDiffers, about: nil)
    #expect(found.isEmpty != isFound, "\(found.map(\.what))")
  }
}
