import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

struct CouncilTotalsTests {
  private func totals(_ files: [String: String] = [:], type: String = "unitary") throws -> CouncilTotals {
    CouncilTotals(try SmallSite.council(files, type: type).coverage)
  }

  /// Whatever a council says, every item is counted once.
  @Test func everyItemIsCountedOnce() throws {
    let items = try SmallSite.reference().catalogue.duties.flatMap(\.items).count
    let page = "---\ntitle: Days\nanswers: [days, nights#none]\n---\nA day.\n## None\nComing soon."
    for totals in [try totals(), try totals(type: "county"), try totals(["services/days.md": page])] {
      let counted =
        totals.answered + totals.weak + totals.outOfDate + totals.doesNotSay + totals.notChecked + totals.anotherBody
        + totals.coming
      #expect(counted == items)
      #expect(totals.apply == items - totals.anotherBody - totals.coming)
    }
  }

  @Test func whatIsAnotherBodysDoesNotApply() throws {
    let (own, county) = (try totals(), try totals(type: "county"))
    #expect(county.anotherBody == own.anotherBody + 1 && county.apply == own.apply - 1)
    #expect(county.doesNotSay == own.doesNotSay - 1)
  }

  @Test func aThinAnswerIsNotAnAnswer() throws {
    let totals = try totals(["services/days.md": "---\ntitle: Days\nanswers: [days]\n---\nA day."])
    #expect(totals.weak == 1 && totals.answered == 0)
  }
}
