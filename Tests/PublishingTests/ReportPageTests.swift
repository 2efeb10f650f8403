import Checks
import Content
import Diagnostics
import Foundation
import Pages
import Publishing
import Testing

/// The page for managers, made with the project's own templates.
struct ReportPageTests {
  @Test func aReportWithEarlierOnesReadsAsItsGoldenFile() throws {
    try expectGolden(
      try ReportSamples.page(ReportSamples.now, since: [ReportSamples.june, ReportSamples.march]),
      "Tests/Examples/report.html")
  }

  /// What is counted must not look better because a page could not be read, nor worse because a duty is another body's.
  @Test func whatCouldNotBeCheckedAppliesAndWhatIsAnotherBodysDutyDoesNot() throws {
    let results = CoverageResult.allCases.map(\.rawValue)
    let text = ReportSamples.words(
      try ReportSamples.page(Report([], coverage: results.map { ReportSamples.line("a", $0, $0) })))
    #expect(
      text.contains("A report of 22 November 2026. The law, guidance and good practice list 6 things that apply here"))
    #expect(text.contains("2 are answered. 1 could not be checked."))
    #expect(text.contains("2 of 6 1 1 1 1 1 1 1 1"))
  }

  /// What nobody has read may be law, and is not counted as law.
  @Test func whatWasNotReadHasARowOfItsOwn() throws {
    let lines = [
      ReportSamples.line("a", "read", "says"), ReportSamples.line("a", "unread", "weak", isRead: false),
      ReportSamples.line("a", "who", "says", isRead: false),
    ]
    let text = ReportSamples.words(try ReportSamples.page(Report([], coverage: lines)))
    #expect(text.contains("The law 1 of 1 1 0"))
    #expect(text.contains("Source not read yet 0 of 1 0 0 1"))
    #expect(text.contains("Good practice, not law 1 of 1 1 0"))
    let read = ReportSamples.words(try ReportSamples.page(Report([], coverage: [lines[0]])))
    #expect(!read.contains("Source not read yet 0 of"))
  }

  @Test func aPartOfAReportSaysSoBelowItsHeading() throws {
    var report = ReportSamples.now
    report.part = "Only findings by the rule <voice> are shown."
    let page = try ReportSamples.page(report)
    #expect(page.contains("</h1>\n<p class=\"part\"><strong>Only findings by the rule &lt;voice"))
    #expect(try !ReportSamples.page(ReportSamples.now).contains("<p class=\"part\">"))
  }

  @Test func aReportWithoutCouncilsShowsItsProblemsAlone() throws {
    let text = ReportSamples.words(
      try ReportSamples.page(Report([ReportSamples.problem("content/site.yml", .mustFix)])))
    #expect(text.contains("What to do first") && text.contains("keeps the site from being published"))
    #expect(!text.contains("By council") && !text.contains("are answered"))
    #expect(ReportSamples.words(try ReportSamples.page(Report([]))).contains("Nothing to fix was found."))
  }

  @Test func theLoudestAndThenTheLongestListComesFirst() throws {
    func gaps(_ duty: String, _ count: Int, _ severity: Severity, stops: Bool = false) -> [Diagnostic] {
      (0..<count).map {
        Diagnostic(
          rule: "does-not-say", severity: severity, stopsPublishing: stops, place: .file("councils/a/council.md"),
          what: "No \(duty) \($0)", why: "Why", instead: "Write \(duty) \($0).", item: "\(duty)/\($0)")
      }
    }
    let problems = gaps("Long", 5, .shouldFix) + gaps("Short", 1, .mustFix) + gaps("Longer", 4, .mustFix)
    let coverage = ["Long", "Short", "Longer", "Other"].map { ReportSamples.line("a", "i", "weak", duty: $0) }
    let report = Report(problems + gaps("Other", 1, .mustFix, stops: true), coverage: coverage)
    let headings = try ReportSamples.page(report).components(separatedBy: "<h3>").dropFirst().prefix(4).map {
      $0.prefix { $0 != "<" }
    }
    #expect(headings == ["Other", "Longer", "Short", "Long"])
    let text = ReportSamples.words(try ReportSamples.page(report))
    #expect(text.contains("Longer A Council · 4 must fix") && text.contains("And 1 more of the same"))
  }

  @Test func reportsStandInTheOrderOfTheirDaysAndAreComparedWithTheLast() throws {
    let text = ReportSamples.words(
      try ReportSamples.page(ReportSamples.now, since: [ReportSamples.june, ReportSamples.march]))
    let days = ["1 March 2026 2 1 5", "1 June 2026 1 2 4", "22 November 2026 2 3 6"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!days.contains(nil) && days.compactMap { $0 }.sorted() == days)
    #expect(text.contains("Answered since 1 June 2026: 1") && text.contains("It was: does not say."))
    #expect(text.contains("Lost since 1 June 2026: 1") && text.contains("It is now: weak (lacks cost)."))
  }

  /// Nobody lost what another body must publish now.
  @Test func whatNoLongerAppliesIsNotLost() throws {
    let before = ReportSamples.earlier(
      Report([], coverage: [ReportSamples.line("a", "x", "says"), ReportSamples.line("a", "y", "says")]), "2026-06-01")
    let lines = [ReportSamples.line("a", "x", "another body's duty"), ReportSamples.line("a", "y", "not checked")]
    let text = ReportSamples.words(try ReportSamples.page(Report([], coverage: lines), since: [before]))
    #expect(text.contains("Lost since 1 June 2026: 1") && text.contains("It is now: not checked."))
    #expect(text.contains("1 item that was answered does not apply now."))
  }

  @Test func whatCannotBeComparedIsSaid() throws {
    let text = ReportSamples.words(try ReportSamples.page(ReportSamples.now, since: [ReportSamples.june]))
    #expect(text.contains("Thornmere & “Co” was not in the earlier report."))
    #expect(text.contains("The list of the law has 2 items that the earlier report did not look for."))
    #expect(text.contains("1 item of the earlier report is no longer looked for."))
    #expect(
      ReportSamples.words(try ReportSamples.page(Report([]), since: [ReportSamples.june])).contains(
        "A Council was in the earlier report, and is not in this one."))
  }

  @Test func anExampleSaysThatItIsOne() throws {
    let settings = try #require(try TemporarySite().check().settings)
    #expect(settings.isExample)
    #expect(
      ReportSamples.words(try ReportSamples.page(ReportSamples.now, of: settings)).contains(
        "This is an example. Its councils are made up."))
    #expect(!ReportSamples.words(try ReportSamples.page(ReportSamples.now)).contains("This is an example."))
  }

  /// The words of `Checks` and those of the reports are the same, in the same order.
  @Test func everyResultHasItsWordInTheReports() throws {
    let day = try #require(Day("2026-11-22"))
    let results: [Checks.Result] = [
      .says, .saysNone(on: day), .weak([]), .outOfDate(.ownReview(day)), .doesNotSay, .anotherBody("x", link: nil),
      .notChecked([]), .coming,
    ]
    #expect(results.map(\.inWords) == CoverageResult.allCases.map(\.rawValue))
    #expect(results.map(\.code) == CoverageResult.allCases.map(\.code))
    #expect(results.map(\.isAnswer) == CoverageResult.allCases.map(\.isAnswer))
    #expect(
      results.map { $0.isAnswer || $0.isGap }
        == CoverageResult.allCases.map { $0.applies && $0 != .notChecked })
  }
}
