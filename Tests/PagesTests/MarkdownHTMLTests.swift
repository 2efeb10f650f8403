import Markup
import Pages
import Testing

/// Every construct of Markdown comes out as the HTML that it means.
struct MarkdownHTMLTests {
  @Test(arguments: [
    ("one\ntwo", "<p>one\ntwo</p>\n"),
    ("one  \ntwo\\\nthree", "<p>one<br>\ntwo<br>\nthree</p>\n"),
    ("# One *two*", "<h1 id=\"one-two\">One <em>two</em></h1>\n"),
    ("Two\n---", "<h2 id=\"two\">Two</h2>\n"),
    ("###### Six ######", "<h6 id=\"six\">Six</h6>\n"),
    (
      "*a* **b** ***c*** _d_ __e__",
      "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em> <em>d</em> <strong>e</strong></p>\n"
    ),
    ("____a____ **b **c** d**", "<p><strong>a</strong> <strong>b c d</strong></p>\n"),
    ("`a < b` ``c`d``", "<p><code>a &lt; b</code> <code>c`d</code></p>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("3) a\n   - b", "<ol start=\"3\">\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ol>\n"),
    ("0. a", "<ol start=\"0\">\n<li>a</li>\n</ol>\n"),
    ("- a\n\n  b\n  > c", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n<blockquote>\n<p>c</p>\n</blockquote>\n</li>\n</ul>\n"),
    ("-", "<ul>\n<li></li>\n</ul>\n"),
    ("> a\n>\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
    ("***", "<hr>\n"),
    ("    a\n     b", "<pre><code>a\n b\n</code></pre>\n"),
    ("```swift\nlet a = \"b\"\n```", "<pre><code class=\"language-swift\">let a = &quot;b&quot;\n</code></pre>\n"),
    ("~~~struck~~ or not\na\n", "<pre><code>struck~~ or not\na\n</code></pre>\n"),
    ("~~~\na\n\nb\n~~~", "<pre><code>a\n\nb\n</code></pre>\n"),
    ("[a](b.md)", "<p><a href=\"b.md\">a</a></p>\n"),
    ("[a *b*](c.md 'd')", "<p><a href=\"c.md\" title=\"d\">a <em>b</em></a></p>\n"),
    ("[a][b] [b]\n\n[b]: c.md", "<p><a href=\"c.md\">a</a> <a href=\"c.md\">b</a></p>\n"),
    (
      "<https://a.example/?b&c> <d@e.example>",
      "<p><a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a> <a href=\"mailto:d@e.example\">d@e.example</a></p>\n"
    ),
    ("https://a.example.", "<p><a href=\"https://a.example\">https://a.example</a>.</p>\n"),
    ("www.a.example", "<p><a href=\"http://www.a.example\">www.a.example</a></p>\n"),
    ("Ring [us](tel:01632960123).", "<p>Ring <a href=\"tel:01632960123\">us</a>.</p>\n"),
    ("![a *b*](c.png 'd')", "<p><img src=\"c.png\" alt=\"a b\" title=\"d\"></p>\n"),
    ("[![a](b.png)](c.md)", "<p><a href=\"c.md\"><img src=\"b.png\" alt=\"a\"></a></p>\n"),
    (
      "[see <https://a.example> or <javascript:x>, R&D](c.md) b",
      "<p><a href=\"c.md\">see https://a.example or javascript:x, R&amp;D</a> b</p>\n"
    ),
    ("![](b.png)", "<p><img src=\"b.png\" alt=\"\"></p>\n"),
    ("~~a *b*~~ c", "<p><del>a <em>b</em></del> c</p>\n"),
    ("*~~a~~* ~~b", "<p><em><del>a</del></em> ~~b</p>\n"),
    ("~a~ ~~~b~~~ ~~ c ~~ \\~~d~~", "<p>~a~ ~~~b~~~ ~~ c ~~ ~~d~~</p>\n"),
    ("~~a *b~~ c*", "<p>~~a <em>b~~ c</em></p>\n"),
    ("~~a\nb~~", "<p><del>a\nb</del></p>\n"),
    (
      "- [ ] a\n- [x] b *c*\n- [X] d\n- [y] e\n- \\[ ] f\n- [ ]g",
      "<ul>\n<li class=\"task\"><label><input type=\"checkbox\" disabled> a</label></li>\n"
        + "<li class=\"task\"><label><input type=\"checkbox\" disabled checked> b <em>c</em></label></li>\n"
        + "<li class=\"task\"><label><input type=\"checkbox\" disabled checked> d</label></li>\n"
        + "<li>[y] e</li>\n<li>[ ] f</li>\n<li>[ ]g</li>\n</ul>\n"
    ),
    (
      "1. [x] a\n\n   b",
      "<ol>\n<li class=\"task\">\n<p><label><input type=\"checkbox\" disabled checked> a</label></p>\n<p>b</p>\n</li>\n</ol>\n"
    ),
    ("&copy; &amp; &lt; &#65; \\* \\a", "<p>© &amp; &lt; A * \\a</p>\n"),
    ("", ""),
    ("\n\n", ""),
  ])
  func markdownBecomesTheHTMLThatItMeans(_ text: String, _ html: String) {
    #expect(markdownHTML(text) == html)
  }

  @Test func aTableCanBeScrolledAndReadOut() {
    #expect(
      markdownHTML("| Day | *Time* | |\n|:--|:-:|--:|\n| Mon | 9 \\| 10 | `a` |\n| Tue |") == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Day, Time">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">Day</th>
        <th scope="col" class="align-center"><em>Time</em></th>
        <td class="align-right"></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">Mon</td>
        <td class="align-center">9 | 10</td>
        <td class="align-right"><code>a</code></td>
        </tr>
        <tr>
        <td class="align-left">Tue</td>
        <td class="align-center"></td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func aTableOfHeadingsAloneHasNoBody() {
    let html = markdownHTML("| a |\n|---|")
    #expect(html.contains("</thead>\n</table>"))
    #expect(!html.contains("tbody"))
  }

  @Test func aTableWithoutHeadingsStillHasAName() {
    #expect(markdownHTML("| | |\n|---|---|\n| a | b |").contains("aria-label=\"Table\""))
  }

  @Test func noStyleIsWrittenIntoAPage() {
    #expect(!markdownHTML("| a |\n|:-:|\n| b |").contains("style"))
  }

  @Test(arguments: [(0, "h2", "h6"), (1, "h3", "h6"), (-1, "h1", "h5"), (9, "h6", "h6")])
  func headingsStandUnderThoseOfThePage(_ shift: Int, _ first: String, _ second: String) {
    let html = markdownHTML("## a\n###### b", headingShift: shift)
    #expect(html == "<\(first) id=\"a\">a</\(first)>\n<\(second) id=\"b\">b</\(second)>\n")
  }

  @Test func theCallerSaysWhereLinksLead() {
    let html = markdownHTML("[a](b.md#c) [d](#e) ![f](g.png) ![h](i.png) [j](k.md) https://l.example") { link in
      switch (link.isImage, link.kind) {
      case (true, _): link.event < 12 ? .picture(Array("/g.webp".utf8), width: 640, height: 480) : .wordsOnly
      case (_, .fragment): .address(Array("/page#e".utf8))
      default: link.fragment == nil ? .wordsOnly : .address(Array("/b/?x=1&y=2#c".utf8))
      }
    }
    #expect(
      html == "<p><a href=\"/b/?x=1&amp;y=2#c\">a</a> <a href=\"/page#e\">d</a> "
        + "<img src=\"/g.webp\" width=\"640\" height=\"480\" alt=\"f\"> h j "
        + "<a href=\"https://l.example\">https://l.example</a></p>\n")
  }

  @Test func whatIsRefusedIsNeverALinkAndKeepsItsWords() {
    #expect(
      markdownHTML("[a](javascript:b) ![c](https://d.example/e.png) [f]() <javascript:g>")
        == "<p>a c f javascript:g</p>\n")
  }

  @Test func sectionsCanBeWrittenOneByOne() {
    let body = markdownBody(Array("a\n\n## One\n\nb[^1]\n\n## Two\n\nc[^2]\n\n[^1]: first\n[^2]: second".utf8))
    let writer = MarkdownHTML(headingShift: 1)
    func written(_ range: Range<Int>) -> String {
      var html = HTML()
      writer.append(range, of: body, to: &html)
      return String(decoding: html.bytes, as: UTF8.self)
    }
    #expect(written(body.beforeHeadings) == "<p>a</p>\n")
    #expect(written(body.headings[0].whole).hasPrefix("<h3 id=\"one\">One</h3>\n<p>b<sup>"))
    #expect(!written(body.headings[1].section).contains("second"))
    let whole = written(body.beforeHeadings) + written(body.headings[0].whole) + written(body.headings[1].whole)
    #expect(whole == written(body.whole))
  }
}
