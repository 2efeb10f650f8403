import Content
import Diagnostics
import Markup
import Pages
import Testing

/// Initials are explained where they stand: in full the first time on a page, by a link once in each later passage.
struct ShortFormTests {
  private static let glossary = """
    - {short: EHC plan, stands-for: "education, health and care plan", means: A plan.}
    - {short: SEND, stands-for: special educational needs and disabilities, means: Needs.}
    - {short: SENDIASS, stands-for: advice service, means: Advice.}
    - {short: SpLD, stands-for: specific learning difficulty, means: A difficulty.}
    - {short: NHS, well-known: true, stands-for: National Health Service, means: The public health service.}
    - {short: "A<B", stands-for: "\\"less\\" & <more>", means: A trap.}
    - {short: threshold, stands-for: level of need, means: A line.}
    - {short: Working Together, stands-for: the guidance, means: A book.}
    - {short: DSA, means: Money.}
    """

  private static let shortForms: ShortForms = {
    var found: [Diagnostic] = []
    let source = SourceText(path: "glossary.yml", glossary)
    return ShortForms(Glossary.read(source, noting: &found), root: "/site")
  }()

  private func link(_ id: String, _ full: String, _ words: String) -> String {
    "<a class=\"word\" href=\"/site/glossary/#\(id)\"><abbr title=\"\(full)\">\(words)</abbr></a>"
  }

  /// Each text is a passage of one page.
  private func html(_ passages: String...) -> [String] {
    var told = ToldWords()
    return passages.map { text in
      var found: [Diagnostic] = []
      let body = MarkdownBody.parsed(text, noting: &found)
      var html = HTML()
      MarkdownHTML(shortForms: Self.shortForms).append(body.whole, of: body, to: &html, telling: &told) { _ in
        .asWritten
      }
      return html.text
    }
  }

  @Test(arguments: [
    ("Your EHC plan.", "<p>Your <abbr>EHC plan</abbr> (education, health and care plan).</p>\n"),
    (
      "EHC plans, SpLDs",
      "<p><abbr>EHC plans</abbr> (education, health and care plans), <abbr>SpLDs</abbr> (specific learning difficulty)</p>\n"
    ),
    ("**SEND**", "<p><strong><abbr>SEND</abbr> (special educational needs and disabilities)</strong></p>\n"),
    ("A<B", "<p><abbr>A&lt;B</abbr> (&quot;less&quot; &amp; &lt;more&gt;)</p>\n"),
    ("Your SEND’s", "<p>Your <abbr>SEND</abbr> (special educational needs and disabilities)’s</p>\n"),
    ("Ask SENDIASS.", "<p>Ask <abbr>SENDIASS</abbr> (advice service).</p>\n"),
    ("Pre-SEND", "<p>Pre-<abbr>SEND</abbr> (special educational needs and disabilities)</p>\n"),
  ])
  func theFirstTimeOnAPageTheWordsStandInFull(text: String, expected: String) {
    #expect(html(text) == [expected])
  }

  @Test(arguments: [
    "SENDER, RESEND, xSEND, SEND2, send", "a@SEND, SEND@a, a/SEND, SEND.example, SEND_x, #SEND", "A threshold",
    "Working Together", "DSA", "special needs (SEND)", "SEND (special needs)", "EHC, plan",
    "“SEND” (special needs)", "‘SEND’ (special needs)",
  ])
  func whatIsNoShortFormOrIsExplainedStaysAsItIs(_ text: String) {
    #expect(html(text) == ["<p>\(text)</p>\n"])
  }

  @Test func whatIsExplainedBehindEmphasisStaysAsItIs() {
    #expect(html("**SEND** (special needs)") == ["<p><strong>SEND</strong> (special needs)</p>\n"])
    #expect(html("“*SEND*” (special needs)") == ["<p>“<em>SEND</em>” (special needs)</p>\n"])
    #expect(html("**SEND** and (others)")[0].contains("<abbr>SEND</abbr> (special"))
  }

  @Test(arguments: ["## SEND", "[SEND](a.md)", "`SEND`", "    SEND", "![SEND](a.png)", "https://a.example/SEND"])
  func headingsLinksCodeAndPicturesAreLeftAlone(_ text: String) {
    #expect(!html(text)[0].contains("abbr"))
  }

  @Test func laterPassagesHaveALinkEachAndNoMore() {
    let full = "special educational needs and disabilities"
    let pages = html("SEND and SEND", "SEND, then SEND", "No words.", "SEND")
    let again = link("send", full, "SEND")
    #expect(
      pages == [
        "<p><abbr>SEND</abbr> (\(full)) and SEND</p>\n", "<p>\(again), then SEND</p>\n", "<p>No words.</p>\n",
        "<p>\(again)</p>\n",
      ])
  }

  @Test func whatAPageExplainsItselfIsLinkedLater() {
    let pages = html("special needs (SEND), SEND", "SEND")
    let again = link("send", "special educational needs and disabilities", "SEND")
    #expect(pages == ["<p>special needs (SEND), SEND</p>\n", "<p>\(again)</p>\n"])
  }

  /// "The NHS (National Health Service)" helps nobody on every page.
  @Test func whatIsBetterKnownThanItsWordsIsLinkedOnceOnAPage() {
    #expect(
      html("NHS, NHS", "NHS") == ["<p>\(link("nhs", "National Health Service", "NHS")), NHS</p>\n", "<p>NHS</p>\n"])
  }

  @Test func bracketsWithinBracketsAreNotMade() {
    #expect(
      html("Help (also for SEND)") == [
        "<p>Help (also for \(link("send", "special educational needs and disabilities", "SEND")))</p>\n"
      ])
    #expect(html("Help (a) for SEND")[0].contains("<abbr>SEND</abbr> (special"))
  }

  @Test func withoutAGlossaryNothingIsAdded() {
    var found: [Diagnostic] = []
    let body = MarkdownBody.parsed("SEND and the NHS", noting: &found)
    var html = HTML()
    MarkdownHTML().append(body.whole, of: body, to: &html)
    #expect(html.text == "<p>SEND and the NHS</p>\n")
  }
}

extension MarkdownBody {
  static func parsed(_ text: String, noting found: inout [Diagnostic]) -> MarkdownBody {
    Markup.parse(SourceText(path: "a.md", "---\ntitle: A\n---\n" + text), noting: &found).body
  }
}
