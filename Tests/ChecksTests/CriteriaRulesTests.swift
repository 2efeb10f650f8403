import Diagnostics
import Testing

@testable import Checks

/// Rules that look from a service to its eligibility criteria and back.
struct CriteriaRulesTests {
  private let tests = "---\ntitle: Who can come\nall-of:\n  - {income: you get Universal Credit}\n---\nThe tests."

  @Test func whatEachServiceSaysItselfItsCriteriaNeedNotSay() throws {
    let said = """
      ## How we decide
      The play manager looks at your form.
      ## How long it takes
      You hear in five working days.
      ## If we say no
      Ask for a second manager to look.
      """
    let files = [
      "eligibility/club.md": tests,
      "services/one.md": "---\ntitle: One\ncriteria: club\n---\nA club.\n\n" + said,
    ]
    #expect(try ExampleCouncil(files).found(by: .decisionNotSaid, about: nil).isEmpty)
    let silent = files.merging(["services/two.md": "---\ntitle: Two\ncriteria: club\n---\nA club."]) { one, _ in one }
    #expect(try ExampleCouncil(silent).found(by: .decisionNotSaid, about: nil).count == 1)
  }

  @Test func criteriaThatAServiceUsesOrLinksToAreUsed() throws {
    var files = ["eligibility/club.md": tests]
    #expect(try ExampleCouncil(files).found(by: .unusedCriteria, about: nil).count == 1)
    files["services/one.md"] = "---\ntitle: One\n---\nSee [the tests](../eligibility/club.md)."
    #expect(try ExampleCouncil(files).found(by: .unusedCriteria, about: nil).isEmpty)
    files["services/one.md"] = "---\ntitle: One\ncriteria: club\n---\nA club."
    #expect(try ExampleCouncil(files).found(by: .unusedCriteria, about: nil).isEmpty)
  }

  @Test(arguments: [
    ("Your child must have a diagnosis of autism.", true), ("A diagnosis is required.", true),
    ("You must have a diagnosis or be waiting for one.", false), ("You do not need to have a diagnosis.", false),
    ("Nobody must have a diagnosis if a school refers them.", false),
    ("It is only for children with a diagnosis.", true),
    ("Advice before and after diagnosis.", false),
  ])
  func onlyAPlainDemandForADiagnosisIsFound(_ words: String, _ isFound: Bool) throws {
    let page = "---\ntitle: Club\n---\nA club.\n\n## Who can get it\n\(words)"
    let found = try ExampleCouncil("services/example.md", page).found(by: .diagnosisOnly, about: nil)
    #expect(found.isEmpty != isFound)
  }

  @Test(arguments: [
    ("email: play@club.example", "", true), ("email: play@club.example, post: The hall", "", false),
    ("email: play@club.example", "Ring 01632 960123.", false), ("phone: 01632 960123", "", false),
    ("email: play@club.example, text: 07700 900123", "", false),
  ])
  func emailAloneKeepsFamiliesOut(_ contact: String, _ words: String, _ isFound: Bool) throws {
    let page = "---\ntitle: Club\ncontact: {team: Play Team, \(contact)}\n---\nA club. \(words)"
    let found = try ExampleCouncil("services/example.md", page).found(by: .emailOnly, about: nil)
    #expect(found.isEmpty != isFound)
  }

  @Test func anOlderPageOfRepliesIsARecord() throws {
    func page(_ year: Int) -> String { "---\ntitle: What you said\npublished: \(year)-10-01\n---\nWords." }
    let old = ["replies/2024.md": page(2024), "replies/2023.md": page(2023)]
    let found = try ExampleCouncil(old).found(by: .oldReplies, about: nil)
    #expect(found.map(\.place.path) == ["councils/example/replies/2024.md"])
    let new = old.merging(["replies/2026.md": page(2026)]) { one, _ in one }
    #expect(try ExampleCouncil(new).found(by: .oldReplies, about: nil).isEmpty)
  }
}
