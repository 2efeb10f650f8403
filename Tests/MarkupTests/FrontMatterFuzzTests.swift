import Diagnostics
import Foundation
import Markup
import Testing

/// Random facts and broken copies of real pages: always read or refused, at once, with each fault inside the file.
struct FrontMatterFuzzTests {
  @Test func randomBytesAreReadOrRefused() throws {
    var random = YamlRandom(state: 2026)
    for _ in 0..<2_000 { try check(Array("---\n".utf8) + random.bytes(most: 80)) }
  }

  @Test func randomPiecesOfYAMLAreReadOrRefused() throws {
    var random = YamlRandom(state: 11)
    for _ in 0..<2_000 {
      let facts = random.facts()
      try check(Array("---\n\(facts)\n---\nWords.\n".utf8))
      var found: [Diagnostic] = []
      let list = SourceText(path: "a.yml", facts)
      _ = parseYAMLList(list, noting: &found)
      try requireInside(list, found)
    }
  }

  @Test func brokenCopiesOfRealPagesAreReadOrRefused() throws {
    var random = YamlRandom(state: 5)
    let pages = try realPages()
    #expect(pages.count > 100)
    for _ in 0..<500 {
      var bytes = pages[Int.random(in: 0..<pages.count, using: &random)]
      for _ in 0..<Int.random(in: 1...4, using: &random) { random.breakSomething(in: &bytes) }
      try check(bytes)
    }
  }

  @Test func theFactsOfEveryRealPageAreReadWithoutAFaultAndStandWhereTheirSpansSay() throws {
    for page in try realPages() { #expect(try check(page).isEmpty) }
  }

  @discardableResult
  private func check(_ bytes: [UInt8]) throws -> [Diagnostic] {
    let source = SourceText(path: "a.md", bytes: bytes)
    var found: [Diagnostic] = []
    var document: Document?
    let seconds = secondsOfWork { document = parse(source, noting: &found) }
    try #require(seconds < 0.5, "\(text(bytes))")
    try requireInside(source, found)
    for scalar in scalars(in: .map(try #require(document).facts)) {
      let written = source.text(scalar.span)
      try #require(scalar.span.start <= scalar.span.end && scalar.span.end <= bytes.count, "\(text(bytes))")
      let isPlain = !scalar.isQuoted && !written.contains(where: \.isNewline) && !"&*!".contains(written.first ?? "!")
      // A plain text on one line means exactly what stands there.
      if isPlain { try #require(written == scalar.text, "\(text(bytes))") }
    }
    return found
  }

  private func requireInside(_ source: SourceText, _ found: [Diagnostic]) throws {
    guard !found.isEmpty else { return }
    var lines = String(decoding: source.bytes, as: UTF8.self).split(omittingEmptySubsequences: false) {
      $0 == "\n" || $0 == "\r" || $0 == "\r\n"
    }.map { Array($0.unicodeScalars) }
    if lines[0].first == "\u{FEFF}" { lines[0].removeFirst() }
    for diagnostic in found {
      let place = diagnostic.place
      try #require((1...lines.count).contains(place.line), "\(text(source.bytes)) \(diagnostic)")
      try #require(Array(place.excerpt.unicodeScalars) == lines[place.line - 1], "\(text(source.bytes)) \(diagnostic)")
      let end = lines[place.line - 1].count + 1
      try #require((1...end).contains(place.column), "\(text(source.bytes)) \(diagnostic)")
      try #require((1...max(1, end - place.column)).contains(place.length), "\(text(source.bytes)) \(diagnostic)")
      try #require(!diagnostic.what.isEmpty && !diagnostic.instead.isEmpty)
    }
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).debugDescription }

  /// The facts of every page of the example content.
  private func realPages() throws -> [[UInt8]] {
    let content = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../content").standardized.path
    let names = try FileManager.default.subpathsOfDirectory(atPath: content).sorted().filter { $0.hasSuffix(".md") }
    return try names.map { name in
      let bytes = Array(try #require(FileManager.default.contents(atPath: content + "/" + name)))
      let facts = String(decoding: bytes, as: UTF8.self).split(
        separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false)
      try #require(facts.count == 3, "\(name)")
      return Array("---\n\(facts[1])---\nWords.\n".utf8)
    }
  }
}
