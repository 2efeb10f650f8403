import Testing

@testable import Pages

/// Words in another language than those around them.
struct MarkedWordsTests {
  private let english = ContentLanguage("en-GB")

  @Test func wordsAreMarkedOnlyWhereTheyAreInAnotherLanguage() {
    #expect(text(HTML("Tom & Co", in: english)) == "<span lang=\"en-GB\" dir=\"ltr\">Tom &amp; Co</span>")
    #expect(text(HTML("Tom & Co", in: nil)) == "Tom &amp; Co")
    #expect(HTML("", in: english).isEmpty && HTML(HTML(), in: english).isEmpty)
  }

  @Test func aPhraseStaysAsItIsAroundWhatIsMarked() {
    let ways = HTML(
      "{{one}}، یا {{other}} < {{else}}", ["other": HTML("Ask", in: english), "one": HTML("خود", in: nil)])
    #expect(text(ways) == "خود، یا <span lang=\"en-GB\" dir=\"ltr\">Ask</span> &lt; {{else}}")
  }

  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }
}
