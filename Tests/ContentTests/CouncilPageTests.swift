import Content
import Diagnostics
import Testing

struct CouncilPageTests {
  @Test func everyFactOfACouncilIsRead() throws {
    let page = try goodPage(
      """
      title: Alderbrook
      gss: E06999991
      type: county
      website: https://www.alderbrook.example
      places: [Riverside, {name: Old Town, postcode: zz1 1zz}, {name: Quay, lat: 54.5, long: -2}]
      postcodes: [ZZ1, zz2, ZZ1]
      elsewhere:
        - {duty: childcare-listings, body: Childcare Partnership, link: "https://childcare.example/list"}
        - {duty: short-breaks-statement, body: Another Council}
      exemptions: [{rule: page-dates, reason: Dates are added from April, until: 2027-04-30}]
      """, at: "council.md")
    guard case .council(let council?) = page.kind else { throw NotThatKind() }
    #expect(
      council.gss?.value == "E06999991" && council.type.value == "county"
        && council.website?.value == "https://www.alderbrook.example")
    #expect(council.places == ["Riverside", "Old Town", "Quay"])
    #expect(council.namedPlaces.map(\.postcode?.district) == [nil, "ZZ1", nil])
    #expect(council.namedPlaces.map(\.point) == [nil, nil, Point(54.5, -2)])
    #expect(council.postcodes.map(\.value) == ["ZZ1", "ZZ2"])
    #expect(council.elsewhere.map(\.duty.value) == ["childcare-listings", "short-breaks-statement"])
    #expect(council.elsewhere.map(\.body) == ["Childcare Partnership", "Another Council"])
    #expect(council.elsewhere.map { $0.link?.value } == ["https://childcare.example/list", nil])
    #expect(
      council.exemptions.map(\.rule.value) == ["page-dates"]
        && council.exemptions.map(\.reason) == ["Dates are added from April"])
    #expect(council.exemptions.map(\.until.value) == [Day("2027-04-30")])
  }

  @Test func aCouncilNeedsOnlyItsTypeBesideItsTitle() throws {
    guard case .council(let council?) = try goodPage("title: A\ntype: unitary", at: "council.md").kind else {
      throw NotThatKind()
    }
    #expect(
      council.gss == nil && council.website == nil && council.places.isEmpty && council.elsewhere.isEmpty
        && council.exemptions.isEmpty)
  }

  private static let whichDuty = "It says which duty."
  private static let whoToAsk = "Families need to know who to ask."

  @Test(arguments: [
    FactCase(
      in: "council.md", "↓title: A",
      .missing("type", "type: unitary", why: "Some duties bind only some kinds of council.")),
    FactCase(in: "council.md", "title: A\ntype: ↓unitry↑", .meant("unitry", "`type`", "unitary")),
    FactCase(
      in: "council.md", "title: A\ntype: ↓parish↑", .word("parish", "`type`", "Use one of `unitary`, `county`.")),
  ])
  func aCouncilWithoutATypeIsNone(_ example: FactCase) {
    #expect(example.check() == nil)
  }

  @Test(arguments: [
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nelsewhere: [↓{body: B}]",
      .missing("duty", "duty: safeguarding-yearly-report", why: whichDuty)),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nelsewhere:\n  - ↓duty: childcare-listings",
      .missing("body", "body: Safeguarding Partnership", why: whoToAsk)),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nelsewhere: [{duty: ↓childcare-listing↑, body: B}]",
      .meant("childcare-listing", "`duty`", "childcare-listings")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nelsewhere: [{duty: childcare-listings, body: B, link: ↓b.example}]",
      .form("b.example", "`link`", "Write the whole address, beginning with `https://`.")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nexemptions: [↓{reason: B, until: 2027-04-30}]",
      .missing("rule", "rule: page-dates", why: "It says what is set aside.")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nexemptions: [↓{rule: a, until: 2027-04-30}]",
      .missing("reason", "reason: Dates are added from April", why: "The report shows it.")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nexemptions: [↓{rule: a, reason: b}]",
      .missing("until", "until: 2027-04-30", why: "Nothing is set aside for ever.")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nexemptions: [{rule: a, reason: b, until: ↓soon}]",
      .day("soon", "until")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nexemptions: [{rule: a, reason: b, ↓until↑: }]", .empty("until")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nelsewhere: ↓childcare-listings",
      .shape("Each entry of `elsewhere`", should: "a group of facts", is: "one text")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nexemptions: [↓[a]]",
      .shape("Each entry of `exemptions`", should: "a group of facts", is: "a list")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nplaces: ↓{a: b}",
      .shape("`places`", should: "a list", is: "a group of facts")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nplaces: [A, ↓[a]]",
      .shape("Each entry of `places`", should: "one text", is: "a list")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nplaces: [↓{postcode: ZZ1}]",
      .missing("name", "name: Millford", why: "Families look for the place by its name.")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nplaces: [{name: A, postcode: ↓ZZ}]",
      .form("ZZ", "`postcode`", "Write it as on an envelope, such as `ZZ1 1ZZ`.")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nplaces: [{name: A, lat: ↓154, long: 2}]",
      FactSaid(
        "wrong-form", "This place is not on the globe",
        "Write both, the degrees north first: `lat: 54.01, long: -2.03`.",
        why: "Families would be shown another place, or none.")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\npostcodes: [ZZ1, ↓ZZ1 1ZZ]",
      .form("ZZ1 1ZZ", "`postcodes`", "Write the first half of each postcode, such as `[ZZ1, ZZ2]`.")),
    FactCase(in: "council.md", "title: A\ntype: unitary\ngss: ↓[a]", .shape("`gss`", should: "one text", is: "a list")),
    FactCase(
      in: "council.md", "title: A\ntype: unitary\nwebsite: ↓www.a.example",
      .form("www.a.example", "`website`", "Write the whole address, beginning with `https://`.")),
  ])
  func whatACouncilSaysOfItselfIsWhole(_ example: FactCase) {
    let page = example.check()
    #expect(page != nil)
    if case .council(let council?) = page?.kind {
      #expect(council.elsewhere.isEmpty == !example.marked.contains("link") && council.exemptions.isEmpty)
    }
  }
}
