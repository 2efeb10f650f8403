import Content
import Diagnostics
import Markup
import Testing

struct MisplacedFactsTests {
  private func check(_ marked: String, _ said: FactSaid, sourceLocation: SourceLocation = #_sourceLocation) {
    var found: [Diagnostic] = []
    let name = "councils/alderbrook/council.md"
    let document = parse(Small.source(name, withoutMarks(marked)), noting: &found)
    _ = CouncilContent.read([document], slug: "alderbrook", files: [], reference: Small.reference, noting: &found)
    FactCase(marked, said).check(found, at: "content/" + name, sourceLocation: sourceLocation)
  }

  private func unfenced(_ what: String, _ instead: String) -> FactSaid {
    FactSaid(
      "no-facts", what, instead,
      why: "The page cannot be published until its facts can be read, so families would not see it.")
  }

  @Test(arguments: ["↓Games and a snack.", "↓Note: come early.\n---\n", "↓----\nGames.", "↓--", "↓[title: x]"])
  func aPageWithoutFactsSaysSoAndNoMore(_ page: String) {
    check(
      page,
      unfenced(
        "This page has no facts at its top",
        "Begin the file with a line `---`, then `title: …`, then another line `---`."))
  }

  @Test(arguments: [
    ("↓title↑: A\ntype: unitary\n---\nWords.", "title", true), ("\n\n↓gss↑: x\ntitle: A\n---\n", "gss", true),
    ("↓Title↑: A\ncontact:\n  team: B\n---\n", "Title", true), ("↓title↑: A\n\nWords.\n---\n", "title", false),
    ("↓title↑:\ntype: unitary", "title", false),
  ])
  func aMissingFirstLineIsNamedAboveTheFacts(page: String, name: String, isClosed: Bool) {
    let below = isClosed ? "." : ", and again alone on the line below the last fact."
    check(
      page,
      unfenced(
        "No line `---` stands above the facts, so they would be words of the page",
        "Put `---` alone on the line above `\(name):`\(below)"))
  }

  @Test(arguments: ["----", "--", "—", "—-", "- - -"])
  func aFirstLineOfOtherDashesIsNamed(_ mark: String) {
    check(
      "↓\(mark)↑\ntitle: A\ntype: unitary\n---\nWords.",
      unfenced(
        "The line above the facts is not `---`, so they would be words of the page",
        "Put `---` alone on this line above `title:`."))
  }

  @Test(arguments: [
    "---\ntype: unitary\n---\n↓title↑: A\nages: 5 to 11\n---\nWords.",
    "---\n---\n\n---\n↓title↑: A\ntype: unitary\n---\n",
    "---\ntitle: A\ntype: unitary\n---\n---\n↓contact↑:\n  team: B\n---\n",
  ])
  func aSecondSetOfFactsIsNamed(_ page: String) {
    check(
      page,
      FactSaid(
        "second-document", "A second set of facts begins here, below the line `---` that ends the first",
        "Keep all facts between the first `---` and the next one.",
        why: "Families would read these facts as words of the page."))
  }

  @Test(arguments: [
    "cost: what you pay\n\nWords.\n", "---\n\nWords.\n", "Parking: behind the hall\n---\n",
    "where: the hall\nWords.\n\n---\n", "When: every Monday\n\nWhere: Fairfield\n\n---\n\nCome along.\n",
  ])
  func wordsThatLookLikeAFactStayWords(_ words: String) throws {
    _ = try goodPage("title: A", words: words)
  }
}
