import Checks
import Content
import Diagnostics
import Foundation
import Markup
import Publishing
import Testing

/// A council of one page, or two, read against the project's own vocabularies and catalogue.
struct ExampleCouncil {
  static let today = Day("2026-11-22")
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let content = root.appending(path: "content").path

  /// Read once for all tests: every one of them needs it, and none can change it.
  static let reference = try? loadReference(content)

  private static let councilPage = "---\ntitle: Example Council\ntype: unitary\n---\nWe look after children's services."

  private var files: [String: String]
  /// Where `↓` stood.
  let mark: (line: Int, column: Int)?

  init(_ file: String, _ text: String) throws {
    files = ["council.md": Self.councilPage]
    files[file] = text.replacing("↓", with: "")
    mark = text.range(of: "↓").map { range in
      let before = text[..<range.lowerBound]
      let line = before.split(separator: "\n", omittingEmptySubsequences: false)
      return (line.count, (line.last?.unicodeScalars.count ?? 0) + 1)
    }
  }

  /// A council with these files, and a page of its own unless one of them is that.
  init(_ files: [String: String]) {
    self.files = files.merging(["council.md": Self.councilPage]) { own, _ in own }
    mark = nil
  }

  func content(noting found: inout [Diagnostic]) throws -> CouncilContent? {
    let reference = try #require(Self.reference, "the content folder cannot be read")
    let documents = files.sorted { $0.key < $1.key }.map { file, text in
      parse(SourceText(path: "councils/example/" + file, text), noting: &found)
    }
    return CouncilContent.read(documents, slug: "example", files: [], reference: reference, noting: &found)
  }

  func checked() throws -> (council: CheckedCouncil?, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    let reference = try #require(Self.reference, "the content folder cannot be read")
    let today = try #require(Self.today)
    let council = try content(noting: &found).map { check($0, against: reference, today: today, noting: &found) }
    return (council, found)
  }

  func found(by rule: Rule, about item: String?) throws -> [Diagnostic] {
    try checked().found.filter { diagnostic in
      diagnostic.rule == rule.id && (item == nil || diagnostic.item?.hasSuffix("/" + (item ?? "")) ?? false)
    }
  }

  /// What the council says of one item.
  func result(_ item: String) throws -> Result? {
    try checked().council?.coverage.duties.flatMap(\.items).first { $0.item == item }?.result
  }
}
