import Diagnostics
import Foundation
import Testing

/// A fingerprint is how another program knows a problem again.
struct FingerprintTests {
  private let page = "---\ntitle: Play club\nages: little ones\nages: little ones\n---\n"

  @Test func aProblemKeepsItsFingerprintWhenLinesMoveOrAreIndented() throws {
    let before = try fingerprints([problem(in: page, at: "little ones")])
    #expect(try fingerprints([problem(in: "\n\n# New\n\n" + page, at: "little ones")]) == before)
    #expect(try fingerprints([problem(in: page.replacing("ages:", with: "  ages:"), at: "little ones")]) == before)
  }

  /// Many messages count: months, words, pages.
  @Test func aProblemKeepsItsFingerprintWhenOnlyItsMessageChanges() throws {
    let before = try fingerprints([problem(in: page, at: "little ones", what: "13 months ago")])
    #expect(try fingerprints([problem(in: page, at: "little ones", what: "14 months ago")]) == before)
  }

  /// The next run may be on another machine, or name the folder in another way.
  @Test func aProblemKeepsItsFingerprintWhereverTheContentFolderLies() throws {
    let name = "councils/alderbrook/council.md"
    let before = try fingerprints([problem(in: page, at: "Play club", path: name)], below: ".")
    for folder in ["content", "content/", "./content", "/builds/7/site/content", "../other/content"] {
      let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
      let moved = [problem(in: page, at: "Play club", path: path)]
      #expect(try fingerprints(moved, below: folder) == before, "\(folder)")
      #expect(GitLabReport.render(Report(moved, below: folder)).contains(before[0]), "\(folder)")
    }
  }

  @Test func whatDiffersInRuleFileItemLineOrStretchHasAnotherFingerprint() throws {
    let problems = [
      problem(in: page, at: "little ones"), problem(in: page, at: "little ones", rule: "other"),
      problem(in: page, at: "little ones", path: "b.md"), problem(in: page, at: "little ones", item: "duty/a"),
      problem(in: page, at: "little ones", item: "duty/b"), problem(in: page, at: "Play club"),
      problem(in: page, at: "little"),
    ]
    let found = try problems.map { try fingerprints([$0]) }
    #expect(Set(found).count == problems.count)
  }

  @Test func twinsAreCountedSoThatNoneIsTakenForTheOther() throws {
    let place = SourceText(path: "a.md", page).place(Span(0, 3))
    let twins = ["One", "Two", "Three"].map {
      Diagnostic(rule: "r", severity: .mustFix, place: place, what: $0, why: "W", instead: "D")
    }
    let found = try fingerprints(twins)
    #expect(Set(found).count == 3 && Set(found.map { $0.prefix(16) }).count == 1)
    #expect(found.map { $0.suffix(2) } == [":1", ":2", ":3"])
  }

  @Test func twoFormatsGiveOneProblemOneFingerprint() throws {
    let gitlab = try #require(
      try JSONSerialization.jsonObject(with: Data(GitLabReport.render(.sample).utf8)) as? [[String: Any]])
    #expect(gitlab.map { $0["fingerprint"] as? String } == (try fingerprints(Report.sample.diagnostics)))
  }

  private func problem(
    in text: String, at words: String, rule: String = "r", path: String = "a.md", what: String = "What",
    item: String? = nil
  ) -> Diagnostic {
    let source = SourceText(path: path, text)
    let start = text.utf8.distance(from: text.startIndex, to: text.range(of: words)?.lowerBound ?? text.startIndex)
    return Diagnostic(
      rule: rule, severity: .mustFix, place: source.place(Span(start, start + words.utf8.count)), what: what, why: "W",
      instead: "D", item: item)
  }

  private func fingerprints(_ problems: [Diagnostic], below content: String = ".") throws -> [String] {
    let report = Report(problems, below: content)
    let text = SARIFReport.render(report, rules: [], version: "0.1.0", today: "2026-11-22")
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let results = try #require((whole["runs"] as? [[String: Any]])?.first?["results"] as? [[String: Any]])
    return results.compactMap { ($0["partialFingerprints"] as? [String: String])?["ruleItemAndLine/v1"] }
  }
}
