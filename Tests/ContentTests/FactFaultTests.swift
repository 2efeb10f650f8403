import Content
import Diagnostics
import Testing

private let titleMatters = "Families find the page by its title."

struct FactFaultTests {
  @Test(arguments: [
    FactCase("↓ages: 5 to 11", .missing("title", "title: Short breaks", why: titleMatters)),
    FactCase("# a note\n↓ages: 5 to 11", .missing("title", "title: Short breaks", why: titleMatters)),
    FactCase("↓title:\nages: 5 to 11", .missing("title", "title: Short breaks", why: titleMatters)),
    FactCase("ages: 5 to 11\n↓title↑: # a note", .missing("title", "title: Short breaks", why: titleMatters)),
    FactCase("ages: 5 to 11\n↓title: \"\"", .missing("title", "title: Short breaks", why: titleMatters)),
    FactCase("ages: 5 to 11\n↓title: ' '", .missing("title", "title: Short breaks", why: titleMatters)),
  ])
  func aPageWithoutATitleIsNone(_ example: FactCase) {
    #expect(example.check() == nil)
  }

  @Test func aPageWithoutFactsHasNoTitle() {
    let (page, found) = readPage("")
    #expect(page == nil && found.map(\.rule) == ["missing-field"] && found.map(\.place.line) == [1])
  }

  @Test(arguments: [
    ("title: Games: and a snack\nages: 5 to 11", "facts-not-readable"),
    ("title: \"A\nages: 5 to 11", "facts-not-readable"),
    ("titel", "not-a-field"), ("ages: 5 to 11\n--- more\ntitle: A", "second-document"),
    ("title: A\0", "not-utf8"),
    ("- title: A", "not-a-field"),
  ])
  func noTitleIsMissedWhereFactsCannotBeRead(facts: String, rule: String) {
    let (page, found) = readPage(facts)
    #expect(page == nil && Set(found.map(\.rule)) == [rule])
  }

  @Test(arguments: [
    ("titel", "title"), ("sumary", "summary"), ("anwsers", "answers"), ("adges", "ages"), ("critera", "criteria"),
    ("says_none", "says-none"), ("Contact", "contact"),
    ("made-form", "made-from"), ("wen", "when"),
  ])
  func aSlipInAFactsNameIsPutRight(written: String, meant: String) {
    FactCase(
      "title: Café\n↓\(written)↑: x",
      FactSaid(
        "unknown-field", "There is no fact called `\(written)` here", "Write `\(meant):` if that is what is meant.")
    ).check()
  }

  private static let known =
    "The facts known here are `title`, `summary`, `answers`, `says-none`, `contact`, `checked`, `review`, `ages`, `area`, `cost`, `provider`, `criteria`, `where`, `when`, `level`, `route`, `needs`, `waiting`, `documents-needed`, `languages`, `sensitive`, `entry`, `made-from`, `imported`. Put anything else in the words below, under a heading."

  @Test func aFactThatNobodyKnowsIsNamedWithThoseThatAreKnown() {
    FactCase(
      "title: A\n↓opening-hours↑: {a: b}",
      FactSaid(
        "unknown-field", "There is no fact called `opening-hours` here",
        Self.known)
    ).check()
    FactCase(
      "title: A\ncontact: {team: B, ↓phne↑: 1}",
      FactSaid("unknown-field", "There is no fact called `phne` here", "Write `phone:` if that is what is meant.")
    ).check()
    FactCase(
      "title: A\nwhen:\n  - {days: mon, ↓until↑: 12:00}",
      FactSaid(
        "unknown-field", "There is no fact called `until` here",
        "The facts known here are `days`, `from`, `to`, `note`. Put anything else in the words below, under a heading.")
    ).check()
  }

  private static let cut = FactSaid(
    "unknown-field", "The text is cut in two here, because a comma inside `{ }` begins a new fact",
    "Put the whole text in double quotes, from its colon to the next fact.")

  @Test(arguments: [
    FactCase("title: A\ncost: {note: Free if you ask, ↓or if we say so↑}", cut),
    FactCase("title: A\ncontact: {team: Play, ↓and Sports Team↑, phone: 1}", cut),
    FactCase("title: A\nwhere: {address: 1 Example Street, ↓Millford↑}", cut),
    FactCase("title: A\nwhere: {address: 1 Example Street, ↓Millford↑ , postcode: ZZ1 1ZZ}", cut),
    FactCase("title: A\ncost: {amount: 4,↓50↑\n}", cut),
    FactCase(
      "title: A\ncontact: {email: ↓a@marlowe, ↓gov.uk↑}",
      .form("a@marlowe", "`email`", "Write one address, such as `team@council.example`."), cut),
  ])
  func aTextThatACommaCutsInTwoIsNamed(_ example: FactCase) {
    example.check()
  }

  private static let cutInCurlyQuotes = FactSaid(
    "unknown-field",
    "The text is cut in two here, because its quotes are curly and only straight ones hold it together",
    "Type both quotes again as straight ones: `\"`.")

  @Test(arguments: [
    FactCase("title: A\nwhere: {address: “1 Example Street, ↓Millford”↑}", cutInCurlyQuotes),
    FactCase(
      "title: A\nwhere: {address: ‘1 Example Street, ↓Old Town↑, ↓Millford’↑}", cutInCurlyQuotes, cutInCurlyQuotes),
  ])
  func aTextThatACommaCutsInCurlyQuotesIsNamed(_ example: FactCase) {
    example.check()
  }

  @Test(arguments: [
    ("title: ↓“Saturday club”", "`title`"), ("title: ↓‘Saturday club’", "`title`"),
    ("title: A\narea: ↓“Riverside”", "`area`"), ("title: A\narea: [Old Town, ↓“Riverside”]", "an entry of `area`"),
  ])
  func curlyQuotesAroundAFactAreShown(facts: String, name: String) {
    let (page, found) = readPage(withoutMarks(facts))
    #expect(page != nil && found.map(\.rule) == ["curly-quotes"] && found.map(\.severity) == [.shouldFix])
    #expect(found.map(\.what) == ["The quotes around \(name) are curly, so they are shown with it"])
    #expect(found.map(\.instead) == ["Take them away, or type both again as straight quotes: `\"`."])
    let line = facts.split(separator: "\n").last ?? ""
    #expect(found.map(\.place.column) == [line.prefix { $0 != "↓" }.count + 1])
  }

  @Test(arguments: [
    "“Stay and play” for under 5s", "Ask for “Stay and play”", "“One” and “Two”", "\"Saturday club\"", "’",
  ])
  func quotesAmongTheWordsAreWanted(_ title: String) throws {
    _ = try goodPage("title: \(title)")
  }

  @Test func aNameWithItsColonIsNoHalfOfAText() {
    FactCase(
      "title: A\nwhere: {↓adress↑ : , name: B}",
      FactSaid("unknown-field", "There is no fact called `adress` here", "Write `address:` if that is what is meant.")
    ).check()
  }

  private static func tooFarLeft(_ name: String, _ group: String) -> FactSaid {
    FactSaid(
      "unknown-field", "`\(name)` stands as far left as `\(group)`, and belongs to it",
      "Put two spaces before this line: a fact that belongs to `\(group):` begins farther right.")
  }

  @Test(arguments: [
    FactCase(
      "title: A\ncontact:\n↓team↑: Play Team\n↓phone↑: 01632 960123\nages: 5 to 11", tooFarLeft("team", "contact"),
      tooFarLeft("phone", "contact")),
    FactCase("title: A\ncost:\n↓amount↑: 4.50", tooFarLeft("amount", "cost")),
    FactCase("title: A\nwhere:\n↓address↑: 1 Example Street", tooFarLeft("address", "where")),
    FactCase("title: A\nwhen:\n↓days↑: sat\n↓from↑: 09:30", tooFarLeft("days", "when"), tooFarLeft("from", "when")),
    FactCase(in: "eligibility/a.md", "title: A\nany-of:\n↓plan↑: EHC plan", tooFarLeft("plan", "any-of")),
    FactCase(
      "title: A\ncontact:\n  team: Play Team\n↓phone↑: 1\nchecked:\n↓by↑: Manager",
      FactSaid("unknown-field", "There is no fact called `phone` here", known), tooFarLeft("by", "checked")),
  ])
  func aFactThatStandsTooFarLeftIsNamedWithItsGroup(_ example: FactCase) {
    example.check()
  }

  @Test(arguments: ["summary", "review", "ages", "provider", "criteria", "level", "waiting", "made-from"])
  func aFactWithNothingAfterItsColonIsNamed(_ name: String) {
    FactCase("title: A\n↓\(name)↑:\narea: B", .empty(name)).check()
    FactCase("title: A\n↓\(name)↑: ' '\narea: B", .empty(name)).check()
  }

  @Test(arguments: [
    ("contact", "team"), ("contact", "phone"), ("contact", "text"), ("contact", "email"), ("contact", "post"),
    ("contact", "website"), ("contact", "hours"),
    ("where", "name"), ("where", "address"), ("where", "postcode"), ("where", "lat"), ("where", "online"),
    ("when", "note"), ("when", "from"), ("when", "days"),
  ])
  func aFactOfAGroupWithNothingAfterItsColonIsNamed(group: String, name: String) {
    FactCase("title: A\n\(group): {↓\(name)↑: }", .empty(name)).check()
  }

  @Test func allFaultsOfAPageAreFoundInOneRun() {
    FactCase(
      """
      ↓↓titel: Café
      review: ↓2026-13-01
      ages: ↓small
      contact: {↓phne: 1, email: ↓x}
      needs: [↓autsim]
      answers: ↓{a: b}
      cost: ↓ask
      """,
      .missing("title", "title: Short breaks", why: titleMatters),
      FactSaid("unknown-field", "There is no fact called `titel` here", "Write `title:` if that is what is meant."),
      .day("2026-13-01", "review"),
      .form(
        "small", "`ages`",
        "Write `5 to 17`, `under 5`, `16 and over` or `any age`; put anything finer in the words below."),
      FactSaid("unknown-field", "There is no fact called `phne` here", "Write `phone:` if that is what is meant."),
      .form("x", "`email`", "Write one address, such as `team@council.example`."),
      .meant("autsim", "`needs`", "autism"),
      .shape(
        "`answers`", should: "a list", is: "a group of facts", "answers: [sb-daytime#days-out, sb-criteria]"),
      .form("ask", "`cost`", "Write `free`, or `{amount: 4.50, unit: a session}`, or `{note: \"ask\"}`.")
    ).check()
  }
}
