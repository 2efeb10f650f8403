import Content
import Diagnostics
import Foundation
import Publishing
import Testing

@testable import Checks

/// Who waits for a page is told only what stops it from being published: that must be what the whole check says stops it.
struct WhatStopsPublishingTests {
  /// The example site's law and words, where a gap in what the law lists stops the site.
  private static let refusing = try? refusingReference()

  private static func refusingReference() throws -> Reference? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "refusing-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let content = URL(filePath: ExampleCouncil.content)
    for entry in try FileManager.default.contentsOfDirectory(atPath: content.path) where entry != "councils" {
      try FileManager.default.copyItem(at: content.appending(path: entry), to: folder.appending(path: entry))
    }
    let site = try String(contentsOf: content.appending(path: "site.yml"), encoding: .utf8)
    try #require(!site.contains("gaps:"))
    try Data((site + "\ngaps: refuse\n").utf8).write(to: folder.appending(path: "site.yml"))
    return try loadReference(folder.path)
  }

  private func stops(
    _ content: CouncilContent, _ question: Question, _ reference: Reference
  ) throws -> [Diagnostic] {
    var found: [Diagnostic] = []
    _ = check(content, for: question, against: reference, today: try #require(ExampleCouncil.today), noting: &found)
    return found.filter { ![$0].letPublish(reference) }
  }

  private func texts(_ example: Example, _ side: Example.Side) -> [String: String] {
    example.files(side).compactMapValues { if case .text(let text) = $0 { text } else { nil } }
  }

  @Test(arguments: Rule.all)
  func isWhatTheWholeCheckSays(_ rule: Rule) throws {
    let published = try #require(ExampleCouncil.reference)
    let refused = try #require(Self.refusing)
    #expect(published.settings.gaps == .publish && refused.settings.gaps == .refuse)
    for example in rule.examples {
      for side in [Example.Side.breaks, .keeps] {
        var unread: [Diagnostic] = []
        guard let content = try ExampleCouncil(texts(example, side)).content(noting: &unread) else { continue }
        for reference in [published, refused] {
          let all = try stops(content, .everything, reference)
          #expect(try stops(content, .whatStopsPublishing, reference) == all, "\(reference.settings.gaps)")
        }
      }
    }
  }

  @Test func somethingDoesStop() throws {
    let broken = try ExampleCouncil("services/example.md", "---\ntitle: Play club\n---\nSee [it](nowhere.md).")
    var unread: [Diagnostic] = []
    let content = try #require(try broken.content(noting: &unread))
    let published = try #require(ExampleCouncil.reference)
    let refused = try #require(Self.refusing)
    #expect(try stops(content, .whatStopsPublishing, published).map(\.rule) == ["broken-link"])
    #expect(try Set(stops(content, .whatStopsPublishing, refused).map(\.rule)) == ["broken-link", "does-not-say"])
  }

  /// `mayPublish` does not ask these rules.
  @Test func howCouncilsDifferStopsNothing() {
    let differences = Rule.all.filter { if case .site = $0.check { true } else { false } }
    #expect(!differences.isEmpty)
    for rule in differences {
      #expect(!rule.canStopPublishing(.publish) && !rule.canStopPublishing(.refuse), "\(rule.id)")
    }
  }
}
