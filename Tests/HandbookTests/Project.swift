import Content
import Foundation
import Handbook
import Publishing

/// The project's own rules, tried in a site with its own vocabularies and catalogue.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The content has a day of its own, so that the clock is never asked.
  static let site = Day("2026-11-22").flatMap {
    try? ExampleSite(content: root.appending(path: "content").path, clock: $0)
  }

  static let rules = ExplainedRule.all(in: site)
}
