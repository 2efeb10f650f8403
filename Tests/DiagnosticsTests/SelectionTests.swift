import Diagnostics
import Testing

struct SelectionTests {
  private static let found = [
    gap("complaints/how"), gap("complaints/how", in: "councils/thornmere/council.md"), gap("offer/what"),
    problem("See ↓here↑."), problem("See ↓here↑.", in: "councils/thornmere/services/club.md"),
    problem("See ↓here↑.", in: "entitlements/complaints.md", by: "broken-link"),
    problem("↓", in: "councils/alderbrook", by: "bad-name"), problem("↓", in: "councils/readme.txt", by: "stray-file"),
    problem("↓", in: "glossary.yml", by: "wrong-shape"),
  ]

  private func told(_ selection: Selection) -> [Int] {
    Self.found.indices.filter { selection.admits(Self.found[$0], below: "content") }
  }

  @Test func withoutANameEverythingIsTold() {
    #expect(told(Selection()) == Array(Self.found.indices) && Selection().isEverything)
  }

  @Test func aDutyIsToldWithItsItemsAndItsOwnPage() {
    #expect(told(Selection(duties: ["complaints"])) == [0, 1, 5])
    #expect(told(Selection(duties: ["offer"])) == [2])
  }

  @Test func aCouncilIsToldWithAllThatStandsInItsFolder() {
    #expect(told(Selection(councils: ["alderbrook"])) == [0, 2, 3, 6])
    #expect(told(Selection(councils: ["thornmere"])) == [1, 4])
  }

  @Test func aRuleIsToldWhereverItFindsSomething() {
    #expect(told(Selection(rules: ["vague-link"])) == [3, 4])
  }

  @Test func namesOfOneKindAreAlternativesAndKindsNarrowEachOther() {
    #expect(told(Selection(duties: ["complaints", "offer"])) == [0, 1, 2, 5])
    #expect(told(Selection(councils: ["alderbrook"], rules: ["vague-link", "bad-name"])) == [3, 6])
    #expect(told(Selection(duties: ["complaints"], councils: ["thornmere"], rules: ["does-not-say"])) == [1])
  }

  @Test func aSelectionIsSaidInWords() {
    let all = Selection(duties: ["a", "b"], councils: ["c"], rules: ["d"])
    #expect(all.inWords == "about the duty a or b, of the council c, by the rule d")
  }

  @Test func aPathIsTakenFromTheContentFolderHoweverThatIsNamed() {
    for (content, path) in [
      (".", "councils/a/x.md"), ("content", "content/councils/a/x.md"), ("content/", "content/councils/a/x.md"),
      ("/srv/content", "/srv/content/councils/a/x.md"), ("councils", "councils/councils/a/x.md"),
    ] {
      let name = ContentName(path, below: content)
      #expect(name.name == "councils/a/x.md" && name.council == "a", "\(content)")
    }
    #expect(ContentName("content/entitlements/complaints.md", below: "content").duty == "complaints")
    #expect(ContentName("content/entitlements.yml", below: "content").duty == nil)
    #expect(ContentName("content/councils", below: "content").council == nil)
  }
}
