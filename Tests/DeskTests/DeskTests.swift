import Content
import Desk
import Diagnostics
import Foundation
import Testing

/// What an editor sees beside a page.
struct DeskTests {
  private static let file = "content/councils/marlhurst/services/play-club.md"
  private static let address = "/councils/marlhurst/services/play-club/"
  private static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><title>Play club</title></head>
    <body class="home">
    <main><h1>Play club</h1><p>Details coming soon.</p></main>
    </body>
    </html>

    """

  private func problem(
    _ rule: String, _ severity: Severity, line: Int = 5, column: Int = 9, length: Int = 11,
    excerpt: String = "Details coming soon.", what: String = "“coming soon” stands where families look for an answer",
    stops: Bool = false, item: String? = nil, in file: String = file
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, stopsPublishing: stops,
      place: Place(path: file, line: line, column: column, length: length, excerpt: excerpt), what: what,
      why: "A family learns nothing.", instead: "Write what is known, such as `cost: free`.", item: item)
  }

  private func line(_ item: String, _ result: String, level: String = "must") -> CoverageLine {
    CoverageLine(
      council: "marlhurst", councilName: "Marlhurst Council", duty: "breaks", dutyTitle: "Short breaks", item: item,
      ask: "What there is for <you>, \(item)", source: "An Act s.1", level: level, result: result, because: "",
      evidence: [])
  }

  private func desk(_ found: [Diagnostic], _ lines: [CoverageLine] = [], isPublished: Bool = true) -> EditorsDesk {
    EditorsDesk(
      Report(found, coverage: lines), of: ["councils/marlhurst/services/play-club.md"], at: SiteAddresses(alone: nil),
      below: "content",
      isPublished: isPublished)
  }

  private func shown(_ desk: EditorsDesk, at address: String = address) -> String {
    String(decoding: desk.page(Array(Self.page.utf8), at: address, version: 1), as: UTF8.self)
  }

  @Test func whatIsFoundOnAPageAndWhatTheCouncilLacksStandOnTheDesk() throws {
    let found = [
      problem("filler-text", .shouldFix),
      problem(
        "vague-link", .couldImprove, line: 7, column: 5, length: 22, excerpt: "See [click & here](a.md) - now",
        what: "A link says only “click & here”"),
      problem(
        "does-not-say", .mustFix, what: "Nothing says it", item: "breaks/night",
        in: "content/councils/marlhurst/council.md"),
      problem("filler-text", .shouldFix, in: "content/councils/marlhurst/council.md"),
    ]
    let lines = [
      line("day", "says"), line("night", "does not say"), line("trips", "weak", level: "good-practice"),
      line("later", "coming"),
    ]
    try expectGolden(shown(desk(found, lines)), "page.html")
  }

  @Test func whatStopsTheSiteStandsInFullAtTheTopOfEveryPage() throws {
    let stop = problem(
      "unknown-field", .mustFix, line: 2, column: 1, length: 5, excerpt: "<b>adges: 5 to 11</b>",
      what: "There is no fact called `<b>adges` here", stops: true)
    try expectGolden(shown(desk([stop], isPublished: false), at: "/"), "stopped.html")
  }

  @Test func whereThereIsNoSiteYetWhatIsTheSameOfEachHintIsSaidOnce() {
    let stops = [5, 9, 12].map {
      problem(
        "unfilled-hint", .mustFix, line: $0, what: "A hint \($0 == 12 ? "of another kind" : "still")", stops: true)
    }
    let page = String(decoding: desk(stops, isPublished: false).pageWithoutSite(version: 1), as: UTF8.self)
    #expect(page.contains("There is no site to see yet") && page.contains("What is still to be written or mended"))
    #expect(page.contains("3 things keep the site from being made. "))
    #expect(page.components(separatedBy: "A hint still").count == 2)
    #expect(page.components(separatedBy: "A family learns nothing.").count == 3)
    for line in [5, 9, 12] { #expect(page.contains("line \(line), column")) }
  }

  @Test func aPageWithoutFaultsSaysSoAndNamesItsFile() {
    let page = shown(desk([]))
    #expect(page.contains("Nothing was found on this page."))
    #expect(page.contains("<code>\(Self.file)</code>"))
    #expect(page.contains("0 must fix"))
  }

  @Test func aPageThatTheProgramMakesOutOfOthersNamesNoFile() {
    #expect(shown(desk([]), at: "/councils/marlhurst/services/").contains("The program makes this page out of others."))
  }

  @Test func aCouncilThatIsAloneHasItsDeskWhereItsPagesStand() {
    let desk = EditorsDesk(
      Report([problem("filler-text", .shouldFix)], coverage: [line("night", "does not say")]),
      of: ["councils/marlhurst/services/play-club.md"], at: SiteAddresses(alone: "marlhurst"), below: "content",
      isPublished: true)
    let page = shown(desk, at: "/services/play-club/")
    #expect(page.contains("1 should fix"))
    #expect(page.contains("<code>\(Self.file)</code>"))
    #expect(page.contains("href=\"/coverage/\""))
  }

  @Test func whatBelongsToTheWholeSiteIsShownAtItsFrontDoor() {
    let fault = problem("hidden-sign", .shouldFix, in: "content/site.yml")
    #expect(shown(desk([fault]), at: "/").contains("1 should fix"))
    #expect(shown(desk([fault])).contains("0 should fix"))
  }

  @Test func troubleWithTheMachineIsOneSentence() {
    let page = shown(EditorsDesk(trouble: "There is no space left on <the> disk."))
    #expect(page.contains("<p>There is no space left on &lt;the&gt; disk.</p>"))
    #expect(page.contains("not published"))
  }

  @Test func aPageWithoutABodyHasTheDeskAtItsEnd() {
    let page = String(decoding: desk([]).page(Array("<p>Hello".utf8), at: "/", version: 1), as: UTF8.self)
    #expect(page.hasPrefix("<p>Hello"))
    #expect(page.contains("plainsight_desk"))
  }

  @Test func theOnlyPlaceWhereThePageIsCutIsBetweenItsTags() {
    let page = shown(desk([problem("filler-text", .shouldFix)]))
    var rest = page[...]
    for line in Self.page.split(separator: "\n") where !line.hasPrefix("<html") {
      let found = rest.range(of: line)
      #expect(found != nil, "\(line)")
      if let found { rest = rest[found.upperBound...] }
    }
  }

  @Test func aRulesPageIsItsMarkdown() {
    let page = String(
      decoding: PlainPage(rule: "filler-text", markdown: "# Words <b>\n\nRule: `filler-text`.").bytes, as: UTF8.self)
    #expect(page.contains("<h1"))
    #expect(page.contains("<code>filler-text</code>"))
    #expect(!page.contains("<b>"))
  }
}
