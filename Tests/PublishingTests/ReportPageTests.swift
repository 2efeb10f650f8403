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
    try expectGolden(try page(Self.now, since: [Self.june, Self.march]), "Tests/Examples/report.html")
  }

  /// What is counted must not look better because a page could not be read, nor worse because a duty is another body's.
  @Test func whatCouldNotBeCheckedAppliesAndWhatIsAnotherBodysDutyDoesNot() throws {
    let results = CoverageResult.allCases.map(\.rawValue)
    let text = words(try page(Report([], coverage: results.map { line("a", $0, $0) })))
    #expect(text.contains("A report of 22 November 2026. The law and guidance list 6 things that apply here"))
    #expect(text.contains("2 are answered. 1 could not be checked."))
    #expect(text.contains("2 of 6 1 1 1 1 1 1 1 1"))
  }

  @Test func aReportWithoutCouncilsShowsItsProblemsAlone() throws {
    let text = words(try page(Report([problem("content/site.yml", .mustFix)])))
    #expect(text.contains("What to do first") && text.contains("keeps the site from being published"))
    #expect(!text.contains("By council") && !text.contains("are answered"))
    #expect(words(try page(Report([]))).contains("Nothing to fix was found."))
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
    let coverage = ["Long", "Short", "Longer", "Other"].map { line("a", "i", "weak", duty: $0) }
    let report = Report(problems + gaps("Other", 1, .mustFix, stops: true), coverage: coverage)
    let headings = try page(report).components(separatedBy: "<h3>").dropFirst().prefix(4).map {
      $0.prefix { $0 != "<" }
    }
    #expect(headings == ["Other", "Longer", "Short", "Long"])
    let text = words(try page(report))
    #expect(text.contains("Longer A Council · 4 must fix") && text.contains("And 1 more of the same"))
  }

  @Test func reportsStandInTheOrderOfTheirDaysAndAreComparedWithTheLast() throws {
    let text = words(try page(Self.now, since: [Self.june, Self.march]))
    let days = ["1 March 2026 2 1 5", "1 June 2026 1 2 4", "22 November 2026 2 3 6"].map {
      text.range(of: $0)?.lowerBound
    }
    #expect(!days.contains(nil) && days.compactMap { $0 }.sorted() == days)
    #expect(text.contains("Answered since 1 June 2026: 1") && text.contains("It was: does not say."))
    #expect(text.contains("Lost since 1 June 2026: 1") && text.contains("It is now: weak (lacks cost)."))
  }

  @Test func whatCannotBeComparedIsSaid() throws {
    let text = words(try page(Self.now, since: [Self.june]))
    #expect(text.contains("Thornmere & “Co” was not in the earlier report."))
    #expect(text.contains("The list of the law has 2 items that the earlier report did not look for."))
    #expect(text.contains("1 item of the earlier report is no longer looked for."))
    #expect(
      words(try page(Report([]), since: [Self.june])).contains(
        "A Council was in the earlier report, and is not in this one."))
  }

  /// Whoever writes a council's name must not be able to write the page.
  @Test func nothingThatSomebodyWroteBecomesMarkup() throws {
    for nasty in [
      "<script>x</script>", "\" onclick=\"x", "'><img src=x>", "{{site-name}}", "</style><b>", "\"\u{301}<b>",
    ] {
      let line = CoverageLine(
        council: "a", councilName: nasty, duty: nasty, dutyTitle: nasty, item: nasty, ask: nasty, source: nasty,
        level: "must", result: "weak", because: nasty, evidence: [])
      let diagnostic = Diagnostic(
        rule: nasty, severity: .mustFix, place: .file("councils/a/\(nasty)"), what: nasty, why: nasty, instead: nasty)
      let before = try earlier(Report([], coverage: [line.with("says")]), "2026-01-01")
      let html = try page(Report([diagnostic], coverage: [line]), since: [before])
      let harmless = try page(
        Report(
          [problem("councils/a/x", .mustFix)],
          coverage: [self.line("a", "x", "weak", because: "x")]),
        since: [try earlier(Report([], coverage: [self.line("a", "x", "says")]), "2026-01-01")])
      #expect(tags(html) == tags(harmless), "\(nasty)")
      #expect(html.contains(nasty.hasPrefix("{{") ? nasty : "&lt;") || html.contains("&quot;"))
    }
  }

  @Test func thePageStandsAloneAndRunsNothing() throws {
    let html = try page(Self.now, since: [Self.june])
    #expect(
      html.contains("content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\""))
    for wrong in ["<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "http://", "https://", " style="] {
      #expect(!html.contains(wrong), "\(wrong)")
    }
    let links = html.components(separatedBy: "href=\"").dropFirst()
    #expect(!links.isEmpty && links.allSatisfy { $0.hasPrefix("#") })
  }

  /// A program can see that something is said. It can not see that a council has done its duty.
  @Test func thePageNeverSaysThatACouncilComplies() throws {
    let text = try page(Self.now, since: [Self.june]).lowercased()
    for word in ["compl", "passed", "passes", "score", "grade"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("only a person can say whether it is right"))
  }

  @Test func anExampleSaysThatItIsOne() throws {
    let settings = try #require(try TemporarySite().check().settings)
    #expect(settings.isExample)
    #expect(words(try page(Self.now, of: settings)).contains("This is an example. Its councils are made up."))
    #expect(!words(try page(Self.now)).contains("This is an example."))
  }

  @Test func aFaultInTheTemplateIsNotedWithItsPlace() throws {
    var found: [Diagnostic] = []
    let sources = ["report": SourceText(path: "templates/report.html", "<h1>{{titel}}</h1>")]
    #expect(ReportPage.compile(sources, noting: &found) == nil)
    #expect(found.map(\.rule) == ["template-name"] && found[0].place.column == 5)
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

  // MARK: Samples

  private static let now = Report(
    [
      problem("content/councils/a/council.md", .mustFix, item: "short-breaks/cost"),
      problem("content/councils/a/services/club.md", .couldImprove),
    ],
    coverage: [
      line("a", "daytime", "says"), line("a", "cost", "weak", because: "lacks cost"), line("a", "who", "says"),
      line("a", "new", "says"), line("a", "coming", "coming"),
      line("b", "daytime", "not checked", because: "content/councils/b/council.md"), line("b", "who", "does not say"),
    ])

  private static let june = earlierOrStop(
    Report(
      [],
      coverage: [
        line("a", "daytime", "says"), line("a", "cost", "says"), line("a", "who", "does not say"),
        line("a", "gone", "weak"),
      ]), "2026-06-01")

  private static let march = earlierOrStop(
    Report(
      [problem("content/councils/a/council.md", .mustFix)],
      coverage: [
        line("a", "daytime", "says"), line("a", "cost", "does not say"), line("a", "who", "does not say"),
        line("b", "daytime", "does not say"), line("b", "who", "does not say"),
      ]), "2026-03-01")

  private static func line(
    _ council: String, _ item: String, _ result: String, duty: String = "Short breaks", because: String = ""
  ) -> CoverageLine {
    CoverageLine(
      council: council, councilName: council == "b" ? "Thornmere & “Co”" : "\(council.uppercased()) Council",
      duty: duty.lowercased().replacing(" ", with: "-"), dutyTitle: duty, item: item, ask: "What there is: \(item)",
      source: "SI 2011/707", level: item == "who" ? "good-practice" : "must", result: result, because: because,
      evidence: [])
  }

  private func line(
    _ council: String, _ item: String, _ result: String, duty: String = "Short breaks", because: String = ""
  ) -> CoverageLine {
    Self.line(council, item, result, duty: duty, because: because)
  }

  private static func problem(_ path: String, _ severity: Severity, item: String? = nil) -> Diagnostic {
    Diagnostic(
      rule: item == nil ? "voice" : "weak-answer", severity: severity, stopsPublishing: item == nil ? nil : false,
      place: .file(path), what: "A word", why: "Why", instead: "Write another.", item: item)
  }

  private func problem(_ path: String, _ severity: Severity) -> Diagnostic { Self.problem(path, severity) }

  private func earlier(_ report: Report, _ day: String) throws -> EarlierReport {
    try EarlierReport.read(Array(JSONReport.render(report, today: day).utf8))
  }

  private static func earlierOrStop(_ report: Report, _ day: String) -> EarlierReport {
    guard let earlier = try? EarlierReport.read(Array(JSONReport.render(report, today: day).utf8)) else {
      preconditionFailure("a report that was just written cannot be read")
    }
    return earlier
  }

  private func page(_ report: Report, since earlier: [EarlierReport] = [], of site: Settings? = nil) throws -> String {
    var found: [Diagnostic] = []
    let page = try loadReportPage(TemporarySite.project.appending(path: "templates").path, noting: &found)
    #expect(found.isEmpty)
    let rules = [RuleLine(id: "voice", name: "A word is hard", severity: .couldImprove, why: "It tires.", help: "")]
    return try #require(page).render(
      report, rules: rules, since: earlier, today: try #require(Day("2026-11-22")), site: site)
  }

  /// The page as it is read aloud: no tags, one space between words.
  private func words(_ html: String) -> String {
    let body = html.components(separatedBy: "<body>").last ?? ""
    var text = ""
    var isInTag = false
    for scalar in body.unicodeScalars {
      switch scalar {
      case "<":
        isInTag = true
        text += " "
      case ">": isInTag = false
      default: if !isInTag { text.unicodeScalars.append(scalar) }
      }
    }
    let plain = text.replacing("&amp;", with: "&").replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
    return plain.split { $0.isWhitespace }.joined(separator: " ").replacing(" .", with: ".").replacing(" :", with: ":")
  }

  /// Every tag of the page, by name and the names of its attributes.
  private func tags(_ html: String) -> [String] {
    var tags: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      let end = rest.firstIndex(of: ">") ?? rest.endIndex
      tags.append(
        rest[..<end].split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 0 }
          .map { String($0.element) }.joined())
      rest = rest[end...]
    }
    return tags
  }
}

extension CoverageLine {
  fileprivate func with(_ result: String) -> CoverageLine {
    CoverageLine(
      council: council, councilName: councilName, duty: duty, dutyTitle: dutyTitle, item: item, ask: ask,
      source: source,
      level: level, result: result, because: because, evidence: evidence)
  }
}
