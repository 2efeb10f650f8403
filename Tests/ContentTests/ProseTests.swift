import Content
import Diagnostics
import Testing

struct ProseTests {
  private static let words = """
    Intro words here.

    ## What it is

    Five words are standing here.

    ### About us

    More.

    ## Something else

    > ## A heading in a quotation

    ## Who it is for?

    Everyone.
    """

  @Test func aPageIsItsIntroductionAndItsSections() throws {
    let prose = try goodPage("title: A", words: Self.words).prose
    #expect(prose.intro.words == 3 && prose.intro.heading.isEmpty && prose.intro.id.isEmpty)
    #expect(prose.sections.map(\.heading) == ["What it is", "About us", "Something else", "Who it is for?"])
    #expect(prose.sections.map(\.id) == ["what-it-is", "about-us", "something-else", "who-it-is-for"])
    #expect(prose.sections.map(\.level) == [2, 3, 2, 2])
    #expect(prose.sections.map(\.facet) == [.what, .what, nil, .whoFor])
    #expect(prose.section(id: "something-else")?.heading == "Something else" && prose.section(id: "a") == nil)
    #expect(prose.section(.whoFor)?.words == 1 && prose.section(.cost) == nil)
    #expect(prose.passages.count == 5)
  }

  @Test func theOutlineHoldsEverySectionOfTheTopOnce() throws {
    let prose = try goodPage("title: A", words: Self.words).prose
    #expect(prose.outline.map(\.heading) == ["What it is", "Something else", "Who it is for?"])
    let lengths = prose.outline.map(\.range.count)
    #expect(prose.intro.range.count + lengths.reduce(0, +) < prose.whole.range.count)
    for words in ["", "## A", "## A\n\n## B", "### A\n\n## B\n\n### C", "Words.\n\n# A\n\nB\n\n## C\n\nD"] {
      let page = try? goodPage("title: A", words: words)
      let outline = page?.prose.outline ?? []
      for (one, next) in zip(outline, outline.dropFirst()) {
        #expect(one.range.upperBound <= next.range.lowerBound, "\(words)")
      }
    }
  }

  @Test func aHeadingWithoutWordsAtTheEndOfItsSectionStandsInItAlone() throws {
    let prose = try goodPage("title: A", words: "## What it is\n\nWords.\n\n### The team\n\n## Where\n\n## When").prose
    #expect(prose.outline.map(\.heading) == ["What it is", "Where", "When"])
  }

  @Test func aSectionsSpanIsItsHeadingAndItsWords() throws {
    let page = try goodPage("title: A", words: Self.words)
    let section = try #require(page.prose.section(id: "what-it-is"))
    #expect(page.source.text(section.span).hasPrefix("## What it is\n\nFive words are standing here."))
    #expect(page.source.text(section.span).hasSuffix("More."))
    #expect(page.place(section.span).line == 6)
    #expect(page.prose.plainText(section).contains("Five words are standing here."))
  }
}
