import Diagnostics
import Testing

@testable import Checks

/// What several councils tell of one thing is compared by what most of them say.
struct DifferencesTests {
  @Test func whereMostAgreeOnlyTheOddOneOutIsTold() throws {
    let found = try levels(["one": "Level 2: early help", "two": "level 2 – Early Help", "three": "Tier 2"])
    #expect(found.map(\.place.path) == ["councils/three/thresholds.md"])
    #expect(found.first?.what == "This level is called “Tier 2” here and “Level 2: early help” at One Council")
  }

  @Test func whereNobodyIsInTheMajorityEachIsTold() throws {
    let found = try levels(["one": "Level 2", "two": "Tier 2"])
    #expect(found.map(\.place.path) == ["councils/one/thresholds.md", "councils/two/thresholds.md"])
  }

  @Test func whoSetsTheRuleAsideIsLeftAloneAndStillComparedWith() throws {
    var files = thresholds(["one": "Level 2", "two": "Tier 2"])
    files["/councils/two/council.md"] = """
      ---
      title: Two Council
      type: unitary
      exemptions:
        - {rule: level-named-differently, reason: We agree on names in spring, until: 2027-04-30}
      ---
      We look after children's services.
      """
    let found = try ExampleCouncil(files).found(by: .levelNamedDifferently, about: nil)
    #expect(found.map(\.place.path) == ["councils/one/thresholds.md"])
  }

  @Test func clubsThatShareANameAreNotCompared() throws {
    let found = try ExampleCouncil([
      "/councils/one/services/club.md": "---\ntitle: Youth club\nages: 8 to 11\n---\nGames.",
      "/councils/two/services/club.md": "---\ntitle: Youth club\nages: 12 to 16\n---\nGames.",
    ]).found(by: .toldDifferently, about: nil)
    #expect(found.isEmpty)
  }

  private func levels(_ names: [String: String]) throws -> [Diagnostic] {
    try ExampleCouncil(thresholds(names)).found(by: .levelNamedDifferently, about: nil).inReadingOrder
  }

  private func thresholds(_ names: [String: String]) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: names.map { council, name in
        (
          "/councils/\(council)/thresholds.md",
          "---\ntitle: Levels\nlevels:\n  - {level: targeted, name: \"\(name)\", route: [school]}\n---\nSection 17."
        )
      })
  }
}
