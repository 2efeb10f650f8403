import Diagnostics
import Foundation
import Publishing
import Testing

/// Each story is one readable file: the content that somebody wrote, the report that they got, and the pages that families see.
struct StoryTests {
  static let stories: [String] = {
    let folder = TemporarySite.project.appending(path: "Tests/Stories")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
  }()

  @Test(arguments: stories)
  func theStoryGoesAsItIsTold(_ name: String) throws {
    let path = "Tests/Stories/\(name)"
    let told = try String(contentsOf: TemporarySite.project.appending(path: path), encoding: .utf8)
    var story = try Story(told)
    let site = try TemporarySite()
    for part in story.parts where part.kind == "content" { try site.write(part.text, to: part.name) }
    let outcome = try site.build()
    story.tell("report", "", report(outcome, site))
    for part in story.parts where part.kind == "page" {
      story.tell("page", part.name, try main(of: site.page(part.name)))
    }
    try expectGolden(story.text, path)
  }

  @Test func thereAreStories() {
    #expect(!Self.stories.isEmpty)
  }

  /// What the law lists and a council of one page does not say is another story.
  private func report(_ outcome: BuildOutcome, _ site: TemporarySite) -> String {
    let told = outcome.report.diagnostics.filter { $0.item == nil }
    let text = TextReport(colour: false).render(Report(told)).replacing(site.content.path + "/", with: "content/")
    return text + (outcome.exchange == nil ? "Not published.\n" : "Published.\n")
  }

  private func main(of html: String) throws -> String {
    let start = try #require(html.range(of: "<main"))
    let end = try #require(html.range(of: "</main>"))
    return String(html[start.lowerBound..<end.upperBound]) + "\n"
  }
}

/// A row of parts, each after a line such as `=== content councils/example/council.md`.
private struct Story {
  struct Part {
    let kind: String
    let name: String
    var text: String
  }

  private(set) var parts: [Part] = []

  init(_ text: String) throws {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("=== ") {
        let words = line.dropFirst(4).split(separator: " ", maxSplits: 1).map(String.init)
        parts.append(Part(kind: try #require(words.first), name: words.count > 1 ? words[1] : "", text: ""))
      } else if !parts.isEmpty {
        parts[parts.count - 1].text += line + "\n"
      }
    }
    for index in parts.indices { parts[index].text = String(parts[index].text.dropLast()) }
  }

  mutating func tell(_ kind: String, _ name: String, _ text: String) {
    if let index = parts.firstIndex(where: { $0.kind == kind && $0.name == name }) {
      parts[index].text = text
    } else {
      parts.append(Part(kind: kind, name: name, text: text))
    }
  }

  var text: String {
    parts.map { part in
      "=== \(part.kind)\(part.name.isEmpty ? "" : " " + part.name)\n\(part.text)\n"
    }.joined()
  }
}
