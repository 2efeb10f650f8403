import Diagnostics
import Markup
import Testing

struct YamlRecoveryTests {
  @Test func severalFaultsAreAllFoundInOneRunInReadingOrder() {
    YamlCase(
      """
      title: Café↓: play
      ↓Words
      é: ↓&a b
      ↓needs: [autism
      ↓[a]: b
      contact:
      ↓\tteam: Play
      when: ↓!x y
      deep: [[[[[[[[[[[↓[x]]]]]]]]]]]]
      ↓summary: "Games
      cost: ↓@home
      note: a↓\u{1}b
      """, .secondColon, .notAField, .anchor, .openBracket, .nameIsNoText, .tab, .tag, .tooDeep, .openQuote,
      .markOfItsOwn,
      .control
    ).check()
  }

  @Test func aFaultInOneEntryCostsThatEntryAlone() {
    let (read, found) = readFacts(
      "# note\ntitle: A\n\nbad: a: b\nneeds:\n- autism\n- sleep\nworse: [x\ncontact:\n  team: T\n# note\nages: 5\nworst: \"\n"
    )
    #expect(
      read == "{title: \"A\", needs: [\"autism\", \"sleep\"], contact: {team: \"T\"}, ages: \"5\"}" && found.count == 3)
  }

  /// `site.yml` and its like are facts from beginning to end: nobody looked for tabs before they came here.
  @Test func aTabLosesNothingSilentlyInAFileThatIsAllFacts() {
    for facts in ["a: b\nc:\n\td: e\nf: g", "\ta: b\nf: g"] {
      let (_, found) = readFacts(facts)
      #expect(found.map(YamlSaid.init) == [.tab], "\(facts)")
    }
  }
}
