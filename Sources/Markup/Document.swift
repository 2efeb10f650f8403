import Diagnostics

/// A content file, parsed: its facts as they were written, and its words as a tree. Nobody has asked yet what they mean.
package struct Document: Sendable {
  package let source: SourceText
  package let facts: YAMLMap
  /// Where the facts stand: between the two lines of `---`.
  package let front: Span
  /// Where the words begin.
  package let bodyStart: Int
  /// Whether there is no line of `---` at its top.
  package let lacksFacts: Bool
  package let body: MarkdownBody
}

/// Parses one content file. It always gives a document; what is wrong rides alongside.
package func parse(_ source: SourceText, noting found: inout [Diagnostic]) -> Document {
  guard let front = findFrontMatter(source, noting: &found) else {
    return Document(source: source, facts: .unread, front: .nowhere, bodyStart: 0, lacksFacts: false, body: .empty)
  }
  var facts = parseYAML(source, in: front.facts, noting: &found)
  if front.fences < 2 { facts.isWhole = false }
  return Document(
    source: source, facts: facts, front: front.facts, bodyStart: front.bodyStart, lacksFacts: front.fences == 0,
    body: MarkdownBody.parse(source, from: front.bodyStart, noting: &found))
}
