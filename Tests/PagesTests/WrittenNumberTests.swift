import Diagnostics
import Markup
import Pages
import Testing

/// Telephone numbers among words dial when they are tapped.
struct WrittenNumberTests {
  private func html(_ text: String) -> String {
    var found: [Diagnostic] = []
    let body = MarkdownBody.parsed(text, noting: &found)
    var html = HTML()
    MarkdownHTML().append(body.whole, of: body, to: &html)
    return html.text
  }

  @Test(arguments: [
    ("Ring 01632 960123.", "Ring <a href=\"tel:01632960123\">01632 960123</a>."),
    ("(01632960123)", "(<a href=\"tel:01632960123\">01632960123</a>)"),
    (
      "0300 123 1234, 020 7946 0123",
      "<a href=\"tel:03001231234\">0300 123 1234</a>, <a href=\"tel:02079460123\">020 7946 0123</a>"
    ),
    ("Childline on 0800 1111", "Childline on <a href=\"tel:08001111\">0800 1111</a>"),
    ("0800 123 456", "<a href=\"tel:0800123456\">0800 123 456</a>"),
    ("Text 01632 960123", "Text <a href=\"sms:01632960123\">01632 960123</a>"),
    ("Ring or text 01632 960123", "Ring or text <a href=\"tel:01632960123\">01632 960123</a>"),
    ("context 01632 960123", "context <a href=\"tel:01632960123\">01632 960123</a>"),
  ])
  func aNumberDials(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    "Charity 1234567", "Company 01234567", "In 2026", "0 to 17", "01632 9601", "01632 9601234", "00441632960123",
    "01632 960123 45", "+441632960123", "01632-960123", "1.01632960123", "01632960123x", "a01632960123", "06632 960123",
    "01632960123.5", "01632960123/4", "£01632960123.10",
  ])
  func whatIsNoNumberOrNotSurelyOneStaysAsItIs(_ text: String) {
    #expect(!html(text).contains("<a"), "\(html(text))")
  }

  @Test(arguments: ["[01632 960123](tel:01632960123)", "`01632 960123`", "## 01632 960123"])
  func linksCodeAndHeadingsAreLeftAlone(_ text: String) {
    #expect(html(text).ranges(of: "<a").count <= 1)
  }
}
