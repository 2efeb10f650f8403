import Diagnostics
import Testing

struct TextReportTests {
  @Test func aReportReadsAsItsGoldenFile() throws {
    try expectGolden(TextReport(colour: false).render(.sample), "report.txt")
  }

  @Test func aReportInColourReadsAsItsGoldenFile() throws {
    try expectGolden(TextReport(colour: true).render(.sample), "report-in-colour.txt")
  }

  @Test func colourIsThereOnlyWhenItIsAskedFor() {
    let plain = TextReport(colour: false).render(.sample)
    let coloured = TextReport(colour: true).render(.sample)
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31mMust fix\u{1B}[0m"))
    #expect(withoutColour(coloured) == plain)
  }

  private func withoutColour(_ text: String) -> String {
    let pieces = text.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    return pieces[0] + pieces.dropFirst().map { $0.drop { $0 != "m" }.dropFirst() }.joined()
  }

  @Test func aReportWithoutProblemsSaysThatThereIsNothingToFix() {
    #expect(TextReport(colour: false).render(Report([], summary: ["1 council."])) == "1 council.\nNothing to fix.\n")
    #expect(TextReport(colour: true).render(Report([])) == "Nothing to fix.\n")
  }

  /// A list is read sooner than the same words twenty times, but nothing that differs may be left out of it.
  @Test func gapsOfOneKindInOneDutyStandTogether() {
    func gap(_ item: String, line: Int = 1, severity: Severity = .mustFix, rule: String = "does-not-say") -> Diagnostic
    {
      diagnostic(rule, severity, "a.md", line, what: "No \(item)", instead: "Write \(item).", item: item)
    }
    let report = Report([
      gap("one/a"), gap("one/b"), gap("two/a"), gap("two/b", severity: .shouldFix), gap("two/c", line: 2),
      gap("two/d", line: 2, rule: "thin-answer"),
    ])
    #expect(
      TextReport(colour: false).render(report) == """
        Must fix: 2 things
          a.md:1:1
          Why: Why
          No one/a
          Do:  Write one/a.
          (does-not-say, one/a)
          No one/b
          Do:  Write one/b.
          (does-not-say, one/b)

        Must fix: No two/a
          a.md:1:1
          Why: Why
          Do:  Write two/a.
          (does-not-say, two/a)

        Should fix: No two/b
          a.md:1:1
          Why: Why
          Do:  Write two/b.
          (does-not-say, two/b)

        Must fix: No two/c
          a.md:2:1
          Why: Why
          Do:  Write two/c.
          (does-not-say, two/c)

        Must fix: No two/d
          a.md:2:1
          Why: Why
          Do:  Write two/d.
          (thin-answer, two/d)

        5 must fix, 1 should fix, 0 could improve.

        """)
  }

  @Test func problemsAtOnePlaceOfAPageOrForOtherReasonsAreToldOneByOne() {
    let place = Place(path: "a.md", line: 1, column: 1, length: 1, excerpt: "words")
    let beside = Place(path: "a.md", line: 1, column: 3, length: 1, excerpt: "words")
    func problem(_ place: Place, why: String, item: String?) -> Diagnostic {
      Diagnostic(rule: "r", severity: .mustFix, place: place, what: "What", why: why, instead: "Do", item: item)
    }
    for pair in [
      [problem(place, why: "A", item: "one/a"), problem(place, why: "B", item: "one/b")],
      [problem(place, why: "A", item: "one/a"), problem(beside, why: "A", item: "one/b")],
      [problem(place, why: "A", item: nil), problem(beside, why: "A", item: nil)],
    ] {
      let text = TextReport(colour: false).render(Report(pair))
      #expect(text.split(separator: "\n").filter { $0 == "Must fix: What" }.count == 2)
    }
  }

  @Test(arguments: [
    "\u{1B}", "\u{7}", "\u{8}", "\t", "\u{7F}", "\u{80}", "\u{9B}", "\u{9D}", "\u{202A}", "\u{202B}", "\u{202C}",
    "\u{202D}",
    "\u{202E}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{0}",
  ])
  func aMarkThatCouldChangeWhatAPersonSeesIsShownAsASpace(_ mark: String) {
    let text = "ages: \(mark)[31mgnola\(mark)!"
    let source = SourceText(path: "a.md", text)
    let report = Report([
      Diagnostic(
        rule: "wrong-form", severity: .mustFix, place: source.place(Span(6, 7)), what: "What", why: "Why", instead: "Do"
      )
    ])
    let shown = TextReport(colour: false).render(report)
    #expect(!shown.unicodeScalars.contains { mark.unicodeScalars.contains($0) })
    #expect(shown.contains("  | ages:  [31mgnola !\n  |       ^\n"))
  }

  /// A message quotes what somebody wrote, and a file's name is what somebody wrote too.
  @Test(arguments: ["\u{1B}", "\u{202E}", "\u{9B}", "\n", "\r", "\u{7}", "\u{2067}"])
  func theSentencesAndThePathAreAsHarmlessAsTheExcerpt(_ mark: String) {
    let report = Report([
      Diagnostic(
        rule: "wrong-form", severity: .mustFix,
        place: Place(path: "a\(mark)b.md", line: 1, column: 1, length: 1, excerpt: ""),
        what: "“a\(mark)b” is not a date",
        why: "Why", instead: "Write `a\(mark)b`.")
    ])
    #expect(
      TextReport(colour: false).render(report)
        == "Must fix: “a b” is not a date\n  a b.md:1:1\n  Why: Why\n  Do:  Write `a b`.\n  (wrong-form)\n\n"
        + "1 must fix, 0 should fix, 0 could improve.\n")
  }

  /// The letter above the first mark says where the mark stands: in the first line each is another one, in the second each of
  /// those that stand near each other.
  @Test(arguments: [scalars { 0x4E00 + $0 }, scalars { 0x21 + $0 % 61 }])
  func aVeryLongLineIsShownAroundItsFault(_ letters: [Unicode.Scalar]) throws {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: letters)
    for column in 1...401 {
      for length in [1, 30, 500] {
        let place = Place(path: "a.md", line: 1, column: column, length: length, excerpt: String(line))
        let (shown, marks) = try excerpt(of: place)
        #expect(shown.count <= 102)
        let first = try #require(marks.firstIndex(of: "^"))
        #expect(marks[first...].allSatisfy { $0 == "^" } && marks[..<first].allSatisfy { $0 == " " })
        if column <= 400 { #expect(shown[first] == letters[column - 1], "column \(column)") }
        #expect(marks.count <= max(shown.count, first + 1), "column \(column), length \(length)")
        #expect((shown.first == "…") == (column > 61) && (shown.last == "…") == (max(0, column - 61) + 100 < 400))
      }
    }
  }

  private static func scalars(_ number: (UInt32) -> UInt32) -> [Unicode.Scalar] {
    (0..<400).compactMap { Unicode.Scalar(number($0)) }
  }

  private func excerpt(of place: Place) throws -> (shown: [Unicode.Scalar], marks: [Unicode.Scalar]) {
    let report = Report([
      Diagnostic(rule: "r", severity: .mustFix, place: place, what: "What", why: "Why", instead: "Do")
    ])
    let lines = TextReport(colour: false).render(report).split(separator: "\n").filter { $0.hasPrefix("  | ") }
    try #require(lines.count == 2)
    return (Array(lines[0].dropFirst(4).unicodeScalars), Array(lines[1].dropFirst(4).unicodeScalars))
  }
}
