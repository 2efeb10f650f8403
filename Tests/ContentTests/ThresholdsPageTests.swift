import Content
import Diagnostics
import Testing

struct ThresholdsPageTests {
  @Test func everyFactOfThresholdsIsRead() throws {
    let page = try goodPage(
      """
      title: When each level applies
      agreed-by: [Alderbrook Council, the police]
      agreed-on: 2026-03-01
      levels:
        - level: universal
          name: "Level 1: help for everyone"
          looks-like: [Your child is doing well.]
          what-happens: You use schools.
          who-leads: Nobody.
          how-quickly: Straight away.
          consent: Not needed.
          route: [just-turn-up, gp]
          referral: {how: Tell the family where to go., next: They use it., within: Nothing to wait for.}
        - {level: targeted, name: Level 2}
      """, at: "thresholds.md")
    guard case .thresholds(let thresholds) = page.kind else { throw NotThatKind() }
    #expect(thresholds.agreedBy == ["Alderbrook Council", "the police"] && thresholds.agreedOn == Day("2026-03-01"))
    #expect(
      thresholds.levels.map(\.level.value) == ["universal", "targeted"]
        && thresholds.levels.map(\.name) == ["Level 1: help for everyone", "Level 2"])
    let first = thresholds.levels[0]
    #expect(
      first.looksLike == ["Your child is doing well."] && first.whatHappens == "You use schools."
        && first.whoLeads == "Nobody.")
    #expect(
      first.howQuickly == "Straight away." && first.consent == "Not needed." && first.routes == ["just-turn-up", "gp"])
    #expect(first.referral?.how == "Tell the family where to go." && first.referral?.next == "They use it.")
    #expect(first.referral?.within == "Nothing to wait for.")
    let second = thresholds.levels[1]
    #expect(second.referral == nil)
    #expect(second.looksLike.isEmpty && second.whatHappens == nil && second.routes.isEmpty)
  }

  private static let agenciesKnow = "Partner agencies know the level by it."

  @Test(arguments: [
    FactCase(
      in: "thresholds.md", "title: A\nlevels: [↓{level: universal}]",
      .missing("name", "name: \"Level 2: early help\"", why: agenciesKnow)),
    FactCase(
      in: "thresholds.md", "title: A\nlevels: [{level: ↓targetted↑, name: B}]",
      .meant("targetted", "`level`", "targeted")),
    FactCase(
      in: "thresholds.md", "title: A\nlevels: [↓{name: Level 1}]",
      .missing("level", "level: targeted", why: "Families and agencies find the level by it.")),
    FactCase(
      in: "thresholds.md", "title: A\nlevels: ↓universal",
      .shape("Each entry of `levels`", should: "a group of facts", is: "one text")),
    FactCase(
      in: "thresholds.md", "title: A\nlevels: [{level: universal, name: B, route: [↓gpp↑]}]",
      .meant("gpp", "`route`", "gp")),
    FactCase(in: "thresholds.md", "title: A\nagreed-on: ↓March 2026", .day("March 2026", "agreed-on")),
    FactCase(
      in: "thresholds.md", "title: A\nagreed-by: ↓{a: b}",
      .shape("`agreed-by`", should: "a list", is: "a group of facts")),
    FactCase(
      in: "thresholds.md", "title: A\nlevels: [{level: universal, name: B, consent: ↓[a]}]",
      .shape("`consent`", should: "one text", is: "a list")),
  ])
  func noLevelIsDroppedWithoutAWord(_ example: FactCase) {
    #expect(example.check() != nil)
  }
}
