import Content
import Diagnostics
import Testing

/// Which pages families must be able to leave quickly.
struct SensitivePageTests {
  @Test(arguments: [
    ("needs: [sleep]", false), ("needs: [sleep, abuse]", true), ("sensitive: true", true),
    ("needs: [abuse]\nsensitive: false", false), ("needs: [sleep]\nsensitive: true", true), ("summary: Abuse", false),
  ])
  func thePagesOwnWordCountsBeforeItsNeeds(facts: String, isSensitive: Bool) throws {
    let small = Small.reference
    var found: [Diagnostic] = []
    let needs = Small.needs + "- {id: abuse, label: Domestic abuse, sensitive: true}\n"
    let words = Vocabularies(
      needs: Vocabulary.read(Small.source("vocabulary/needs.yml", needs), noting: &found),
      ages: small.vocabularies.ages, levels: small.vocabularies.levels, routes: small.vocabularies.routes,
      headings: small.vocabularies.headings)
    let reference = Reference(
      settings: small.settings, vocabularies: words, glossary: small.glossary, catalogue: small.catalogue, files: [])
    let page = try #require(readPage("title: A\n" + facts, reference: reference).page)
    #expect(found.isEmpty && page.facts.isAboutDanger(words) == isSensitive)
  }

  @Test func whetherAPageIsSensitiveIsSaidWithTrueOrFalse() {
    FactCase("title: A\nsensitive: ↓very↑", .form("very", "`sensitive`", "Write `true` or `false`.")).check()
  }
}
