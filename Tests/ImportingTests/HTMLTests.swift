import Testing

@testable import Importing

@Suite struct HTMLTests {
  @Test(arguments: [
    ("<p>One</p><p>Two<br>three</p>", "One\n\nTwo\\\nthree"),
    ("<div>One<br><br>Two</div>", "One\n\nTwo"),
    ("<section><p>One&nbsp;</p></section><article>Two</article>", "One\n\nTwo"),
    ("<p>a</p><p>&nbsp;</p><p><br></p><p>b</p>", "a\n\nb"),
    ("<h1>Big</h1><p>x</p><h3>Small</h3>", "### Big\n\nx\n\n#### Small"),
    ("<h4>First</h4><h2>Second</h2><h4>Third</h4>", "### First\n\n### Second\n\n#### Third"),
    ("<h2><br></h2>text", "text"),
    ("<h2>C #</h2>", "### C \\#"),
    ("<ul><li>a</li><li><p>b</p></li></ul>", "- a\n- b"),
    ("<ul><li>a<ul><li>b</li></ul></li></ul>", "- a\n  - b"),
    ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
    ("<ul><li><ul><li>a</li></ul></li></ul>", "- a"),
    ("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b"),
    ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", "1. a\n\n   b\n\n2. c"),
    ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n* b"),
    ("<ul><li><h3>Head</h3>body</li></ul>", "- **Head**\n\n  body"),
    ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
    ("<pre>  a\n b</pre>", "```\n  a\n b\n```"),
    ("<p>x <code>a`b</code></p>", "x ``a`b``"),
    // cmark knows no code between more than eighty backticks, and an accent hides none.
    ("<p><code>\(ticks(79))a</code></p>", "\(ticks(80)) \(ticks(79))a \(ticks(80))"),
    ("<p><code>\(ticks(80))a</code></p>", String(repeating: "\\`", count: 80) + "a"),
    ("<pre>\(ticks(80))</pre>", String(repeating: "\\`", count: 80)),
    ("<p><code>a`\u{301}b</code></p>", "``a`\u{301}b``"),
    ("<p><code>a[1]</code></p>", "`a[1]`"),
    ("<p><code>a[1</code></p>", "a\\[1"),
    ("<p><code>[\\]</code></p>", "\\[\\\\]"),
    ("<p>play@clubs.example<code>x</code></p>", "play\\@clubs.example`x`"),
    ("<p>play@clubs.example <code>x</code></p>", "play@clubs.example `x`"),
    ("<p>https<code>://me.x@play.example/[</code></p>", "https\\://me.x@play.example/\\["),
    ("<p><code>a|b</code></p>", "a\\|b"),
    ("<pre>a[\n  - b\n\n  </pre>", "a\\[\\\n\\- b"),
    ("<pre>a|b</pre>", "```\na|b\n```"),
    ("<pre>a\n\(String(repeating: "|", count: 20))</pre>", "a\\\n" + String(repeating: "\\|", count: 20)),
    ("<dl><dt>Cost</dt><dd>£2</dd></dl>", "**Cost**\n\n£2"),
    ("<p>a</p><hr><p>b</p><hr>", "a\n\n---\n\nb"),
    ("one<b> two</b>\n\nthree\nfour", "one **two**\n\nthree\\\nfour"),
    ("<o:p>kept</o:p> <font>too</font>", "kept too"),
    ("<p>one <under 5s> two</p>", #"one \<under 5s> two"#),
    ("<p>x</p><a href=\"cut", "x\n\n" + #"\<a href="cut"#),
  ])
  func layoutIsKept(_ written: String, _ expected: String) {
    #expect(markdown(written) == expected)
  }

  @Test(arguments: [
    ("<b>Phone:</b>0117", "**Phone**:0117"),
    ("<strong> a </strong>b", "**a** b"),
    ("<b>a</b><i>b</i>", "**a**_b_"),
    ("un<em>believ</em>able", "unbelievable"),
    ("<b>a <i>b</i></b>", "**a _b_**"),
    ("<b>£5</b>x", "**£5**x"), ("x<b>£5</b>", "x£**5**"),
    ("<b>a<br>b</b>", "**a**\\\n**b**"),
    ("<b></b>x<i> </i>y", "x y"),
    ("x<b><i>y</i></b>", "xy"), ("x <b><i>y</i></b>", "x **_y_**"),
    ("<b><code>x</code></b>", "`x`"),
  ])
  func emphasisIsKeptWhereMarkdownCanHoldIt(_ written: String, _ expected: String) {
    #expect(markdown(written) == expected)
  }

  @Test(arguments: [
    ("<a href=\"https://a.example/x(1)\">t</a>", #"[t](https://a.example/x\(1\))"#),
    ("<a href=\"www.a.example\">t</a>", "[t](https://www.a.example)"),
    ("<a href=\"HTTPS://a.example/a b|c\">t</a>", "[t](https://a.example/a%20b%7Cc)"),
    ("<a href=\"mailto:a@b.example\">t</a>", "[t](mailto:a@b.example)"),
    ("<a href=\"a@b.example\">t</a>", "[t](mailto:a@b.example)"),
    ("<a href=\"tel:01632 960 001\">t</a>", "[t](tel:01632960001)"),
    ("see<a href=\"https://a.example\"> it </a>now", "see [it](https://a.example) now"),
    ("go!<a href=\"https://a.example\">t</a>", #"go\![t](https://a.example)"#),
    ("<a href=\"https://a.example\">[1]</a>", #"[\[1\]](https://a.example)"#),
    ("<pre>" + String(repeating: "[", count: 60) + "</pre>", String(repeating: "\\[", count: 60)),
    ("<a href=\"mailto:a@b.example[1]\">t</a>", #"[t](mailto:a@b.example\[1\])"#),
    ("https://a.example/<i>page</i>", #"https\://a.example/_page_"#),
    ("https://a.example/x<i>+page</i>", #"https\://a.example/x+_page_"#),
    ("<b>https://a.example</b> <i>page</i>", "**https://a.example** _page_"),
    ("<a href=\"https://a.example\"></a>", "[https://a.example](https://a.example)"),
    ("<a name=\"x\">t</a>", "t"), ("<a href=\"#x\">t</a>", "t"),
    ("<a href=\"https://a.example\"><p>a</p><p>b</p></a>", "[a](https://a.example)\n\n[b](https://a.example)"),
    ("<a href=\"https://a.example/?a=1&amp;copy;=2\">t</a>", "[t](https://a.example/?a=1&amp;copy;=2)"),
  ])
  func linksAreKeptWhereTheyAreSafe(_ written: String, _ expected: String) {
    #expect(markdown(written) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "java\tscript:alert(1)", " JAVASCRIPT:x", "data:text/html,x", "/page", "page.html",
    "ftp://a.example",
    "https:", "https://", "mailto:", "tel:", "vbscript:x", "file:///etc", "https://a\u{FFFD}b.example",
    "https://a.example/\u{202E}x", "https://a.example@b.example/", "https://:80/",
  ])
  func otherLinksLeaveTheirWordsAndANote(_ address: String) {
    let rich = RichText("<p>see <a href=\"\(address)\">this</a></p>")
    #expect(MarkdownWriter.write(rich.blocks) == "see this\n")
    #expect(rich.losses.count == 1)
  }

  @Test func codeThatNoPageCanHaveBecomesWordsOnOneLine() {
    var code = Marks()
    code.isCode = true
    #expect(MarkdownText.write([Run(" a]\nwww.play.example\n", code)], in: .paragraph) == "a] www.play.example")
  }

  /// A page with more than twenty such marks inside each other is refused.
  @Test func codeWhoseLinesBeginWithVeryManyMarksBecomesWords() {
    #expect(markdown("<pre>>>> a\n- b</pre>") == "```\n>>> a\n- b\n```")
    let marks = String(repeating: ">", count: 21)
    #expect(markdown("<pre>\(marks) a</pre>") == "\\\(marks) a")
    let steps = (0..<21).map { String(repeating: " ", count: 2 * $0) + "- step" }.joined(separator: "\n")
    #expect(!markdown("<pre>\(steps)</pre>").contains("```"))
  }

  @Test func tablesWithColumnHeadingsStayTables() {
    let table = "<table><caption>Times</caption><thead><tr><th>Day</th><th>Hours</th></tr></thead>"
    #expect(
      markdown(table + "<tbody><tr><td>Mon</td><td>9|5 <code>a|b</code></td></tr></tbody></table>")
        == "Times\n\n| Day | Hours |\n| --- | --- |\n| Mon | 9\\|5 `a\\|b` |")
  }

  @Test func otherTablesBecomeLines() {
    #expect(
      markdown("<table><tr><td>Mon</td><td>9 to 5</td></tr><tr><td>Tue:</td><td>shut</td></tr></table>")
        == "- Mon: 9 to 5\n- Tue: shut")
    #expect(markdown("<table><tr><td>a</td><td>b</td><td>c</td></tr></table>") == "- a; b; c")
    #expect(markdown("<table><tr><td><p>only</p><ul><li>x</li></ul></td></tr></table>") == "only\n\n- x")
  }

  @Test func whatCannotBeKeptIsReported() {
    let rich = RichText(
      "<p>a<img src='https://x.example/p.png' alt='A lamp'>b</p><script>evil()</script><!-- hidden --><iframe src='https://v.example/1'></iframe>"
    )
    #expect(MarkdownWriter.write(rich.blocks) == "a A lamp b\n\n[https://v.example/1](https://v.example/1)\n")
    #expect(
      rich.losses == [
        .picture(alt: "A lamp", source: "https://x.example/p.png"), .script("script"), .comment("hidden"),
        .frame("https://v.example/1"),
      ])
  }

  @Test func deepNestingLosesItsLayoutAndNoWord() {
    let deep = String(repeating: "<div>", count: 400) + "word one" + String(repeating: "</div>", count: 400)
    #expect(markdown("<p>before</p>" + deep + "<p>after &amp; all</p>") == "before word one after & all")
    let lists = String(repeating: "<ul><li>x", count: 60)
    let lines = markdown(lists).lines
    #expect(lines.joined().filter { $0 == "x" }.count == 60)
    #expect(lines.map { $0.prefix { $0 == " " }.count }.max() ?? 0 <= 40)
  }

  @Test func hostileTextTakesNoTime() {
    for piece in ["<!--", "<", "<a href=\"", "<script>", "&", "<b", "![](", "*_", "<ul><li>x", "<b>x"] {
      #expect(!markdown(String(repeating: piece, count: 20_000)).isEmpty)
    }
  }

  @Test(arguments: [
    ("see https://play.example/a:b", "see https://play.example/a:b"),
    ("see https://play.example@other.example/", "see https\\://play.example@other.example/"),
    ("see HTTP://a@b.example", "see HTTP\\://a@b.example"),
    ("see www.play.example. Or ring: 5.", "see www.play.example. Or ring: 5."),
    ("see www.play@other.example", "see www\\.play@other.example"),
    ("<a href=\"https://a.example\">https://x@y.example</a>", "[https://x@y.example](https://a.example)"),
  ])
  func anAddressThatAPageMayNotLeadToStaysWords(_ written: String, _ expected: String) {
    #expect(markdown(written) == expected)
  }
}

private func ticks(_ count: Int) -> String { String(repeating: "`", count: count) }
