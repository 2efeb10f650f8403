import Content
import Diagnostics
import Testing

private func vocabulary(_ text: String) -> (read: Vocabulary, found: [Diagnostic]) {
  var found: [Diagnostic] = []
  return (Vocabulary.read(Small.source("vocabulary/needs.yml", text), noting: &found), found)
}

struct VocabularyTests {
  @Test func everyPartOfAWordIsRead() throws {
    let (read, found) = vocabulary(
      """
      # The words.
      - {id: under-5s, label: Under 5, means: Before school., from: 0, to: 4, synonyms: [babies, toddlers], lgsl: 123, uri: "https://esd.example/1", sensitive: true}
      - id: autism
        label: Autism
      """)
    #expect(found.isEmpty && read.ids == ["under-5s", "autism"] && read.path == "content/vocabulary/needs.yml")
    let first = try #require(read["under-5s"])
    #expect(first.label == "Under 5" && first.means == "Before school." && first.synonyms == ["babies", "toddlers"])
    #expect(first.ages == AgeRange(from: 0, to: 4) && first.lgsl == "123" && first.uri == "https://esd.example/1")
    #expect(first.isSensitive)
    let second = try #require(read["autism"])
    #expect(!second.isSensitive)
    #expect(
      second.means == nil && second.synonyms.isEmpty && second.ages == nil && second.lgsl == nil && second.uri == nil)
    #expect(read["Autism"] == nil)
  }

  @Test(arguments: [
    FactCase("- ↓{label: A}", .missing("id", "id: autism", why: "Pages name the word by its id.")),
    FactCase("- ↓{id: a}", .missing("label", "label: Autism", why: "Families see the label.")),
    FactCase("- {id: a, ↓label↑: }", .missing("label", "label: Autism", why: "Families see the label.")),
    FactCase(
      "- {id: a, label: A}\n- {id: ↓a↑, label: B}",
      FactSaid("repeated-word", "`a` is in this list twice", "Give each word an id of its own.")),
    FactCase(
      "- {id: a, label: A, from: ↓one↑, to: 4}",
      .form("one", "`from`", "Write a whole number from 0 to 99, such as `12`.")),
    FactCase(
      "- {id: a, label: A, to: ↓4.5↑}", .form("4.5", "`to`", "Write a whole number from 0 to 99, such as `12`.")),
    FactCase("- {id: a, label: A, synonyms: ↓{b: c}↑}", .shape("`synonyms`", should: "a list", is: "a group of facts")),
    FactCase(
      "- {id: a, label: A, ↓synonims↑: [b]}",
      FactSaid(
        "unknown-field", "There is no fact called `synonims` here", "Write `synonyms:` if that is what is meant.")),
    FactCase("- ↓autism", .shape("This entry", should: "a group of facts", is: "one text")),
    FactCase("- ↓[a]↑", .shape("This entry", should: "a group of facts", is: "a list")),
  ])
  func aFaultInAWordIsNamed(_ example: FactCase) {
    let (read, found) = vocabulary(withoutMarks(example.marked))
    example.check(found, at: "content/vocabulary/needs.yml")
    #expect(read.terms.count <= 1)
  }

  @Test func aVocabularyThatIsNoListIsNamed() {
    #expect(vocabulary("id: a\nlabel: A").found.map(\.rule) == ["not-a-list"])
    #expect(vocabulary("").found.map(\.rule) == ["empty-file"])
    var found: [Diagnostic] = []
    _ = Vocabulary.read(SourceText(path: "a.yml", bytes: [0xFF, 0xFE, 0x41]), noting: &found)
    #expect(found.map(\.rule) == ["not-utf8"])
  }
}
