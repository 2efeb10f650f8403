import Content
import Diagnostics
import Testing

struct FactWordTests {
  @Test(arguments: [
    FactCase("title: A\nlevel: ↓targetted↑", .meant("targetted", "`level`", "targeted")),
    FactCase(
      "title: A\nlevel: ↓high↑",
      .word(
        "high", "`level`", "Use one of the words in content/vocabulary/levels-of-need.yml: `universal`, `targeted`.")),
    FactCase(
      "title: Café\nneeds: [sleep, ↓autsim↑, ↓Autism↑]", .meant("autsim", "`needs`", "autism"),
      .meant("Autism", "`needs`", "autism")),
    FactCase("title: A\nneeds: ↓slep↑", .meant("slep", "`needs`", "sleep")),
    FactCase(
      "title: A\nroute: [↓doctor↑]",
      .word(
        "doctor", "`route`",
        "Use one of the words in content/vocabulary/routes-in.yml: `just-turn-up`, `self-referral`, `gp`.")),
    FactCase(in: "documents/a.md", "title: A\ntype: ↓polcy↑", .meant("polcy", "`type`", "policy")),
    FactCase(
      in: "documents/a.md", "title: A\ntype: ↓leaflet↑",
      .word("leaflet", "`type`", "Use one of `statement`, `policy`, `strategy`, `plan`, `report`, `procedure`, `list`.")
    ),
  ])
  func aWordThatNoListHasIsNamedWithTheNearest(_ example: FactCase) {
    #expect(example.check() != nil)
  }

  @Test func wordsThatAreKnownStayWhenAnotherIsNot() {
    let page = FactCase("title: A\nneeds: [sleep, ↓autsim↑]", .meant("autsim", "`needs`", "autism")).check()
    #expect(page?.facts.needs.map(\.value) == ["sleep"])
  }

  private static let explain = "Use an item's id from `entitlements`: `plainsight explain DUTY` lists those of a duty."

  @Test(arguments: [
    FactCase(
      "title: A\nanswers: [sb-daytime, ↓sb-daytme#a↑]",
      .item("sb-daytme#a", "Write `sb-daytime` if that is what is meant.")),
    FactCase("title: A\nsays-none: ↓sb-critera↑", .item("sb-critera", "Write `sb-criteria` if that is what is meant.")),
    FactCase(
      "title: A\nanswers: [↓childcare-listings/sb-daytime↑]",
      .item("childcare-listings/sb-daytime", "Write `sb-daytime` if that is what is meant.")),
    FactCase(
      "title: A\nanswers: [↓childcare-listing↑]",
      .item("childcare-listing", "Write `childcare-listings` if that is what is meant.")),
    FactCase("title: A\nanswers: [↓something-else-altogether↑]", .item("something-else-altogether", explain)),
    FactCase("title: A\nanswers: [↓\"\"]", .item("", explain)),
    FactCase("title: A\nanswers: [↓\"#cost\"]", .item("#cost", explain)),
    FactCase(
      "title: A\nanswers: [↓a/b/sb-daytime↑]", .item("a/b/sb-daytime", "Write `sb-daytime` if that is what is meant.")),
    FactCase(
      "title: A\nentry: {↓cc-nam↑: x, cc-name: y}", .item("cc-nam", "Write `cc-name` if that is what is meant.")),
    FactCase(
      "title: A\nentry: {↓childcare-listings↑: x}",
      .item("childcare-listings", "Write `childcare-listings` if that is what is meant.")),
  ])
  func anItemThatTheLawDoesNotListIsNamedWithTheNearest(_ example: FactCase) {
    #expect(example.check() != nil)
  }
}
