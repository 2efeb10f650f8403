import Content
import Diagnostics
import Foundation

@testable import Importing

/// One service as a page, from the fields of a JSON object.
func page(
  _ fields: String, words: ImportWords = ImportWords(nil), council: String? = nil, today: String = "2026-11-22"
) -> (text: String, found: [Diagnostic]) {
  var found: [Diagnostic] = []
  let file = SourceText(path: "feed.json", "{\"id\": \"a1\", \"status\": \"active\", \(fields)}")
  let feed = Import.read([file], noting: &found)
  let plan = Import.plan(
    feed, existing: [:], council: "alderbrook",
    ImportSetting(today: today, words: words, council: council), noting: &found)
  return (plan.created.first?.text ?? "", found)
}

/// The lines between the two `---` but for the `imported` line.
func facts(_ fields: String, words: ImportWords = ImportWords(nil), council: String? = nil) -> [String] {
  let lines = page(fields, words: words, council: council).text.lines.map(String.init)
  return Array(lines.dropFirst().prefix { $0 != "---" && !$0.hasPrefix("imported:") })
}

/// A text of a feed as the Markdown of a page.
func markdown(_ written: String) -> String {
  var text = MarkdownWriter.write(RichText(written).blocks)
  if text.hasSuffix("\n") { text.removeLast() }
  return text
}

func read(_ files: String...) -> (feed: Feed, found: [Diagnostic]) {
  var found: [Diagnostic] = []
  let sources = files.enumerated().map { SourceText(path: "\($0 + 1).json", $1) }
  return (Import.read(sources, noting: &found), found)
}

extension [Diagnostic] {
  func of(_ rule: ImportRule) -> [Diagnostic] { filter { $0.rule == rule.rawValue } }
}

/// Real feeds lie beside the project and are not part of it.
enum RealFeeds {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")

  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "SOURCES.md").path) }

  static let whyNot = "The real feeds are not on this machine."

  static func load(_ name: String) throws -> SourceText {
    SourceText(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
  }
}

/// Words of a vocabulary, as its file has them.
func terms(_ lines: String...) -> [Term] {
  var found: [Diagnostic] = []
  let file = SourceText(path: "words.yml", lines.map { "- {\($0)}\n" }.joined())
  return Vocabulary.read(file, noting: &found).terms
}
