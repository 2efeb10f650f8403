import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

/// What stands beside a duty: how much is answered, or why nothing is asked.
struct TallyTests {
  private func tally(_ results: [Result]) -> Tally {
    Tally(of: results)
  }
  private static let anothers = Result.anotherBody("a district", link: nil)

  @Test func whatIsAskedIsCounted() {
    let tally = tally([.says, .doesNotSay, Self.anothers, .coming])
    #expect(tally.answered == 1 && tally.asked == 2)
    #expect([tally.isAnothers, tally.isComing, tally.isNotChecked] == [false, false, false])
  }

  @Test func whatAnotherBodyDoesIsToldApartFromLawThatHasNotStarted() {
    #expect(tally([Self.anothers]).isAnothers && !tally([Self.anothers]).isComing)
    #expect(tally([.coming]).isComing && !tally([.coming]).isAnothers)
    let both = tally([.coming, Self.anothers])
    #expect(both.isAnothers && both.isComing && both.asked == 0)
  }

  @Test func whatCouldNotBeReadIsNobodyElses() {
    let tally = tally([.notChecked(["a.md"]), Self.anothers])
    #expect(tally.isNotChecked && !tally.isAnothers)
  }
}
