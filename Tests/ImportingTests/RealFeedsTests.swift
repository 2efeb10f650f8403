import Diagnostics
import Testing

@testable import Importing

@Suite(.enabled(if: RealFeeds.areHere, Comment(rawValue: RealFeeds.whyNot)))
struct RealFeedsTests {
  private static func pages(_ names: String...) throws -> (feed: Feed, plan: ImportPlan, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let feed = Import.read(try names.map(RealFeeds.load), noting: &found)
    let plan = Import.plan(feed, existing: [:], council: "example", ImportSetting(today: "2026-11-22"), noting: &found)
    return (feed, plan, found)
  }

  private static let bristol = "bristol/oruk-v1-services-page1.json"

  @Test func everyWordOfEveryDescriptionStandsInThePageInItsOrder() throws {
    let (feed, plan, _) = try Self.pages(Self.bristol)
    #expect(feed.records.count == 50)
    let pages = Dictionary(uniqueKeysWithValues: plan.created.map { ($0.id, $0.text) })
    for record in feed.records {
      let description = try #require(record.fields.first { $0.key == "description" }?.value.text)
      let section = Self.section("What it is", of: try #require(pages[record.id]))
      var written = Self.words(Self.withoutAddresses(section))[...]
      for word in Self.words(Self.withoutTags(description)) {
        guard let at = written.firstIndex(of: word) else {
          Issue.record("“\(record.name)”: “\(word)” is missing")
          break
        }
        written = written[(at + 1)...]
      }
    }
  }

  @Test func whatIsWrittenIsWhatTheBuildAccepts() throws {
    for names in [
      [Self.bristol], ["buckinghamshire/services.json", "buckinghamshire/service.json"],
      ["oruk-examples/service_full.json"],
    ] {
      var found: [Diagnostic] = []
      let feed = Import.read(try names.map(RealFeeds.load), noting: &found)
      let plan = Import.plan(
        feed, existing: [:], council: "example", ImportSetting(today: "2026-11-22"), noting: &found)
      for page in plan.created {
        for line in page.text.lines {
          #expect(!line.hasPrefix("# "), "\(page.fileName): \(line)")
          #expect(line.firstMatch(of: /(^|[^\\])</) == nil, "\(page.fileName): \(line)")
          #expect(line.firstMatch(of: /(^|[^\\])!\[/) == nil, "\(page.fileName): \(line)")
          for link in line.matches(of: /[^\\]\]\(([^)]*)\)/) {
            #expect(
              link.1.hasPrefix("http") || link.1.hasPrefix("mailto:") || link.1.hasPrefix("tel:"),
              "\(page.fileName): \(line)")
          }
        }
      }
    }
  }

  @Test func brokenCharactersOfTheRealFeedAreAllMended() throws {
    let (_, plan, _) = try Self.pages(Self.bristol)
    for page in plan.created { #expect(!page.text.contains("â€") && !page.text.contains("Â"), "\(page.fileName)") }
  }

  @Test func noContactWithoutARoleIsNamed() throws {
    let (feed, plan, found) = try Self.pages("buckinghamshire/services.json")
    let contacts = feed.records.flatMap { $0.fields.first { $0.key == "contacts" }?.value.list ?? [] }
    let names = contacts.filter { $0["title"]?.isEmpty ?? true }.compactMap { $0["name"]?.text }
    let text = plan.created.map(\.text).joined()
    for name in names { #expect(!text.contains(name)) }
    #expect(names.isEmpty || !found.of(.person).isEmpty)
  }

  @Test func aSecondImportOfTheSameFeedChangesNothing() throws {
    let (feed, plan, _) = try Self.pages(Self.bristol)
    var found: [Diagnostic] = []
    let existing = Dictionary(uniqueKeysWithValues: plan.created.map { ($0.fileName, $0.text) })
    let again = Import.plan(
      feed, existing: existing, council: "example", ImportSetting(today: "2027-05-05"), noting: &found)
    #expect(again.unchanged.count == 50)
    #expect(again.created.isEmpty && again.changed.isEmpty && again.gone.isEmpty)
  }

  @Test func theSameFeedGivesTheSameBytes() throws {
    #expect(try Self.pages(Self.bristol).plan.created == Self.pages(Self.bristol).plan.created)
    #expect(try Self.pages(Self.bristol).found == Self.pages(Self.bristol).found)
  }

  // MARK: A second way to the words, which shares nothing with the import

  private static func section(_ heading: String, of page: String) -> String {
    let parts = page.split(separator: "\n## ").map(String.init)
    return parts.first { $0.hasPrefix(heading + "\n") } ?? ""
  }

  private static func withoutTags(_ html: String) -> String {
    var text = ""
    var isInTag = false
    for character in html.replacing("&nbsp;", with: " ").replacing("&quot;", with: " ").replacing("&amp;", with: " ") {
      if character == "<" { isInTag = true }
      if !isInTag { text.append(character) }
      if character == ">" {
        isInTag = false
        text.append(" ")
      }
    }
    return text
  }

  private static func withoutAddresses(_ markdown: String) -> String {
    markdown.replacing(/\]\((\\.|[^)\\])*\)/, with: " ").replacing("\\", with: "")
  }

  /// Letters and digits of English alone, so that broken characters part words on both sides alike.
  private static func words(_ text: String) -> [Substring] {
    text.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
  }
}
