import Content
import Diagnostics
import Testing

struct GlossaryTests {
  private func glossary(_ text: String) -> (read: Glossary, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    return (Glossary.read(Small.source("glossary.yml", text), noting: &found), found)
  }

  @Test func shortFormsComeInTheOrderOfTheAlphabet() {
    let (read, found) = glossary(
      "- {short: EHC plan, stands-for: a long name, means: A plan.}\n- {short: advocate, means: A helper.}\n- {short: DLA, means: Money.}"
    )
    #expect(found.isEmpty)
    #expect(
      read.entries.map(\.short) == ["advocate", "DLA", "EHC plan"]
        && read.entries.map(\.means) == ["A helper.", "Money.", "A plan."])
    #expect(read.entries.map(\.standsFor) == [nil, nil, "a long name"])
  }

  @Test func eachWordHasAPlaceOfItsOwn() {
    let (read, found) = glossary(
      "- {short: EHC plan, means: A}\n- {short: ehc-plan, means: B}\n- {short: EHC-plan-2, means: C}\n- {short: \"?\", means: D, well-known: true}\n- {short: \"!\", means: E}"
    )
    #expect(found.isEmpty && Set(read.entries.map(\.id)).count == 5)
    #expect(read.entries.map(\.id) == ["word", "word-2", "ehc-plan", "ehc-plan-2", "ehc-plan-2-2"])
    #expect(read.entries.map(\.isWellKnown) == [false, true, false, false, false])
  }

  @Test(arguments: [
    FactCase("- ↓{means: A}", .missing("short", "short: EHC plan", why: "It is what families meet on the page.")),
    FactCase(
      "- ↓{short: A}",
      .missing("means", "means: A legal plan of the help that a child needs.", why: "Families look it up here.")),
    FactCase(
      "- {short: A, means: Money for food, ↓and for bus fares↑}",
      FactSaid(
        "unknown-field", "The text is cut in two here, because a comma inside `{ }` begins a new fact",
        "Put the whole text in double quotes, from its colon to the next fact.")),
    FactCase("- {short: A, means: B, stands-for: ↓[c]↑}", .shape("`stands-for`", should: "one text", is: "a list")),
  ])
  func aFaultInAShortFormIsNamed(_ example: FactCase) {
    example.check(glossary(withoutMarks(example.marked)).found, at: "content/glossary.yml")
  }
}
