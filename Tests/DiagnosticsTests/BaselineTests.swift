import Diagnostics
import Testing

/// A page of a council with `↓` before the words that a problem points at and `↑` after them.
func problem(
  _ marked: String, in file: String = "councils/alderbrook/services/club.md", by rule: String = "vague-link",
  _ severity: Severity = .shouldFix, what: String = "What", below content: String = "content/", item: String? = nil,
  stops: Bool = false
) -> Diagnostic {
  let parts = marked.split(separator: "↓", omittingEmptySubsequences: false)
  let ends = parts[parts.count - 1].split(separator: "↑", omittingEmptySubsequences: false)
  let before = parts.count == 2 ? String(parts[0]) : ""
  let source = SourceText(path: content + file, before + ends.joined())
  let start = before.utf8.count
  return Diagnostic(
    rule: rule, severity: severity, stopsPublishing: stops,
    place: source.place(Span(start, start + ends[0].utf8.count)),
    what: what, why: "Why", instead: "Do", item: item)
}

/// A gap in what the law lists, told on one page or another.
func gap(
  _ item: String, by rule: String = "does-not-say", _ severity: Severity = .mustFix,
  in file: String = "councils/alderbrook/council.md", what: String = "No word"
) -> Diagnostic {
  problem("↓---↑", in: file, by: rule, severity, what: what, item: item)
}

struct BaselineTests {
  private func compare(_ before: [Diagnostic], _ now: [Diagnostic], isWhole: Bool = true) -> BaselineComparison {
    Baseline(of: before, below: "content").compare(now, below: "content", silence: "does-not-say", isWhole: isWhole)
  }

  @Test func whatIsFoundAgainIsKnownAndNothingIsNewOrMended() {
    let found = [problem("See ↓here↑."), gap("complaints/how"), problem("↓---↑", by: "never-checked", .couldImprove)]
    let comparison = compare(found, found)
    #expect(comparison.known == found.inReadingOrder && comparison.new.isEmpty && comparison.mended == [])
  }

  @Test(arguments: [
    "See ↓here↑.", "New words.\n\nSee ↓here↑.", "Or see ↓here↑ and there.", "\r\n  See ↓here↑, please.",
  ])
  func linesThatMoveAndWordsThatChangeAroundItLeaveItKnown(_ now: String) {
    #expect(compare([problem("See ↓here↑.")], [problem(now)]).known.count == 1)
  }

  @Test func whatTheProgramSaysOfItAndHowTheFolderIsNamedDoNotMatter() {
    let before = problem("See ↓here↑.", what: "This link says nothing", below: "../site/content/")
    let baseline = Baseline(of: [before], below: "../site/content")
    for content in [".", "", "content/", "/srv/content/"] {
      let now = problem("See ↓here↑.", what: "A link should say more", below: content == "." ? "" : content)
      let comparison = baseline.compare([now], below: content, silence: "does-not-say", isWhole: true)
      #expect(comparison.known.count == 1 && comparison.mended == [], "\(content)")
    }
  }

  @Test func otherWordsAnotherFileAndAnotherRuleAreNew() {
    let others = [
      problem("See ↓there↑."), problem("See ↓here↑.", in: "councils/alderbrook/services/other.md"),
      problem("See ↓here↑.", by: "all-capitals"),
    ]
    for other in others {
      let comparison = compare([problem("See ↓here↑.")], [other])
      #expect(comparison.new == [other] && comparison.known.isEmpty)
      #expect(comparison.mended == ["vague-link councils/alderbrook/services/club.md “here”"])
    }
  }

  @Test func oneMoreOfTheSameIsNewAndOneLessIsMended() {
    let two = [problem("See ↓here↑."), problem("a\nSee ↓here↑.")]
    let three = two + [problem("a\nb\nSee ↓here↑.")]
    #expect(compare(two, three).new == [three[2]])
    #expect(compare(three, two).mended == ["vague-link councils/alderbrook/services/club.md “here” (number 3)"])
  }

  @Test func whatHasBecomeLouderIsNewAndWhatHasBecomeQuieterIsKnown() {
    let (loud, quiet) = (problem("↓here↑", .shouldFix), problem("↓here↑", .couldImprove))
    #expect(compare([quiet], [loud]).new == [loud] && compare([quiet], [loud]).mended == [])
    #expect(compare([loud], [quiet]).known == [quiet])
  }

  @Test func aNewProblemFailsUnlessItIsGoodPracticeAlone() {
    for (severity, fails) in [(Severity.mustFix, true), (.shouldFix, true), (.couldImprove, false)] {
      let found = [problem("↓here↑", severity)]
      var report = Report(found)
      report.comparison = compare([], found)
      #expect(report.fails == fails)
      report.comparison = compare(found, found)
      #expect(!report.fails)
    }
  }

  // MARK: Gaps in what the law lists

  @Test func aGapIsKnownWhicheverPageShouldSayIt() {
    let before = gap("complaints/how", in: "councils/alderbrook/council.md")
    let now = gap("complaints/how", in: "councils/alderbrook/offers/complaints.md")
    #expect(compare([before], [now]).known == [now])
    let other = gap("complaints/how", in: "councils/thornmere/council.md")
    #expect(compare([before], [other]).new == [other])
  }

  @Test func halfAnAnswerInPlaceOfNoneIsNoStepBack() {
    let weak = gap("complaints/how", by: "weak-answer", .mustFix, in: "councils/alderbrook/documents/complaints.md")
    let comparison = compare([gap("complaints/how")], [weak])
    #expect(comparison.known == [weak] && comparison.mended == [])
  }

  /// An answer that falls short in several ways is told by several rules, or by one rule several times.
  @Test func halfAnAnswerInPlaceOfNoneIsKnownHoweverOftenItIsTold() {
    let short = ["part-missing", "part-missing", "thin-answer"].enumerated().map { number, rule in
      gap("complaints/how", by: rule, what: "Lacks part \(number)")
    }
    #expect(compare([gap("complaints/how")], short).known == short.inReadingOrder)
  }

  @Test func noAnswerInPlaceOfHalfAnOneIsAStepBack() {
    let comparison = compare([gap("complaints/how", by: "weak-answer")], [gap("complaints/how")])
    #expect(comparison.new == [gap("complaints/how")])
  }

  @Test func aGapThatTheLawNowAsksForLouderIsNew() {
    let comparison = compare([gap("complaints/how", .shouldFix)], [gap("complaints/how", by: "weak-answer", .mustFix)])
    #expect(comparison.known.isEmpty && comparison.new.count == 1)
  }

  // MARK: What stops publishing, and parts

  @Test func whatStopsPublishingIsNeverKnown() {
    let fault = problem("↓adges↑: 5", by: "unknown-field", .mustFix, stops: true)
    #expect(Baseline(of: [fault], below: "content").count == 0)
    let comparison = compare([fault], [fault])
    #expect(comparison.new == [fault])
  }

  @Test func nothingIsCalledMendedWhileAPageCannotBeReadOrAPartIsShown() {
    let fault = problem("↓adges↑: 5", by: "unknown-field", .mustFix, stops: true)
    #expect(compare([gap("complaints/how")], [fault]).mended == nil)
    #expect(compare([gap("complaints/how")], [], isWhole: false).mended == nil)
    #expect(compare([gap("complaints/how")], []).mended?.count == 1)
  }
}
