import Checks
import Content
import Diagnostics
import Foundation
import Importing
import Publishing
import Testing

/// The whole path on real service records, read from where they are: none is copied into the project.
struct RealRecordsTests {
  @Test(.enabled(if: TemporarySite.hasShared, "the real records are not beside the project"))
  func everyWordOfBristolsFiftyDescriptionsStandsOnItsPage() throws {
    let file = TemporarySite.shared.appending(path: "data/bristol/oruk-v1-services-page1.json")
    let (site, plan) = try imported([file], as: "bristol", title: "Bristol City Council")
    let outcome = try site.build()
    #expect(outcome.exchange != nil)
    #expect(plan.created.count == 50)

    let services = try #require(
      (try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])?["content"] as? [[String: Any]]
    )
    for service in services {
      let id = try #require(service["id"] as? String)
      let page = try #require(plan.created.first { $0.id == id })
      let html = try site.page("councils/bristol/services/\(page.fileName.dropLast(3))/index.html")
      let description = try #require(service["description"] as? String)
      let wanted = words(inHTML: description)
      let missing = firstMissing(wanted, in: words(inHTML: html))
      #expect(missing == nil, "\(page.fileName): “\(missing ?? "")”")
    }

    let council = try #require(outcome.councils.first)
    let gaps = council.coverage["send-local-offer"]?.items.filter(\.result.isGap) ?? []
    #expect(gaps.count >= 60)
    let named = outcome.report.diagnostics.filter { $0.item?.hasPrefix("send-local-offer/") ?? false }
    #expect(named.count >= 60)
    #expect(named.allSatisfy { $0.what.contains("Bristol City Council") })
  }

  @Test(.enabled(if: TemporarySite.hasShared, "the real records are not beside the project"))
  func theExamplesOfTheStandardBecomePages() throws {
    let folder = TemporarySite.shared.appending(path: "data/oruk-examples")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    let (site, plan) = try imported(files, as: "example", title: "Example Council")
    #expect(!plan.created.isEmpty)
    let outcome = try site.build()
    #expect(outcome.exchange != nil, "\(outcome.report.diagnostics.filter(\.stopsPublishing).map(\.what))")
    for page in plan.created {
      let html = try site.page("councils/example/services/\(page.fileName.dropLast(3))/index.html")
      #expect(html.contains("<h1>"))
    }
  }

  @Test(.enabled(if: TemporarySite.hasShared, "the real records are not beside the project"))
  func aSecondImportChangesNothing() throws {
    let file = TemporarySite.shared.appending(path: "data/bristol/oruk-v1-services-page1.json")
    let (site, first) = try imported([file], as: "bristol", title: "Bristol City Council")
    var found: [Diagnostic] = []
    let records = Import.read([try source(file)], noting: &found)
    let existing = Dictionary(
      uniqueKeysWithValues: try first.created.map {
        ($0.fileName, try site.text("councils/bristol/services/\($0.fileName)"))
      })
    let second = Import.plan(
      records, existing: existing, council: "bristol", ImportSetting(today: "2026-12-01"), noting: &found)
    #expect(second.unchanged.count == 50 && second.created.isEmpty && second.changed.isEmpty)
  }

  private func imported(_ files: [URL], as council: String, title: String) throws -> (TemporarySite, ImportPlan) {
    let site = try TemporarySite()
    var found: [Diagnostic] = []
    let records = Import.read(try files.map(source), noting: &found)
    let plan = Import.plan(records, existing: [:], council: council, ImportSetting(today: "2026-11-22"), noting: &found)
    try site.write("---\ntitle: \(title)\ntype: unitary\n---\n", to: "councils/\(council)/council.md")
    for page in plan.created { try site.write(page.text, to: "councils/\(council)/services/\(page.fileName)") }
    return (site, plan)
  }

  private func source(_ file: URL) throws -> SourceText {
    SourceText(path: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
  }
}
