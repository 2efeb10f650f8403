import Checks
import Content
import Diagnostics
import Testing

@testable import Pages

struct GapWordsTests {
  @Test(arguments: [
    ([Weakness.lacks(.cost)], "It does not say what it costs."),
    ([.hardlySays(.complaint)], "It says little about how to complain."),
    ([.hardlySays(.cost), .hardlySays(.howToAsk)], "It says little about what it costs and how to ask."),
    (
      [.lacks(.cost), .hardlySays(.complaint), .lacks(.howToAsk)],
      "It does not say what it costs or how to ask. It says little about how to complain."
    ),
    ([.lacks(.cost), .lacks(.when), .lacks(.where)], "It does not say what it costs, when it is or where it is."),
    ([.thin(words: 0)], "There are no words about it yet."), ([.thin(words: 1)], "There is only 1 word about it."),
    ([.thin(words: 12), .lacks(.cost)], "There are only 12 words about it. It does not say what it costs."),
    ([.filler("coming soon")], "It says little more than “coming soon”."),
    ([.copied(from: "a.md")], "The same words stand there for something else."),
    ([.onlyAFile], "There is only a file to open."),
    ([.noSuchPlace("nights")], "The part of the page that should say it is not there."),
    ([.noneNotDated], "It says that there is none, and not when that was so."),
    ([.noneNotAllowed], "It says that there is none."),
    ([.entriesLack(pages: ["a.md", "b.md"], of: 9)], "2 of 9 pages do not say it."),
    ([.entriesLack(pages: ["a.md"], of: 17)], "1 of 17 pages does not say it."),
  ])
  func whatIsMissingIsSaidInWords(_ weaknesses: [Weakness], _ words: String) {
    #expect(Result.weak(weaknesses).explanation == words)
  }

  @Test func everyPartOfAPageHasWordsThatFollowDoesNotSay() {
    let said = Facet.allCases.map { Result.weak([.lacks($0)]).explanation ?? "" }
    #expect(said.allSatisfy { $0.hasPrefix("It does not say w") || $0.hasPrefix("It does not say h") })
    #expect(Set(said).count == Facet.allCases.count)
  }

  @Test func whatIsLateNamesItsDay() throws {
    let day = try #require(Day("2026-11-01"))
    #expect(
      [Lateness.legal(due: day, rule: "Each year"), .ownReview(day), .advised(day)].map {
        Result.outOfDate($0).explanation
      } == [
        "A newer one was due by 1 November 2026. Ask before you rely on it.",
        "It should have been checked by 1 November 2026. Ask before you rely on it.",
        "Nobody has checked it since before 1 November 2026. Ask before you rely on it.",
      ])
  }

  /// The eight results as families read them speak of pages. None of them says that a law is kept or not.
  @Test func noResultJudgesTheCouncil() throws {
    let day = try #require(Day("2026-11-01"))
    let all: [Result] = [
      .says, .saysNone(on: day), .weak([.onlyAFile]), .outOfDate(.ownReview(day)), .doesNotSay,
      .anotherBody("A", link: nil), .notChecked(["a.md"]), .coming,
    ]
    #expect(all.map(\.code) == Result.codes)
    for result in all {
      let words = (result.forFamilies + " " + (result.explanation ?? "")).lowercased()
      for word in ["complian", "breach", "unlawful", "illegal", "passed", "fail"] { #expect(!words.contains(word)) }
    }
    #expect(Set(all.map(\.forFamilies)).count == 8)
  }
}
