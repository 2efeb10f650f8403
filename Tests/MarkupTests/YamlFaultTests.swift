import Diagnostics
import Markup
import Testing

struct YamlFaultTests {
  @Test(arguments: [
    YamlCase("summary: Play club↓:↑ games", .secondColon),
    YamlCase("summary: Café 漢字↓: games", .secondColon),
    YamlCase("a: b\nsummary: 'Play'↓: games\nc: d", .secondColon),
    YamlCase("summary: Play:club↓:", .secondColon),
    YamlCase("contact: {team: Play Team}↓: x", .secondColon),
    YamlCase("title: “Saturday club↓: fun”", .curlyQuotes),
    YamlCase("a: b\n↓contact: {team: ‘Play: fun’}", .curlyQuotes),
    YamlCase("contact:\n  team: Play Team↓: x\n  phone: 01632 960123", .secondColon),
    YamlCase("when:\n  - days: mon↓: x", .secondColon),
  ])
  func aSecondColonIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: Play club\n  summary↓: Games", .colonInNextLine),
    YamlCase("contact:\n  01632 960123\n  team↓: Play Team\nages: 5", .colonInNextLine),
    YamlCase("summary: Games for children,\n  and snacks↓: two a day\nages: 5", .colonInNextLine),
  ])
  func aColonInALineThatGoesOnWithATextIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("↓title: \"Play club↑", .openQuote),
    YamlCase("↓title: 'Play club↑\nages: 5 to 11", .openQuote),
    YamlCase("a: b\n↓title: \"Play club↑\nages: 5 to 11\nsummary: \"Games\"", .openQuote),
    YamlCase("↓contact:↑\n  team: \"Play\n  phone: 1\nages: 5", .openQuote),
  ])
  func aQuotationMarkThatIsNeverClosedIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("↓needs: [autism, sleep↑", .openBracket),
    YamlCase("↓needs: [autism, sleep↑\nages: 5 to 11", .openBracket),
    YamlCase("a: é\n↓contact: {team: Play Team, phone: 1↑\nages: 5", .openBracket),
    YamlCase("↓contact: {team: Play Team phone: 1}↑", .openBracket),
    YamlCase("↓needs: [autism}↑\nages: 5", .openBracket),
  ])
  func aBracketThatIsNeverClosedIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("contact:\n  team: Play Team\n  ↓phone\n  email: a@b.example", .noColon),
    YamlCase("contact:\n  team: Play Team\n  ↓01632 960123\n  email: a@b.example\nages: 5", .noColon),
  ])
  func aLineOfAGroupWithoutAColonIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: ↓@home", .markOfItsOwn), YamlCase("title: ↓`home`", .markOfItsOwn),
    YamlCase("cost: é\nprice: ↓%off", .markOfItsOwn), YamlCase("needs: [autism, ↓@home]", .markOfItsOwn),
  ])
  func aMarkWithAMeaningOfItsOwnIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: Play↓\u{1}club", .control), YamlCase("title: Café ↓\u{7F}", .control),
    YamlCase("a: b\ntitle: ↓\u{9B}\nc: d", .control), YamlCase("a: é\ntitle: \"x ↓\u{1B}[31m\"\nc: d", .control),
    YamlCase("title: x↓\u{FFFF}", .control),
  ])
  func aCharacterThatCannotBeShownIsNamedWhereItStands(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: \"C:\\new↓\\dir\"", .backslash), YamlCase("title: \"↓\\q\"", .backslash),
    YamlCase("title: \"\\x↓ZZ\"", .backslash), YamlCase("title: \"\\u↓D800\"", .backslash),
  ])
  func aBackslashBetweenDoubleQuotesIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: ↓- a", .unreadable), YamlCase("title: ↓]", .unreadable), YamlCase("title: ↓? a", .unreadable),
    YamlCase("title: ↓, a", .unreadable), YamlCase("title: \"Play\" ↓club", .unreadable),
    YamlCase("title: 'Children'↓s club'", .unreadable), YamlCase("title: &↓ a", .unreadable),
    YamlCase("title: *↓ a", .unreadable), YamlCase("title: ↓!e!a b", .unreadable),
    YamlCase("needs: [autism,↓, sleep]", .unreadable),
    YamlCase("title: |↓x\n  a", .unreadable), YamlCase("title: a\n↓...\nages: 5", .unreadable),
    YamlCase("title: a\n↓- b", .unreadable), YamlCase("when:\n  - a\n ↓b: c\nages: 5", .unreadable),
  ])
  func whatHasNoSentenceOfItsOwnIsPlacedAllTheSame(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("↓Play club↑", .notAField), YamlCase("↓Play club↑\n↓for all↑", .notAField, .notAField),
    YamlCase("title: Play\n↓for all↑\nages: 5", .notAField), YamlCase("↓title:Play↑\nages: 5", .notAField),
    YamlCase("↓[a, b]↑", .notAField), YamlCase("↓\"Café\"↑\na: b", .notAField),
  ])
  func whatIsNoFactIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test func aListAloneIsNoFact() {
    let (read, found) = readFacts("# note\n- Play\n- club\n")
    #expect(read == "{}" && found.map(YamlSaid.init) == [.notAField])
    #expect(found.map(\.place.line) == [2] && found.map(\.place.column) == [1])
  }

  @Test(arguments: [
    YamlCase("↓[a, é]↑: b", .nameIsNoText), YamlCase("↓{a: b}↑: c\nd: e", .nameIsNoText),
    YamlCase("? ↓[a]↑\n: b", .nameIsNoText), YamlCase("x: {↓[a]↑: b, c: d}", .nameIsNoText),
    YamlCase("x:\n  - ↓{é: c}↑: d", .nameIsNoText), YamlCase("? ↓- a\n: b", .nameIsNoText),
  ])
  func aListOrGroupIsNoName(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: ↓&club Play↑", .anchor), YamlCase("title: ↓&club↑", .anchor), YamlCase("title: ↓*club↑", .anchor),
    YamlCase("↓&e title↑: Play", .anchor), YamlCase("é: ↓&a [b, ↓*a↑]", .anchor, .anchor),
    YamlCase("contact: ↓&a {team: b}", .anchor), YamlCase("a:\n  ↓&b\n  c: d", .anchor),
    YamlCase("<<: ↓*a↑\nb: c", .anchor),
    YamlCase("↓*a : b", .anchor),
  ])
  func anchorsAndAliasesAreRefused(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: ↓!club Play↑", .tag), YamlCase("title: ↓! Play↑", .tag), YamlCase("title: ↓!!str Play↑", .tag),
    YamlCase("title: ↓!<tag:e> Play", .tag), YamlCase("é: ↓!!python/object:os.system [ls]", .tag),
    YamlCase("↓!!map {a: b}", .tag),
    YamlCase("title: ↓↓!a &b Play", .anchor, .tag),
  ])
  func tagsAreRefused(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("contact:\n↓\tteam: Play Team", .tab), YamlCase("↓\ttitle: Play\nages: 5", .tab),
    YamlCase("contact:\n  team: é\n  ↓\tphone: 1\n↓\temail: x", .tab, .tab), YamlCase("a: b\n ↓\t\nc: d", .tab),
    YamlCase("title: Play\t\nages:\t5"),
  ])
  func aTabAtTheBeginningOfALineIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("needs: [[[[[[[[[[[↓[autism]]]]]]]]]]]]", .tooDeep), YamlCase("needs: [[[[[[[[[[[autism]]]]]]]]]]]"),
    YamlCase("é: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: {a: ↓{a: b}}}}}}}}}}}}", .tooDeep),
    YamlCase("a:\n  - - - - - - - - - - - ↓- b\nc: d", .tooDeep),
  ])
  func factsNestedTooDeeplyAreNamed(_ example: YamlCase) {
    example.check()
  }

  @Test(arguments: [
    YamlCase("title: Play\n↓---↑ ages\nb: c", .second), YamlCase("title: Café\n↓---↑ {a: b}", .second),
  ])
  func aSecondSetOfFactsIsNamed(_ example: YamlCase) {
    example.check()
  }

  @Test func aFactWrittenTwiceIsNamedWithTheLineOfTheFirst() {
    let facts = "---\ntitle: A\nages: 5\ntitle: B\ncontact: {team: é, team: b}\ntitle: C\n---\n"
    var found: [Diagnostic] = []
    let map = parse(SourceText(path: "a.md", facts), noting: &found).facts
    #expect(
      found.map(YamlSaid.init) == [
        .repeated("title", line: 2), .repeated("team", line: 5), .repeated("title", line: 2),
      ])
    #expect(found.map(\.place.line) == [4, 5, 6] && found.map(\.place.column) == [1, 20, 1])
    #expect(found.map(\.place.length) == [5, 4, 5])
    #expect(shown(.map(map)) == "{title: \"A\", ages: \"5\", contact: {team: \"é\"}}")
  }

  @Test func aFactWrittenTwiceIsNamedWhenAnotherCannotBeRead() {
    let (read, found) = readFacts("title: A\nages: [x\ntitle: B\n")
    #expect(found.map(YamlSaid.init) == [.openBracket, .repeated("title", line: 1)])
    #expect(found.map(\.place.line) == [2, 3] && read == "{title: \"A\"}")
  }
}
