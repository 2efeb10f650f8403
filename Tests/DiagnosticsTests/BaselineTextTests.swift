import Diagnostics
import Testing

struct BaselineTextTests {
  static let found = [
    problem("See ↓here↑."), problem("a\nSee ↓here↑."), problem("↓---↑", by: "never-checked", .couldImprove),
    problem("↓", in: "glossary.yml", by: "voice", .couldImprove),
    problem(
      "↓A sentence with \u{1B}[31m signs, and with so many words that nobody would want to see all of them here.↑",
      by: "long-sentence", .couldImprove),
    gap("short-breaks-statement/sb-daytime"), gap("complaints/how", .shouldFix, in: "councils/thornmere/council.md"),
  ]

  @Test func aBaselineReadsAsItsGoldenFile() throws {
    try expectGolden(Baseline(of: Self.found, below: "content").text, "baseline.txt")
  }

  @Test func theOrderOfTheProblemsDoesNotMatter() {
    let text = Baseline(of: Self.found, below: "content").text
    #expect(Baseline(of: Self.found.reversed(), below: "content").text == text)
  }

  @Test func whatIsWrittenIsReadBackAsItWas() throws {
    let baseline = Baseline(of: Self.found, below: "content")
    #expect(try Baseline(reading: baseline.text) == baseline)
    #expect(try Baseline(reading: "\u{FEFF}" + baseline.text.replacing("\n", with: "\r\n")) == baseline)
  }

  @Test func aLineThatIsTakenAwayIsMissedAndALineThatIsThereTwiceIsNot() throws {
    let lines = Baseline(of: Self.found, below: "content").text.split(separator: "\n")
    let fewer = try Baseline(reading: (lines.prefix(3) + lines.dropFirst(4)).joined(separator: "\n"))
    let more = try Baseline(reading: (lines + lines.suffix(2)).joined(separator: "\n"))
    func new(_ baseline: Baseline) -> Int {
      baseline.compare(Self.found, below: "content", silence: "does-not-say", isWhole: true).new.count
    }
    #expect(new(fewer) == 1 && new(more) == 0)
  }

  @Test(arguments: [
    ("", "is no baseline"), ("{}", "is no baseline"), ("plainsight-baseline", "is no baseline"),
    ("plainsight-baseline 2\n", "has the form 2"), ("plainsight-baseline one\n", "has the form one"),
    ("plainsight-baseline 1\n<<<<<<< HEAD\n", "at line 2"),
    ("plainsight-baseline 1\n\n# words\n0123456789abcdef must-fix\n", "at line 4"),
    ("plainsight-baseline 1\n0123456789abcdef loud r w\n", "at line 2"),
    ("plainsight-baseline 1\n0123456789ABCDEF must-fix r w\n", "at line 2"),
    ("plainsight-baseline 1\n0123456789abcde must-fix r w\n", "at line 2"),
  ])
  func whatIsNoBaselineIsRefusedWithTheReason(text: String, reason: String) {
    do {
      let baseline = try Baseline(reading: text)
      Issue.record("\(text.debugDescription) was read as \(baseline.count) problems")
    } catch {
      #expect(error.reason.contains(reason), "\(error.reason)")
    }
  }

  @Test func aFingerprintNeverChangesItsMeaning() {
    #expect(fingerprint(of: "") == "cbf29ce484222325")
    #expect(fingerprint(of: "foobar") == "85944171f73967e8")
  }
}
