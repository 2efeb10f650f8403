import Content
import Diagnostics
import Markup
import Shapes

/// Puts the facts at the top of a page in the order of docs/writing-content.md, with their comments, and changes nothing else.
package enum FrontMatterOrder {
  package enum Outcome: Equatable, Sendable {
    case asItWas
    case inOrder(String)
    /// It cannot be read as it is, or is written in a way that has no lines to put in order.
    case left
  }

  package static func put(_ source: SourceText, as kind: PageShape) -> Outcome {
    var found: [Diagnostic] = []
    let document = parse(source, noting: &found)
    guard found.isEmpty, let pieces = FrontPieces(document) else { return .left }
    let order = kind.facts.map(\.name)
    let sorted = pieces.facts.enumerated().sorted { one, other in
      let first = order.firstIndex(of: one.element.name) ?? order.count
      let second = order.firstIndex(of: other.element.name) ?? order.count
      return (first, one.offset) < (second, other.offset)
    }.map(\.element)
    if sorted.map(\.name) == pieces.facts.map(\.name) { return .asItWas }
    let text = pieces.before + sorted.map(\.text).joined() + pieces.after
    let after = parse(SourceText(path: source.path, name: source.name, bytes: Array(text.utf8)), noting: &found)
    // What is read before and after must be the same; if it were not, the page is better left alone.
    return found.isEmpty && saysTheSame(document, after) ? .inOrder(text) : .left
  }

  private static func saysTheSame(_ one: Document, _ other: Document) -> Bool {
    one.facts.isSame(as: other.facts) && one.source.bytes[one.front.end...] == other.source.bytes[other.front.end...]
  }
}

/// A file in pieces: each fact with the comments above it, and what stands before and after them all.
private struct FrontPieces {
  struct Piece {
    let name: String
    let text: String
  }

  let before: String
  let facts: [Piece]
  let after: String

  /// nil when the facts do not stand on lines of their own.
  init?(_ document: Document) {
    let source = document.source
    let bytes = source.bytes
    let entries = document.facts.entries
    guard entries.count > 1 else { return nil }
    func lineStart(_ at: Int) -> Int {
      (bytes[..<at].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }) ?? 0
    }
    func lineEnd(_ at: Int) -> Int {
      (bytes[at...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }) ?? bytes.count
    }
    guard entries.allSatisfy({ lineStart($0.key.span.start) == $0.key.span.start }) else { return nil }
    var starts: [Int] = []
    var least = document.front.start
    for entry in entries {
      var start = entry.key.span.start
      // Comments that stand right above a fact go with it; an empty line parts them from what they are about.
      while start > least, bytes[lineStart(start - 1)] == UInt8(ascii: "#") { start = lineStart(start - 1) }
      starts.append(start)
      least = max(lineEnd(max(entry.key.span.end, entry.value.span.end - 1)), start)
    }
    // Lists and groups that are written over several lines end where the next fact begins, or with the last of their lines.
    let end = min(least, document.front.end)
    guard bytes[..<end].last == UInt8(ascii: "\n") else { return nil }
    before = source.text(Span(0, starts[0]))
    let ends = starts.dropFirst() + [end]
    facts = zip(entries, zip(starts, ends)).map { entry, place in
      Piece(name: entry.key.text, text: source.text(Span(place.0, place.1)))
    }
    after = source.text(Span(end, bytes.count))
  }
}

extension YAMLMap {
  /// Whether two groups have the same facts with the same values, in whatever order, but for one that may be new.
  func isSame(as other: YAMLMap, besides passed: String? = nil) -> Bool {
    let (ours, theirs) = (entries.filter { $0.key.text != passed }, other.entries.filter { $0.key.text != passed })
    return ours.count == theirs.count
      && ours.allSatisfy { entry in other[entry.key.text].map { entry.value.isSame(as: $0) } ?? false }
  }
}

extension YAMLNode {
  fileprivate func isSame(as other: YAMLNode) -> Bool {
    switch (self, other) {
    case (.scalar(let one), .scalar(let two)): one.text == two.text && one.isQuoted == two.isQuoted
    case (.list(let one, _), .list(let two, _)):
      one.count == two.count && zip(one, two).allSatisfy { $0.isSame(as: $1) }
    case (.map(let one), .map(let two)): one.isSame(as: two)
    case (.scalar, _), (.list, _), (.map, _): false
    }
  }
}
