import Markup
import Pages
import Testing

/// Notes stand at the foot of the page, with ways there and back that a screen reader can name.
struct MarkdownHTMLNoteTests {
  @Test func aNoteHasAWayThereAndWaysBack() {
    #expect(
      markdownHTML("a[^x] b[^x]\n\n[^x]: *why*") == """
        <p>a<sup><a href="#fn:1" id="fnref:1" role="doc-noteref" aria-label="Note 1">1</a></sup> \
        b<sup><a href="#fn:1" id="fnref:1:2" role="doc-noteref" aria-label="Note 1">1</a></sup></p>
        <section class="notes" role="doc-endnotes" aria-label="Notes">
        <ol>
        <li id="fn:1">
        <p><em>why</em> \
        <a href="#fnref:1" role="doc-backlink" aria-label="Back to where the text names note 1">↩</a> \
        <a href="#fnref:1:2" role="doc-backlink" aria-label="Back to where the text names note 1 (2)">↩ 2</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test(arguments: [
    "a[^1]", "[^1]: never named", "a[^1]\n\n[^1]: x\n\n[^1]: again", "[^1]: x[^1]", "- [^1]: in a list",
    "> a[^2]\n> [^1]: b",
  ])
  func wordsOfNotesThatDoNotFitAreStillShown(_ text: String) {
    let html = markdownHTML(text)
    for word in ["a", "b", "x", "never", "named", "again", "in", "list"] where text.contains(word) {
      #expect(html.contains(word))
    }
  }

  @Test func notesOfAPartOfThePageKeepTheirNumbers() {
    let body = markdownBody(
      Array("## One\n\na[^p]\n\n## Two\n\nb[^q] c[^p]\n\n[^p]: first\n[^q]: second[^r]\n[^r]: third".utf8))
    var html = HTML()
    MarkdownHTML().appendNotes(of: body, namedIn: body.headings[1].section, to: &html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    #expect(text.contains("<li id=\"fn:1\">") && text.contains("<li id=\"fn:2\">") && text.contains("<li id=\"fn:3\">"))
    #expect(!text.contains("href=\"#fnref:1\""))
    #expect(text.contains("href=\"#fnref:1:2\""))
    var first = HTML()
    MarkdownHTML().appendNotes(of: body, namedIn: body.headings[0].section, to: &first)
    #expect(!String(decoding: first.bytes, as: UTF8.self).contains("second"))
  }

  @Test func aNumberThatIsNotTheNextIsWritten() {
    let body = markdownBody(Array("a[^p]\n\n## Two\n\nb[^q]\n\n[^p]: first\n[^q]: second".utf8))
    var html = HTML()
    MarkdownHTML().appendNotes(of: body, namedIn: body.headings[0].section, to: &html)
    #expect(String(decoding: html.bytes, as: UTF8.self).contains("<li id=\"fn:2\" value=\"2\">"))
  }

  @Test func aPageInAnotherLanguageBringsItsOwnWords() {
    let words = MarkdownWords(table: "Tabl", notes: "Nodiadau", note: "Nodyn", backToNote: "Yn ôl at nodyn")
    let body = markdownBody(Array("a[^1]\n\n| |\n|-|\n\n[^1]: b".utf8))
    var html = HTML()
    MarkdownHTML(words: words).append(body.whole, of: body, to: &html)
    MarkdownHTML(words: words).appendNotes(of: body, to: &html)
    let text = String(decoding: html.bytes, as: UTF8.self)
    for word in ["Tabl", "Nodiadau", "Nodyn 1", "Yn ôl at nodyn 1"] { #expect(text.contains("\"\(word)\"")) }
  }
}
