import Checks
import Content
import Diagnostics
import Foundation
import Publishing
import Testing

/// The two example councils are what they say they are.
struct ExampleSiteTests {
  /// The ten that law/entitlements.md section 3 lists first; some name several duties.
  static let first = [
    "send-local-offer", "send-local-offer-comments", "children-in-need-services", "thresholds",
    "short-breaks-statement",
    "complaints-childrens-social-care", "advocacy", "care-leavers-local-offer", "kinship-local-offer",
    "family-information-service", "childcare-listings", "home-to-school-travel", "post-16-transport-statement",
    "post-19-transport-statement",
  ]

  @Test func alderbrookAnswersEveryItemOfTheFirstTen() throws {
    let outcome = try TemporarySite(councils: ["alderbrook"]).check()
    let council = try #require(outcome.councils.first)
    for duty in Self.first {
      let gaps = council.coverage[duty]?.items.filter { !$0.result.isAnswer } ?? []
      #expect(gaps.isEmpty, "\(duty): \(gaps.map { "\($0.item) \($0.result)" })")
    }
    #expect(outcome.report.count(.mustFix) == 0)
  }

  @Test func alderbrookIsAsLargeAsItShouldBe() throws {
    let files = try TemporarySite(councils: ["alderbrook"]).tree(
      TemporarySite.project.appending(path: "content/councils/alderbrook"))
    func count(_ folder: String) -> Int { files.keys.count { $0.hasPrefix(folder + "/") } }
    #expect(count("services") >= 40)
    #expect(count("eligibility") >= 8)
    #expect(count("documents") >= 1 && count("replies") >= 1 && files["thresholds.md"] != nil)
  }

  @Test func thornmereHasTheGapsThatItsListNames() throws {
    let council = try #require(try TemporarySite(councils: ["thornmere"]).check().councils.first)
    let lines = council.coverage.duties.flatMap(\.items).filter(\.result.isGap).map {
      "\($0.duty)/\($0.item): \($0.result.inWords)"
    }
    try expectGolden(lines.joined(separator: "\n") + "\n", "Tests/Examples/thornmere-gaps.txt")
  }

  @Test(arguments: ["alderbrook", "thornmere"])
  func everyGapIsNamedAndNothingElseIs(_ name: String) throws {
    let outcome = try TemporarySite(councils: [name]).check()
    let council = try #require(outcome.councils.first)
    let gaps = council.coverage.duties.flatMap(\.items).filter(\.result.isGap).map { "\($0.duty)/\($0.item)" }
    #expect(Set(outcome.report.diagnostics.compactMap(\.item)) == Set(gaps))
  }

  @Test func everyPageSaysThatItIsAnExample() throws {
    let site = try TemporarySite.built(councils: ["alderbrook", "thornmere"])
    for (name, bytes) in try site.tree(site.output) where name.hasSuffix(".html") {
      #expect(String(decoding: bytes, as: UTF8.self).contains("<p class=\"example\">"), "\(name)")
    }
  }

  @Test func everyTelephoneNumberIsOneThatNobodyHas() throws {
    let tree = try TemporarySite().tree(TemporarySite.project.appending(path: "content/councils"))
    for (name, bytes) in tree where name.hasSuffix(".md") {
      let text = String(decoding: bytes, as: UTF8.self)
      for number in try matches(of: #"\b0\d{4} ?\d{6}\b"#, in: text) {
        #expect(number.filter(\.isNumber).hasPrefix("01632960"), "\(name): \(number)")
      }
      for address in try matches(of: #"[\w.]+@[\w-]+(\.[\w-]+)+"#, in: text) {
        #expect(address.hasSuffix(".example"), "\(name): \(address)")
      }
    }
  }

  private func matches(of pattern: String, in text: String) throws -> [String] {
    let text = text as NSString
    let expression = try NSRegularExpression(pattern: pattern)
    return expression.matches(in: text as String, range: NSRange(location: 0, length: text.length)).map {
      text.substring(with: $0.range)
    }
  }
}
