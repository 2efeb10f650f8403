import Content
import Diagnostics
import Foundation
import Markup
import Testing

@testable import Checks

/// The example council that answers everything, read once, and read again with some of its words gone.
struct CompleteCouncil: Sendable {
  static let shared = try? CompleteCouncil()

  /// What the check makes of a council: the result of each item, and the problems that are told of the items.
  struct Said {
    let results: [String: Result]
    let problems: [Problem]
  }

  struct Problem {
    let rule: String
    /// With its duty: `duty/item`.
    let item: String?
  }

  private static let slug = "alderbrook"

  let reference: Reference
  let documents: [String: Document]
  let content: CouncilContent
  let today: Day
  private let surroundings: Surroundings

  init() throws {
    let reference = try #require(ExampleCouncil.reference)
    let folder = ExampleCouncil.root.appending(path: "content/councils/\(Self.slug)")
    var documents: [String: Document] = [:]
    var found: [Diagnostic] = []
    for file in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where file.hasSuffix(".md") {
      let name = "councils/\(Self.slug)/\(file)"
      let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
      documents[name] = parse(SourceText(path: name, bytes: bytes), noting: &found)
    }
    let pages = try documents.values.map { try Self.read($0, reference) }
    self.reference = reference
    self.documents = documents
    content = try #require(CouncilContent.assemble(pages, slug: Self.slug, files: []))
    today = try #require(reference.settings.today)
    surroundings = Surroundings(council: content, reference: reference, today: today)
  }

  func page(_ name: String) -> Page? { content.page(named: name) }

  var items: [(item: DutyItem, duty: Duty)] {
    reference.catalogue.duties.flatMap { duty in duty.items.map { ($0, duty) } }
  }

  func said() -> Said { survey(content) }

  /// The same council once these stretches of its files are gone: only the pages that change are parsed and read again.
  func said(without stretches: [String: [Span]]) throws -> Said {
    let changed = try stretches.map { name, spans in
      let source = try #require(documents[name]).source
      var found: [Diagnostic] = []
      let shorter = SourceText(path: name, bytes: source.bytes.removing(spans))
      return try Self.read(parse(shorter, noting: &found), reference)
    }
    let same = (content.pages + content.translations).filter { stretches[$0.source.name] == nil }
    return survey(try #require(CouncilContent.assemble(same + changed, slug: Self.slug, files: [])))
  }

  private func survey(_ content: CouncilContent) -> Said {
    let coverage = CoverageSurvey(content, reference.catalogue, today: today).survey()
    return Said(
      results: Dictionary(uniqueKeysWithValues: coverage.duties.flatMap(\.items).map { ($0.item, $0.result) }),
      problems: problems(coverage))
  }

  /// What the rules say that look at items. Those that look at pages say nothing of an item, and would take most of the time.
  private func problems(_ coverage: CouncilCoverage) -> [Problem] {
    Rule.all.flatMap { rule -> [Problem] in
      guard case .item(let look) = rule.check else { return [] }
      return zip(reference.catalogue.duties, coverage.duties).flatMap { duty, covered in
        zip(duty.items, covered.items).flatMap { item, result in
          look(ItemInQuestion(coverage: result, item: item, duty: duty, surroundings: surroundings))
            .map { Problem(rule: rule.id, item: $0.item) }
        }
      }
    }
  }

  private static func read(_ document: Document, _ reference: Reference) throws -> Page {
    var found: [Diagnostic] = []
    let path = try #require(PagePath(document.source.name))
    return try #require(
      Page.read(document, at: path, reference, noting: &found), "\(document.source.name): \(found.map(\.what))")
  }
}

extension [UInt8] {
  fileprivate func removing(_ spans: [Span]) -> [UInt8] {
    var kept: [UInt8] = []
    var position = 0
    for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      if span.start > position { kept += self[position..<span.start] }
      position = Swift.max(position, span.end)
    }
    return kept + self[position...]
  }
}
