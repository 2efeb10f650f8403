import Diagnostics
import Markup
import Pages
import Testing

/// Telephone numbers among words dial when they are tapped.
struct WrittenNumberTests {
  private func html(_ text: String, isRightToLeft: Bool = false) -> String {
    var found: [Diagnostic] = []
    let body = MarkdownBody.parsed(text, noting: &found)
    var html = HTML()
    MarkdownHTML(isRightToLeft: isRightToLeft).append(body.whole, of: body, to: &html)
    return html.text
  }

  @Test(arguments: [
    ("Ring 01632 960123.", "Ring <a href=\"tel:01632960123\">01632 960123</a>."),
    ("(01632960123)", "(<a href=\"tel:01632960123\">01632960123</a>)"),
    (
      "0300 123 1234, 020 7946 0123",
      "<a href=\"tel:03001231234\">0300 123 1234</a>, <a href=\"tel:02079460123\">020 7946 0123</a>"
    ),
    ("0800 1111 0800 1111 0800", "0800 1111 0800 1111 0800"),
    ("Childline on 0800 1111", "Childline on <a href=\"tel:08001111\">0800 1111</a>"),
    ("0800 123 456", "<a href=\"tel:0800123456\">0800 123 456</a>"),
    ("Text 01632 960123", "Text <a href=\"sms:01632960123\">01632 960123</a>"),
    ("Ring or text 01632 960123", "Ring or text <a href=\"tel:01632960123\">01632 960123</a>"),
    ("context 01632 960123", "context <a href=\"tel:01632960123\">01632 960123</a>"),
    // By Relay UK: without its first five digits it would be rung by voice.
    ("18001 01632 960123.", "<a href=\"tel:1800101632960123\">18001 01632 960123</a>."),
    ("Text 18002 0300 123 4567", "Text <a href=\"tel:1800203001234567\">18002 0300 123 4567</a>"),
    ("18001, then 01632 960123", "18001, then <a href=\"tel:01632960123\">01632 960123</a>"),
    ("18003 01632 960123", "18003 <a href=\"tel:01632960123\">01632 960123</a>"),
  ])
  func aNumberDials(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    "Charity 1234567", "Company 01234567", "In 2026", "0 to 17", "01632 9601", "01632 9601234", "00441632960123",
    "01632 960123 45", "+441632960123", "01632-960123", "1.01632960123", "01632960123x", "a01632960123", "06632 960123",
    "01632960123.5", "01632960123/4", "£01632960123.10", "18001", "18001 2026", "18001 1632 960123", "116 123",
  ])
  func whatIsNoNumberOrNotSurelyOneStaysAsItIs(_ text: String) {
    #expect(!html(text).contains("<a"), "\(html(text))")
  }

  @Test(arguments: ["[01632 960123](tel:01632960123)", "`01632 960123`", "## 01632 960123"])
  func linksCodeAndHeadingsAreLeftAlone(_ text: String) {
    #expect(html(text).ranges(of: "<a").count <= 1)
  }

  /// Where lines run from right to left, the groups of digits of a number would stand in the order of the words.
  @Test(arguments: [
    ("فون 116 123۔", "فون <bdi dir=\"ltr\">116 123</bdi>۔"),
    ("+44 1632 960515", "<bdi dir=\"ltr\">+44 1632 960515</bdi>"),
    ("+44 (0)1632 960515 یا", "<bdi dir=\"ltr\">+44 (0)1632 960515</bdi> یا"),
    ("(+441632960515)", "(<bdi dir=\"ltr\">+441632960515</bdi>)"),
    (
      "01632 960515 یا 116 123",
      "<a href=\"tel:01632960515\">01632 960515</a> یا <bdi dir=\"ltr\">116 123</bdi>"
    ),
    ("[فون 116 123](tel:116123)", "<a href=\"tel:116123\">فون <bdi dir=\"ltr\">116 123</bdi></a>"),
    ("2026 میں 19 سال", "2026 میں 19 سال"), ("10 30am", "10 30am"), ("A1 2", "A1 2"), ("9 + 5", "9 + 5"),
    ("5 (0)", "5 (0)"),
    // Dates, times and ranges keep their order by themselves.
    ("12/10/2026 10:00", "12/10/2026 10:00"), ("9:30 10:30", "9:30 10:30"), ("5-11 12-16", "5-11 12-16"),
    ("1.5 2.5", "1.5 2.5"), ("10 11:30", "10 11:30"),
    ("999 01632 960515", "999 <a href=\"tel:01632960515\">01632 960515</a>"),
    ("116 <123", "116 &lt;123"), ("C +", "C +"), ("+44 (0)", "<bdi dir=\"ltr\">+44</bdi> (0)"),
  ])
  func fromRightToLeftNumbersKeepTheOrderOfTheirDigits(text: String, expected: String) {
    #expect(html(text, isRightToLeft: true) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: ["116 123", "+44 1632 960515"])
  func fromLeftToRightTheyNeedNoMark(text: String) {
    #expect(html(text) == "<p>\(text)</p>\n")
  }

  @Test func inALinkAndInAHeadingNoOtherNumberDials() {
    #expect(!html("[فون 01632 960515](../club.md)", isRightToLeft: true).contains("tel:"))
    let heading = html("## فون 01632 960515", isRightToLeft: true)
    #expect(!heading.contains("tel:") && heading.contains("<bdi dir=\"ltr\">01632 960515</bdi>"))
  }
}
