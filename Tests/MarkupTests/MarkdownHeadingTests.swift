import Markup
import Testing

/// Headings get names that links can lead to, and the events that stand under them.
struct MarkdownHeadingTests {
  private func names(_ text: String) -> [String] {
    let body = Parsed(text).body
    return body.headings.map { body.string($0.id) }
  }

  @Test(arguments: [
    ("## Who can get this", "who-can-get-this"),
    ("## What's on: *this* week?", "what-s-on-this-week"),
    ("##   `Code` & [a link](x.md)  ##", "code-a-link"),
    ("## 5–16 years", "5-16-years"),
    ("## Été à l’École", "été-à-l-école"),
    ("## میرا بچہ", "میرا-بچہ"),
    ("## मुझे मदद", "मुझे-मदद"),
    ("## 早期帮助", "早期帮助"),
    ("## re\u{AD}view", "review"),
    ("## --- !", "section"),
    ("##", "section"),
    ("Two\nlines\n===", "two-lines"),
    ("## A ![map](m.png)", "a-map"),
    ("## Note[^1]\n\n[^1]: x", "note"),
  ])
  func aNameIsMadeFromTheWords(_ text: String, _ name: String) {
    #expect(names(text) == [name])
  }

  @Test func aRepeatGetsANumber() {
    #expect(names("# A\n# A\n# A") == ["a", "a-2", "a-3"])
  }

  @Test func aNumberNeverTakesTheNameOfALaterHeading() {
    #expect(names("# A\n# A\n# A 2\n# A\n# A-2") == ["a", "a-3", "a-2", "a-4", "a-2-2"])
  }

  @Test func manyHeadingsOfOneNameAreQuick() {
    let all = names(String(repeating: "# a\n", count: 20_000))
    #expect(Set(all).count == 20_000)
  }

  @Test func aSectionGoesToTheNextHeadingOfItsLevelOrAHigherOne() {
    let body = Parsed("intro\n\n## One\na\n### Part\nb\n## Two\nc\n# Top\nd").body
    let sections = body.headings.map { body.plainText($0.section) }
    #expect(sections == ["a\nPart\nb", "b", "c", "d"])
    #expect(body.plainText(body.beforeHeadings) == "intro")
    #expect(body.headings.map(\.level) == [2, 3, 2, 1])
  }

  @Test func theSectionsHoldEveryEventOnce() {
    let body = Parsed("intro\n\n## One\na\n> ## Quoted\n> b\n\nc\n## Two\n- # In a list\n  d\n\ne").body
    let outline = body.headings.filter { !$0.isInside }
    #expect(outline.map { body.string($0.words) } == ["One", "Two"])
    #expect(body.beforeHeadings.upperBound == outline[0].whole.lowerBound)
    #expect(outline[0].whole.upperBound == outline[1].whole.lowerBound)
    #expect(outline[1].whole.upperBound == body.events.count)
  }

  @Test func aHeadingInAQuotationStaysInIt() {
    let body = Parsed("# Page\n> ## Quoted\n> b\n> # Other\n> c\n\nafter").body
    #expect(body.headings.map { body.plainText($0.section) } == ["Quoted\nb\nOther\nc\nafter", "b", "c"])
    #expect(body.headings.map(\.isInside) == [false, true, true])
  }

  @Test func aHeadingIsFoundWhereItStands() {
    let page = Parsed("a\n\n> ## Who *can*\n\nTwo\nlines\n---")
    #expect(page.body.headings.map { page.written($0.span) } == ["## Who *can*", "Two\nlines"])
  }
}
