import Checks
import Content
import Diagnostics
import Foundation
import Markup
import Publishing
import Testing

/// A council of one page, or a few, read against the project's own vocabularies and catalogue. Where the files are of more
/// councils, the whole site is asked too.
struct ExampleCouncil {
  static let today = Day("2026-11-22")
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let content = root.appending(path: "content").path

  /// Read once for all tests: every one of them needs it, and none can change it.
  static let reference = try? loadReference(content)

  /// By the path in the content folder.
  private var files: [String: String] = [:]

  init(_ file: String, _ text: String) throws {
    self.init([file: text])
  }

  /// A site with these files, in which each council has a page of its own unless one of them is that.
  init(_ files: [String: String]) {
    for (file, text) in files { self.files[Example.path(of: file)] = text }
    for slug in councils.union(["example"]) where self.files["councils/\(slug)/council.md"] == nil {
      self.files["councils/\(slug)/council.md"] =
        "---\ntitle: \(slug.capitalized) Council\ntype: unitary\n---\nWe look after children's services."
    }
  }

  private var councils: Set<String> {
    Set(
      files.keys.filter { $0.hasPrefix("councils/") }.compactMap { $0.split(separator: "/").dropFirst().first }.map(
        String.init))
  }

  func content(of slug: String = "example", noting found: inout [Diagnostic]) throws -> CouncilContent? {
    let reference = try #require(Self.reference, "the content folder cannot be read")
    let own = files.filter { $0.key.hasPrefix("councils/\(slug)/") }.sorted { $0.key < $1.key }
    let documents = own.filter { PagePath($0.key) != nil }.map { path, text in
      parse(SourceText(path: path, text), noting: &found)
    }
    let attached = own.filter { PagePath($0.key) == nil }.map { AttachedFile(name: $0, size: $1.utf8.count) }
    return CouncilContent.read(documents, slug: slug, files: attached, reference: reference, noting: &found)
  }

  /// The example council itself.
  func checked() throws -> (council: CheckedCouncil?, found: [Diagnostic]) {
    var found: [Diagnostic] = []
    return (try checked("example", &found), found)
  }

  private func checked(_ slug: String, _ found: inout [Diagnostic]) throws -> CheckedCouncil? {
    let reference = try #require(Self.reference, "the content folder cannot be read")
    let today = try #require(Self.today)
    return try content(of: slug, noting: &found).map { check($0, against: reference, today: today, noting: &found) }
  }

  func found(by rule: Rule, about item: String?) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    let reference = try #require(Self.reference, "the content folder cannot be read")
    let checked = try councils.sorted().compactMap { try self.checked($0, &found) }
    _ = check(checked.map(CouncilSummary.init), of: councils.sorted(), against: reference, noting: &found)
    return found.filter { diagnostic in
      diagnostic.rule == rule.id && (item == nil || diagnostic.item?.hasSuffix("/" + (item ?? "")) ?? false)
    }
  }

  /// What the council says of one item.
  func result(_ item: String) throws -> Result? {
    try checked().council?.coverage.duties.flatMap(\.items).first { $0.item == item }?.result
  }
}
