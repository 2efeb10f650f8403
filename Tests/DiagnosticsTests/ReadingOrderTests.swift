import Diagnostics
import Testing

func diagnostic(
  _ rule: String = "a-rule", _ severity: Severity = .mustFix, _ path: String = "a.md", _ line: Int = 1,
  _ column: Int = 1,
  what: String = "What", instead: String = "Do", item: String? = nil
) -> Diagnostic {
  Diagnostic(
    rule: rule, severity: severity, place: Place(path: path, line: line, column: column, length: 1, excerpt: ""),
    what: what, why: "Why", instead: instead, item: item)
}

struct ReadingOrderTests {
  /// Each differs from the one before in what comes first in the order, and goes back in what comes after.
  private static let inOrder = [
    diagnostic("z-rule", .couldImprove, "a.md", 2, 9, what: "Z", item: "z/z"),
    diagnostic("z-rule", .couldImprove, "b.md", 1, 9, what: "Z", item: "z/z"),
    diagnostic("z-rule", .couldImprove, "b.md", 2, 8, what: "Z", item: "z/z"),
    diagnostic("z-rule", .mustFix, "b.md", 2, 9, what: "Z", item: "z/z"),
    diagnostic("z-rule", .shouldFix, "b.md", 2, 9, what: "Z", item: "z/z"),
    diagnostic("y-rule", .couldImprove, "b.md", 2, 9, what: "Z", item: "z/z"),
    diagnostic("z-rule", .couldImprove, "b.md", 2, 9, what: "Z"),
    diagnostic("z-rule", .couldImprove, "b.md", 2, 9, what: "Z", item: "y/z"),
    diagnostic("z-rule", .couldImprove, "b.md", 2, 9, what: "Y", instead: "Z", item: "z/z"),
    diagnostic("z-rule", .couldImprove, "b.md", 2, 9, what: "Z", instead: "Do", item: "z/z"),
    diagnostic("z-rule", .couldImprove, "b.md", 2, 9, what: "Z", instead: "Do it", item: "z/z"),
    diagnostic("z-rule", .couldImprove, "b.md", 10, 1, what: "Z", item: "z/z"),
  ]

  @Test func problemsAreReadFileByFileAndLineByLineInWhateverOrderTheyWereFound() throws {
    var random = SeededRandom(state: 1)
    for _ in 0..<200 {
      try #require(Self.inOrder.shuffled(using: &random).inReadingOrder == Self.inOrder)
    }
  }

  @Test func aProblemFoundTwiceIsToldOnce() {
    #expect((Self.inOrder + Self.inOrder.reversed()).inReadingOrder == Self.inOrder)
    #expect(Report(Self.inOrder + Self.inOrder).diagnostics == Self.inOrder)
  }

  @Test func problemsThatDifferInOneThingAreTwo() {
    func problem(
      _ rule: String = "r", _ severity: Severity = .mustFix, stops: Bool = true, length: Int = 1, what: String = "w",
      why: String = "y", instead: String = "i", item: String? = "d/i"
    ) -> Diagnostic {
      let place = Place(path: "a.md", line: 1, column: 1, length: length, excerpt: "")
      return Diagnostic(
        rule: rule, severity: severity, stopsPublishing: stops, place: place, what: what, why: why, instead: instead,
        item: item)
    }
    let all = [
      problem(), problem("s"), problem("r", .shouldFix), problem(stops: false), problem(length: 2), problem(what: ""),
      problem(why: ""), problem(instead: ""), problem(item: nil),
    ]
    #expect(Set(all + all).count == all.count)
    #expect((all + all).inReadingOrder.count == all.count)
    #expect(problem() == problem())
  }

  @Test func theLoudestSeverityComesFirst() {
    #expect(Severity.allCases.shuffled().sorted() == [.mustFix, .shouldFix, .couldImprove])
  }

  @Test func whatMustBeFixedStopsPublishingUnlessItSaysOtherwise() {
    let gap = Diagnostic(
      rule: "does-not-say", severity: .mustFix, stopsPublishing: false, place: .file("a.md"), what: "", why: "",
      instead: "")
    #expect([diagnostic()].mustFix && [diagnostic()].stopPublishing)
    #expect([gap].mustFix && ![gap].stopPublishing)
    #expect(![diagnostic("a", .shouldFix)].mustFix && ![diagnostic("a", .shouldFix)].stopPublishing)
    #expect(![Diagnostic]().mustFix && ![Diagnostic]().stopPublishing)
  }
}

/// SplitMix64: the same order at every run.
struct SeededRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
