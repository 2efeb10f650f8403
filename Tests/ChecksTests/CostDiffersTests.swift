import Diagnostics
import Testing

@testable import Checks

struct CostDiffersTests {
  @Test(arguments: [
    ("{amount: 4.50}", "It is free.", true), ("{amount: 4.50}", "Free.", true),
    ("{amount: 4.50}", "It's free of charge.", true), ("{amount: 4.50}", "There is no charge.", true),
    ("{amount: 4.50}", "It is free for carers.", false), ("{amount: 4.50}", "The first session is free.", false),
    ("{amount: 0}", "It is free.", false), ("free", "It costs £4.50.", true), ("free", "Sessions cost £3 each.", true),
    ("free", "We charge £5 a day.", true), ("free", "It would cost £20 elsewhere.", false),
    ("free", "The course is worth £50.", false), ("free", "It costs £5 if you come late.", false),
    ("free", "We pay you £20 a week.", false), ("{note: ask us}", "It is free.", false),
  ])
  func onlyPlainSentencesContradict(_ fact: String, _ words: String, _ isFound: Bool) throws {
    let page = "---\ntitle: Club\ncost: \(fact)\n---\nA club.\n\n## What it costs\n\(words)"
    let found = try ExampleCouncil("services/example.md", page).found(by: .costDiffers, about: nil)
    #expect(found.isEmpty != isFound, "\(found.map(\.what))")
  }

  @Test func theFactIsNamedAsItIsWritten() throws {
    let page = "---\ntitle: Club\ncost: {amount: 4.50}\n---\nA club.\n\n## What it costs\nIt is free."
    let found = try ExampleCouncil("services/example.md", page).found(by: .costDiffers, about: nil)
    #expect(found.map(\.what) == ["“It is free.” does not fit `cost: £4.50`"])
  }
}
