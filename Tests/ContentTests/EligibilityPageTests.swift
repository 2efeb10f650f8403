import Content
import Diagnostics
import Testing

struct EligibilityPageTests {
  @Test func everyFactOfEligibilityCriteriaIsRead() throws {
    let page = try goodPage(
      """
      title: Who can have short breaks
      who: {ages: 0 to 17, lives-in: council area}
      all-of: [{assessment: An assessment says so}]
      any-of:
        - {benefit: "Disability Living Allowance, care component", rate: middle or higher, note: Or a letter}
        - {plan: An EHC plan}
        - {status: Cared for}
        - {income: Under £20,000}
        - {circumstance: No car}
      not-needed: [a diagnosis]
      decided-by: Short Breaks Panel, every second Tuesday
      answer-within: 10 working days
      appeal: ../documents/complaints.md
      level: targeted
      """.replacing("£20,000", with: "£20000"), at: "eligibility/short-breaks.md")
    guard case .criteria(let criteria) = page.kind else { throw NotThatKind() }
    #expect(criteria.ages?.value == AgeRange(from: 0, to: 17) && criteria.livesIn == "council area")
    #expect(criteria.allOf.map(\.about) == [.assessment] && criteria.allOf.map(\.text) == ["An assessment says so"])
    #expect(criteria.anyOf.map(\.about) == [.benefit, .plan, .status, .income, .circumstance])
    #expect(criteria.anyOf[0].text == "Disability Living Allowance, care component")
    #expect(
      criteria.anyOf.map(\.rate) == ["middle or higher", nil, nil, nil, nil] && criteria.anyOf[0].note == "Or a letter")
    #expect(criteria.notNeeded == ["a diagnosis"] && criteria.decidedBy == "Short Breaks Panel, every second Tuesday")
    #expect(criteria.answerWithin == "10 working days" && criteria.appeal?.destination == "../documents/complaints.md")
    #expect(page.facts.level?.value == "targeted" && page.facts.ages == nil)
  }

  @Test func criteriaThatNobodyStatedAreNotStated() throws {
    guard case .criteria(let criteria) = try goodPage("title: A\nall-of: []", at: "eligibility/a.md").kind else {
      throw NotThatKind()
    }
    #expect(
      criteria.ages == nil && criteria.livesIn == nil && criteria.allOf.isEmpty && criteria.anyOf.isEmpty
        && criteria.notNeeded.isEmpty)
    #expect(criteria.decidedBy == nil && criteria.answerWithin == nil && criteria.appeal == nil)
  }

  private static let oneTest =
    "Name one of `benefit`, `assessment`, `plan`, `status`, `income`, `circumstance` in each entry, such as `{benefit: \"Disability Living Allowance\"}`."

  @Test(arguments: [
    FactCase(
      in: "eligibility/a.md", "title: A\nany-of:\n  - ↓rate: middle",
      FactSaid("not-one-test", "This names no test", oneTest)),
    FactCase(
      in: "eligibility/a.md", "title: A\nall-of: [↓{}↑]", FactSaid("not-one-test", "This names no test", oneTest)),
    FactCase(
      in: "eligibility/a.md", "title: A\nany-of: [↓{benefit: B, plan: C}↑]",
      FactSaid("not-one-test", "This names 2 tests", oneTest)),
    FactCase(
      in: "eligibility/a.md", "title: A\nany-of: [↓{↓benifit↑: B}↑]",
      FactSaid("not-one-test", "This names no test", oneTest),
      FactSaid("unknown-field", "There is no fact called `benifit` here", "Write `benefit:` if that is what is meant.")),
    FactCase(
      in: "eligibility/a.md", "title: A\nany-of: [↓DLA↑]",
      .shape("Each entry of `any-of`", should: "a group of facts", is: "one text")),
    FactCase(
      in: "eligibility/a.md", "title: A\nwho: ↓everyone↑", .shape("`who`", should: "a group of facts", is: "one text")),
    FactCase(
      in: "eligibility/a.md", "title: A\nnot-needed: ↓{a: b}↑",
      .shape("`not-needed`", should: "a list", is: "a group of facts")),
    FactCase(
      in: "eligibility/a.md", "title: A\ndecided-by: ↓[a]↑", .shape("`decided-by`", should: "one text", is: "a list")),
    FactCase(in: "eligibility/a.md", "title: A\n↓appeal↑:", .empty("appeal")),
    FactCase(
      in: "eligibility/a.md", "title: A\n↓any-off↑: []",
      FactSaid("unknown-field", "There is no fact called `any-off` here", "Write `any-of:` if that is what is meant.")),
  ])
  func aTestNamesOneThing(_ example: FactCase) {
    let page = example.check()
    if case .criteria(let criteria) = page?.kind { #expect(criteria.anyOf.isEmpty && criteria.allOf.isEmpty) }
    #expect(page != nil)
  }
}
