import Diagnostics
import Testing

@testable import Checks

struct AgesDifferTests {
  @Test(arguments: [
    ("5 to 16", "Children aged 5 to 16.", false), ("5 to 11", "Children aged 5 to 16.", true),
    ("5 to 11", "For 5 to 16 year olds.", true), ("5 to 11", "For 5-16 year olds.", true),
    ("5 to 11", "For 5–16-year-olds.", true), ("5 to 11", "From 5 to 16 years.", true),
    ("5 to 11", "Children (aged 5-16).", true), ("0 to 25", "Children aged 5 to 16.", true),
    // Other numbers in the same place may be another group.
    ("0 to 25", "Children aged 5 to 16, and adults until 25.", false),
    ("0 to 25", "Children aged 5 to 16 and those aged 17 to 25.", false),
    ("5 to 11", "Open from 5 to 16 hours.", false), ("5 to 11", "From 3 to 16 years of waiting.", false),
    ("5 to 11", "Babies aged 3 to 18 months.", false), ("5 to 11", "Years 5 to 16.", false),
    ("5 to 11", "From 5 to 16 in all.", false), ("5 to 11", "Grades 5 to 9.", false),
    // Until a birthday.
    ("0 to 17", "Children aged 0 to 18.", false), ("0 to 4", "Children aged 0 to 5.", false),
  ])
  func onlyClearAgesThatContradictAreFound(_ fact: String, _ words: String, _ isFound: Bool) throws {
    let page = "---\ntitle: Club\nages: \(fact)\n---\nA club.\n\n## Who it is for\n\(words)"
    let found = try ExampleCouncil("services/example.md", page).found(by: .agesDiffer, about: nil)
    #expect(found.isEmpty != isFound, "\(found.map(\.what))")
  }

  @Test func agesOfAGroupWithinTheWholeAreNoContradictionInTheDescription() throws {
    let page = "---\ntitle: Club\nages: 0 to 25\n---\nA club with a group for those aged 5 to 16."
    #expect(try ExampleCouncil("services/example.md", page).found(by: .agesDiffer, about: nil).isEmpty)
  }

  @Test(arguments: [("5 to 11", false), ("5 to 16", true), ("0 to 11", true), ("6 to 10", false)])
  func aServiceIsForTheAgesOfItsTests(_ ages: String, _ isFound: Bool) throws {
    let files = [
      "services/example.md": "---\ntitle: Club\nages: \(ages)\ncriteria: club\n---\nA club.",
      "eligibility/club.md": "---\ntitle: Who can come\nwho: {ages: 5 to 11}\n---\nThe tests.",
    ]
    let found = try ExampleCouncil(files).found(by: .agesOutsideCriteria, about: nil)
    #expect(found.isEmpty != isFound)
  }
}
