import Content
import Diagnostics
import Testing

struct FactShapeTests {
  @Test(arguments: [
    ("title", "title: Short breaks"), ("summary", "summary: Days out for disabled children."),
    ("review", "review: 2027-10-01"), ("ages", "ages: 5 to 17"), ("provider", "provider: Alderbrook Council"),
    ("criteria", "criteria: short-breaks"), ("level", "level: targeted"),
    ("waiting", "waiting: about 6 weeks, checked 2026-10-01"), ("made-from", "name: Riverside Centre"),
  ])
  func aTextIsNoListAndNoGroup(name: String, example: String) {
    let rest = name == "title" ? "" : "title: A\n"
    FactCase(rest + "\(name): ↓[a, b]↑", .shape("`\(name)`", should: "one text", is: "a list", example)).check()
    FactCase(rest + "\(name): ↓{a: b}↑", .shape("`\(name)`", should: "one text", is: "a group of facts", example))
      .check()
  }

  @Test(arguments: [
    ("answers", "answers: [sb-daytime#days-out, sb-criteria]"), ("says-none", "says-none: [cl-others-services#others]"),
    ("area", "area: [Riverside, Old Town]"), ("route", "route: [self-referral, school]"),
    ("needs", "needs: [autism, short-breaks]"), ("languages", "languages: [Urdu, British Sign Language]"),
    ("documents-needed", "documents-needed: [proof of where you live]"),
  ])
  func aListIsNoGroupAndHoldsTexts(name: String, example: String) {
    FactCase("title: A\n\(name): ↓{a: b}↑", .shape("`\(name)`", should: "a list", is: "a group of facts", example))
      .check()
    FactCase(
      "title: A\n\(name): [↓[a]↑]", .shape("Each entry of `\(name)`", should: "one text", is: "a list", example)
    ).check()
    FactCase(
      "title: A\n\(name):\n  - ↓b: c",
      .shape("Each entry of `\(name)`", should: "one text", is: "a group of facts", example)
    ).check()
  }

  @Test(arguments: [
    ("contact", "contact: {team: Short Breaks Team, phone: 01632 960123}"),
    ("checked", "checked: {on: 2026-10-01, by: Short Breaks Manager}"), ("entry", "entry: {cc-reference: EY900001}"),
    ("imported", "imported: {id: \"…\", on: 2026-10-01, fingerprint: \"…\"}"),
    ("cost", "cost: {amount: 4.50, unit: a session}"), ("where", "where: {name: Riverside Centre, postcode: ZZ1 1ZZ}"),
  ])
  func aGroupIsNoListAndMostlyNoText(name: String, example: String) {
    FactCase("title: A\n\(name): ↓[a, b]↑", .shape("`\(name)`", should: "a group of facts", is: "a list", example))
      .check()
    guard name != "cost", name != "where" else { return }
    FactCase("title: A\n\(name): ↓words↑", .shape("`\(name)`", should: "a group of facts", is: "one text", example))
      .check()
  }

  @Test(arguments: ["2026-11-22", "22 November 2026"])
  func theDayThatWasWrittenStandsInTheExample(_ day: String) {
    FactCase(
      "title: A\nchecked: ↓\(day)↑",
      .shape(
        "`checked`", should: "a group of facts", is: "one text",
        "checked: {on: 2026-11-22, by: Short Breaks Manager}")
    ).check()
  }

  @Test(arguments: [
    ("eligibility/a.md", "who", "Under 5s", "who: {ages: 0 to 17, lives-in: council area}"),
    ("council.md", "look", "blue", "look: {logo: files/logo.png}"),
  ])
  func aGroupOfAnotherKindOfPageHasItsOwnExample(file: String, name: String, text: String, example: String) {
    let type = file == "council.md" ? "type: unitary\n" : ""
    FactCase(
      in: file, "title: A\n\(type)\(name): ↓\(text)↑",
      .shape("`\(name)`", should: "a group of facts", is: "one text", example)
    ).check()
  }

  @Test(arguments: ["all-of", "any-of"])
  func aTestInWordsIsShownAsAGroup(_ name: String) {
    FactCase(
      in: "eligibility/a.md", "title: A\n\(name): [↓a diagnosis↑]",
      .shape(
        "Each entry of `\(name)`", should: "a group of facts", is: "one text",
        "\(name): [{benefit: Disability Living Allowance}]")
    ).check()
  }

  @Test(arguments: [
    FactCase(
      "title: A\nwhen: [↓mon↑, {days: tue}]", .shape("Each entry of `when`", should: group, is: "one text", when)),
    FactCase("title: A\nwhen:\n  - ↓[mon]", .shape("Each entry of `when`", should: group, is: "a list", when)),
    FactCase("title: A\nwhen: [{days: ↓{a: b}↑}]", .shape("`days`", should: "a list", is: group, "days: [mon, wed]")),
    FactCase("title: A\nwhen: [{from: ↓[9]↑}]", .shape("`from`", should: "one text", is: "a list", "from: 09:30")),
    FactCase(
      "title: A\ncontact: {phone: ↓[1, 2]↑}", .shape("`phone`", should: "one text", is: "a list", "phone: 01632 960123")
    ),
    FactCase("title: A\nwhere: {lat: ↓{a: b}↑}", .shape("`lat`", should: "one text", is: group, "lat: 54.01")),
    FactCase("title: A\nentry: {cc-name: ↓[a]↑}", .shape("`cc-name`", should: "one text", is: "a list")),
    FactCase("title: A\nchecked: {on: 2026-10-01, by: ↓[a]↑}", .shape("`by`", should: "one text", is: "a list")),
  ])
  func whatStandsInAGroupHasItsShapeToo(_ example: FactCase) {
    #expect(example.check() != nil)
  }

  private static let group = "a group of facts"
  private static let when = "when: [{days: mon-fri, from: 09:00, to: 17:00}]"
}
