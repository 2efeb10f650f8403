import Content
import Diagnostics
import Testing

struct FactShapeTests {
  @Test(arguments: [
    "title", "summary", "review", "ages", "provider", "criteria", "level", "waiting", "made-from",
  ])
  func aTextIsNoListAndNoGroup(_ name: String) {
    let rest = name == "title" ? "" : "title: A\n"
    FactCase(rest + "\(name): ↓[a, b]↑", .shape("`\(name)`", should: "one text", is: "a list")).check()
    FactCase(rest + "\(name): ↓{a: b}↑", .shape("`\(name)`", should: "one text", is: "a group of facts")).check()
  }

  @Test(arguments: ["answers", "says-none", "area", "route", "needs"])
  func aListIsNoGroupAndHoldsTexts(_ name: String) {
    FactCase("title: A\n\(name): ↓{a: b}↑", .shape("`\(name)`", should: "a list", is: "a group of facts")).check()
    FactCase("title: A\n\(name): [↓[a]↑]", .shape("Each entry of `\(name)`", should: "one text", is: "a list")).check()
    FactCase(
      "title: A\n\(name):\n  - ↓b: c", .shape("Each entry of `\(name)`", should: "one text", is: "a group of facts")
    ).check()
  }

  @Test(arguments: ["contact", "checked", "entry", "imported", "cost", "where"])
  func aGroupIsNoListAndMostlyNoText(_ name: String) {
    FactCase("title: A\n\(name): ↓[a, b]↑", .shape("`\(name)`", should: "a group of facts", is: "a list")).check()
    guard name != "cost", name != "where" else { return }
    FactCase("title: A\n\(name): ↓words↑", .shape("`\(name)`", should: "a group of facts", is: "one text")).check()
  }

  @Test(arguments: [
    FactCase(
      "title: A\nwhen: [↓mon↑, {days: tue}]", .shape("Each entry of `when`", should: "a group of facts", is: "one text")
    ),
    FactCase("title: A\nwhen:\n  - ↓[mon]", .shape("Each entry of `when`", should: "a group of facts", is: "a list")),
    FactCase("title: A\nwhen: [{days: ↓{a: b}↑}]", .shape("`days`", should: "a list", is: "a group of facts")),
    FactCase("title: A\nwhen: [{from: ↓[9]↑}]", .shape("`from`", should: "one text", is: "a list")),
    FactCase("title: A\ncontact: {phone: ↓[1, 2]↑}", .shape("`phone`", should: "one text", is: "a list")),
    FactCase("title: A\nwhere: {lat: ↓{a: b}↑}", .shape("`lat`", should: "one text", is: "a group of facts")),
    FactCase("title: A\nentry: {cc-name: ↓[a]↑}", .shape("`cc-name`", should: "one text", is: "a list")),
    FactCase("title: A\nchecked: {on: 2026-10-01, by: ↓[a]↑}", .shape("`by`", should: "one text", is: "a list")),
  ])
  func whatStandsInAGroupHasItsShapeToo(_ example: FactCase) {
    #expect(example.check() != nil)
  }
}
