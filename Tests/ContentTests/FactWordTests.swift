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

  private static func noBrackets(_ text: String, _ list: String) -> FactSaid {
    FactSaid(
      "wrong-shape", "“\(text)” is one text here, and should be a list",
      "Put square brackets around the words: `\(list)`.")
  }

  @Test(arguments: [
    FactCase(
      "title: A\nneeds: ↓autism, short-breaks↑",
      noBrackets("autism, short-breaks", "needs: [autism, short-breaks]")),
    FactCase("title: A\nneeds: ↓autsim,sleep↑", noBrackets("autsim,sleep", "needs: [autism, sleep]")),
    FactCase("title: A\nroute: ↓self-referral, gp↑", noBrackets("self-referral, gp", "route: [self-referral, gp]")),
    FactCase(
      "title: A\nanswers: ↓sb-daytime#games, sb-criteria↑",
      noBrackets("sb-daytime#games, sb-criteria", "answers: [sb-daytime#games, sb-criteria]")),
    FactCase("title: A\nlanguages: ↓Urdu, pl↑", noBrackets("Urdu, pl", "languages: [Urdu, pl]")),
    FactCase(
      in: "offers/a.md", "title: A\nduties: ↓short-breaks-statement, childcare-listings↑",
      noBrackets(
        "short-breaks-statement, childcare-listings", "duties: [short-breaks-statement, childcare-listings]")),
  ])
  func aListWithoutBracketsIsNamed(_ example: FactCase) {
    #expect(example.check() != nil)
  }

  @Test(arguments: [
    FactCase(
      "title: A\nneeds: ↓autism, gardening↑",
      .word(
        "autism, gardening", "`needs`",
        "Use one of the words in content/vocabulary/needs.yml: `autism`, `sleep`, `short-breaks`.")),
    FactCase(
      "title: A\nlanguages: [↓Klingon↑, ↓Polsh↑]",
      .word("Klingon", "`languages`", "Write its name in English or its code: `Urdu` or `ur`."),
      .meant("Polsh", "`languages`", "Polish")),
  ])
  func aWordAmongManyIsNamedWithoutAllOfThem(_ example: FactCase) {
    #expect(example.check() != nil)
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
