import Checks
import Content
import Diagnostics
import Testing

/// Each rule's examples are its documentation and its tests.
struct RuleExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let example: Example

    var testDescription: String { rule.id }
  }

  static let cases = Rule.all.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

  @Test(arguments: cases)
  func aPageThatBreaksTheRuleIsFoundAtTheMark(_ one: Case) throws {
    let council = try ExampleCouncil(one.example.file, one.example.breaks, besides: one.example.besides)
    let found = try council.found(by: one.rule, about: one.example.item)
    let mark = try #require(council.mark, "the example has no ↓")
    let path = Example.path(of: one.example.file)
    #expect(
      found.contains { $0.place.path == path && $0.place.line == mark.line && $0.place.column == mark.column },
      "\(one.rule.id) should point at line \(mark.line), column \(mark.column); it points at \(found.map(\.place))")
  }

  @Test(arguments: cases)
  func aPageThatKeepsTheRuleIsLeftAlone(_ one: Case) throws {
    let council = try ExampleCouncil(one.example.file, one.example.keeps, besides: one.example.besides)
    let found = try council.found(by: one.rule, about: one.example.item)
    #expect(found.isEmpty, "\(found.map(\.what))")
  }

  @Test func everyRuleThatChecksHasAnExample() {
    let without = Rule.all.filter { $0.examples.isEmpty && $0.isAsked }
    #expect(without.isEmpty, "\(without.map(\.id))")
  }

  @Test func everyRuleHasAnIdOfItsOwnInSmallLettersAndHyphens() {
    #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    for rule in Rule.all { #expect(PagePath.isGoodName(rule.id), "\(rule.id)") }
  }
}
