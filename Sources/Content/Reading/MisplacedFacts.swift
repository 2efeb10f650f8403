import Diagnostics
import Markup

/// Facts at the beginning of the words: a line of `---` is missing above them, is not quite one, or they are a second set.
struct MisplacedFacts {
  /// Where the first of them has its name.
  let first: Located<String>
  /// A line of hyphens or dashes above them.
  let mark: Span?
  /// Whether nothing but facts stands between them and a line of `---`.
  let isClosed: Bool

  /// `known` is asked for the names of facts only where something looks like one.
  init?(_ document: Document, known: () -> [String]) {
    // A file that cannot be read has no words.
    guard !document.body.events.isEmpty else { return nil }
    let source = document.source
    var lines = Lines(source.bytes, from: document.bodyStart)
    guard var line = Self.written(&lines, source) else { return nil }
    let mark = Self.isMark(source.text(line)) ? line : nil
    if mark != nil {
      guard let next = Self.written(&lines, source) else { return nil }
      line = next
    }
    // Facts are written small. Words of a page may begin with “When:” and end in a line of hyphens.
    guard let name = Self.name(source.text(line)), known().contains(document.lacksFacts ? name.lowercased() : name)
    else { return nil }
    first = Located(name, at: Span(line.start, line.start + name.utf8.count))
    self.mark = mark
    while let line = lines.next() {
      let text = source.text(line)
      if isFence(source.bytes, line) {
        isClosed = true
        return
      }
      guard text.isEmpty || " \t#-]}".contains(text.first ?? " ") || Self.name(text) != nil else { break }
    }
    isClosed = false
  }

  private static func written(_ lines: inout Lines, _ source: SourceText) -> Span? {
    while let line = lines.next() {
      if source.bytes[line.start..<line.end].contains(where: { $0 != 0x20 && $0 != 0x09 }) { return line }
    }
    return nil
  }

  private static func isMark(_ line: String) -> Bool { line.allSatisfy { "-–—― ".contains($0) } }

  /// `title` of `title: Short breaks`.
  private static func name(_ line: String) -> String? {
    let name = line.prefix { $0 == "-" || ($0.isASCII && $0.isLetter) }
    let rest = line[name.endIndex...]
    return !name.isEmpty && (rest == ":" || rest.hasPrefix(": ")) ? String(name) : nil
  }
}

extension Diagnostic {
  static func noFacts(_ document: Document) -> Diagnostic {
    unfenced(
      Span(document.bodyStart, document.bodyStart + 1), in: document.source, "This page has no facts at its top",
      "Begin the file with a line `---`, then `title: …`, then another line `---`.")
  }

  /// What stands at the top of a page that has no line of `---` there, or below one that closes the facts.
  static func misplaced(_ facts: MisplacedFacts, in document: Document) -> Diagnostic? {
    let name = facts.first.value
    let below = facts.isClosed ? "." : ", and again alone on the line below the last fact."
    return switch (document.lacksFacts, facts.mark) {
    case (true, let mark?):
      unfenced(
        mark, in: document.source, "The line above the facts is not `---`, so they would be words of the page",
        "Put `---` alone on this line above `\(name):`\(below)")
    case (true, nil):
      unfenced(
        facts.first.span, in: document.source,
        "No line `---` stands above the facts, so they would be words of the page",
        "Put `---` alone on the line above `\(name):`\(below)")
    case (false, _) where facts.isClosed:
      fact(
        "second-document", facts.first.span, in: document.source,
        "A second set of facts begins here, below the line `---` that ends the first",
        "Keep all facts between the first `---` and the next one.",
        why: "Families would read these facts as words of the page.")
    case (false, _): nil
    }
  }

  private static func unfenced(_ span: Span, in source: SourceText, _ what: String, _ instead: String) -> Diagnostic {
    fact(
      "no-facts", span, in: source, what, instead,
      why: "The page cannot be published until its facts can be read, so families would not see it.")
  }
}
