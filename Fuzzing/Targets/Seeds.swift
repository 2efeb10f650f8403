import Diagnostics
import Foundation
import Importing
import Pages

extension FuzzTarget {
  /// Longer inputs are tried too rarely to be worth their time.
  package static let longest = 4096

  /// What to begin with. Most of it is in the project for other reasons, so that nothing is written down twice; the folder
  /// `Fuzzing/Seeds` holds the rest, and what once broke a promise.
  package func seeds(in project: String) -> [[UInt8]] {
    let files =
      switch self {
      case .facts, .order: files(project, ["content", "Tests/Faults/broken-pages"], [".md", ".yml"]).map(\.top)
      case .words: files(project, ["content", "Tests/Faults/broken-pages"], [".md"]).map(\.words)
      case .template: files(project, ["templates"], [".html"])
      case .table, .feed, .description: [[UInt8]]()
      }
    let own = self.files(project, ["Fuzzing/Seeds/" + rawValue], [""])
    return (files + examples + own).filter { !$0.isEmpty && $0.count <= Self.longest }
  }

  /// What explains the rules.
  private var examples: [[UInt8]] {
    switch self {
    case .facts, .words, .order, .description: []
    case .template: TemplateRule.allCases.flatMap(\.examples).flatMap { $0.texts(".html") }
    case .feed: ImportRule.allCases.flatMap(\.examples).flatMap { $0.texts(".json") }
    case .table:
      ImportRule.allCases.flatMap(\.examples).flatMap { example in
        example.texts(".csv").map { $0 + Array("\n===\n".utf8) + (example.texts(".yml").first ?? []) }
      }
    }
  }

  private func files(_ project: String, _ folders: [String], _ endings: [String]) -> [[UInt8]] {
    folders.flatMap { folder in
      ((try? FileManager.default.subpathsOfDirectory(atPath: project + "/" + folder)) ?? []).sorted()
        .filter { name in endings.contains { name.hasSuffix($0) } }
        .compactMap { FileManager.default.contents(atPath: project + "/" + folder + "/" + $0).map { Array($0) } }
    }
  }
}

extension Example {
  fileprivate func texts(_ ending: String) -> [[UInt8]] {
    [files(.breaks), files(.keeps)].flatMap { files in
      files.sorted { $0.key < $1.key }.filter { $0.key.hasSuffix(ending) }.compactMap(\.value.content)
    }
  }
}

extension [UInt8] {
  /// A page with its facts and a word; any other file as it is.
  fileprivate var top: [UInt8] {
    guard let end = firstRange(of: Array("\n---\n".utf8)) else { return self }
    return self[..<end.upperBound] + Array("Words.\n".utf8)
  }

  /// What stands below the facts.
  fileprivate var words: [UInt8] {
    guard let end = firstRange(of: Array("\n---\n".utf8)) else { return self }
    return Array(self[end.upperBound...])
  }
}
