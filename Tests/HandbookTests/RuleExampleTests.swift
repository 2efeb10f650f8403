import Checks
import Content
import Diagnostics
import Foundation
import Handbook
import Testing

/// Each rule's examples are its documentation and its tests: of rules about pages, about imports and about templates.
struct RuleExampleTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: ExplainedRule
    let example: Example

    var testDescription: String { rule.id }
  }

  static let cases = Project.rules.flatMap { rule in rule.examples.map { Case(rule: rule, example: $0) } }

  /// The rules whose problems keep a page from being read, and with it from being asked anything else.
  static let whileReading = Set(Rule.all.filter { !$0.isAsked }.map(\.id))

  @Test(arguments: cases)
  func whatBreaksTheRuleIsFoundAtTheMark(_ one: Case) throws {
    let found = try #require(try one.rule.found(in: one.example, .breaks), "the content folder cannot be read")
    let mark = Mark(one.example)
    let file = one.rule.place(one.example.file)
    #expect(
      found.contains { mark.isMeant(by: $0.place, in: file) },
      "\(one.rule.id) should point at \(file), \(mark); it points at \(found.map(\.place))")
  }

  @Test(arguments: cases)
  func whatKeepsTheRuleIsLeftAlone(_ one: Case) throws {
    let found = try #require(try one.rule.found(in: one.example, .keeps), "the content folder cannot be read")
    #expect(found.isEmpty, "\(found.map(\.what))")
    #expect(one.example.keeps.mark == nil)
  }

  /// A page that could not be read would keep every rule.
  @Test(arguments: cases)
  func whatKeepsTheRuleCanBeRead(_ one: Case) throws {
    let found = try #require(try one.rule.tried(one.example, .keeps)).filter { Self.whileReading.contains($0.rule) }
    #expect(found.isEmpty, "\(found.map { "\($0.place.path): \($0.rule), \($0.what)" })")
  }

  @Test func everyRuleHasAnExampleThatBreaksAndOneThatKeepsIt() {
    let without = Project.rules.filter(\.examples.isEmpty)
    #expect(Project.rules.count > 80)
    #expect(without.isEmpty, "\(without.map(\.id))")
  }

  @Test func everyRuleHasAnIdOfItsOwnInSmallLettersAndHyphens() {
    #expect(Set(Project.rules.map(\.id)).count == Project.rules.count)
    for rule in Project.rules { #expect(PagePath.isGoodName(rule.id), "\(rule.id)") }
  }

  @Test(arguments: cases.filter { whileReading.contains($0.rule.id) })
  func whatIsFoundWhileReadingIsAsLoudAsItsRuleSays(_ one: Case) throws {
    let found = try #require(try one.rule.found(in: one.example, .breaks))
    #expect(found.allSatisfy { $0.severity == Rule[id: one.rule.id]?.severity })
  }
}

/// Where a finding must point: at `↓`, or at the file or folder as a whole where nothing in it is to blame.
private struct Mark: CustomStringConvertible {
  private var line = 1
  private var column = 1

  init(_ example: Example) {
    guard let offset = example.breaks.mark, let content = example.breaks.content else { return }
    let before = content[..<offset].split(separator: 0x0A, omittingEmptySubsequences: false)
    line = before.count
    column = String(decoding: before.last ?? [], as: UTF8.self).unicodeScalars.count + 1
  }

  func isMeant(by place: Place, in file: String) -> Bool {
    let isThere = place.path == file || (place.excerpt.isEmpty && file.hasPrefix(place.path + "/"))
    return isThere && place.line == line && place.column == column
  }

  var description: String { "line \(line), column \(column)" }
}
