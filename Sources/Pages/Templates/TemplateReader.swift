import Diagnostics

/// Reads a template's text as markup and tags.
struct TemplateReader {
  enum Piece {
    case markup(Span)
    case tag(TemplateTag)
  }

  private let source: SourceText
  private var pieces: [Piece] = []
  private var problems: [Diagnostic] = []
  private var markupStart = 0

  static func read(_ source: SourceText, noting problems: inout [Diagnostic]) -> [Piece] {
    var reader = TemplateReader(source: source)
    reader.read()
    problems += reader.problems
    return reader.pieces
  }

  private init(source: SourceText) {
    self.source = source
  }

  private mutating func read() {
    refuseBrokenText()
    var index = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    markupStart = index
    while index < source.bytes.count {
      index = hasPair("{", at: index) ? readTag(from: index) : index + 1
    }
    addMarkup(to: index)
  }

  /// Gives where to read on.
  private mutating func readTag(from start: Int) -> Int {
    var end = start + 2
    while end < source.bytes.count, !hasPair("}", at: end), !hasPair("{", at: end), !isLineEnd(end) { end += 1 }
    if source.bytes.count > start + 2, source.bytes[start + 2] == UInt8(ascii: "{") {
      return refuseThreeBraces(from: start)
    }
    guard hasPair("}", at: end) else {
      note(
        Span(start, start + 2), "This `{{` is not closed on its line",
        instead: "Write `}}` after the name, on the same line")
      return end
    }
    addTag(inside: Span(start + 2, end))
    return end + 2
  }

  private mutating func addTag(inside: Span) {
    let whole = Span(inside.start - 2, inside.end + 2)
    let content = trimmed(source.text(inside)[...])
    let kinds: [Character: TemplateTag.Kind] = ["#": .section, "^": .inverted, "/": .close, ">": .partial]
    let kind = content.first.flatMap { kinds[$0] }
    let name = kind == nil ? content : trimmed(content.dropFirst())
    guard !name.isEmpty else {
      return note(
        whole, "`\(source.text(whole))` names nothing",
        instead: "Write a name between the braces, such as `{{\(kind == nil ? "" : String(content))title}}`")
    }
    guard TemplateTag.isName(name) || (kind == nil && name == ".") else { return refuse(name, sign: kind, at: whole) }
    let removed = kind == nil ? whole : lineWithOnly(whole)
    addMarkup(to: removed.start)
    markupStart = removed.end
    pieces.append(.tag(TemplateTag(kind: kind ?? .print, name: String(name), span: whole, removed: removed)))
  }

  private mutating func refuse(_ name: Substring, sign: TemplateTag.Kind?, at span: Span) {
    if sign == nil, let first = name.utf8.first, "!&=$<*@%~|+".utf8.contains(first) {
      note(
        span, "`{{\(Character(Unicode.Scalar(first)))` is not a kind of tag",
        instead: "Write `{{name}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` or `{{>name}}`")
    } else {
      note(
        span, "`\(name)` is not a name",
        instead: "Write a name that begins with a letter and has only letters a to z, digits and hyphens")
    }
  }

  private mutating func refuseThreeBraces(from start: Int) -> Int {
    note(
      Span(start, start + 3), "`{{{` is not used here",
      instead: "Write two braces, `{{name}}`: the page itself knows whether what it shows is text or HTML")
    var end = start + 3
    while end < source.bytes.count, source.bytes[end] != UInt8(ascii: "}"), !isLineEnd(end) { end += 1 }
    while end < source.bytes.count, source.bytes[end] == UInt8(ascii: "}") { end += 1 }
    return end
  }

  private mutating func refuseBrokenText() {
    do {
      _ = try source.bytes.withUnsafeBufferPointer { try UTF8Span(validating: $0.span).count }
    } catch {
      let broken = (error as? UTF8.ValidationError)?.byteOffsets ?? 0..<1
      note(
        Span(broken.lowerBound, broken.upperBound), "What stands here is not UTF-8 text",
        instead: "Save the file with the encoding UTF-8")
    }
  }

  private mutating func addMarkup(to end: Int) {
    if end > markupStart { pieces.append(.markup(Span(markupStart, end))) }
  }

  /// The whole line, its end with it, if nothing but blanks stands beside the tag.
  private func lineWithOnly(_ tag: Span) -> Span {
    var line = tag
    while line.start > 0, isBlank(line.start - 1) { line.start -= 1 }
    while line.end < source.bytes.count, isBlank(line.end) { line.end += 1 }
    guard line.start == 0 || isLineEnd(line.start - 1), line.end == source.bytes.count || isLineEnd(line.end) else {
      return tag
    }
    if line.end < source.bytes.count, source.bytes[line.end] == UInt8(ascii: "\r") { line.end += 1 }
    if line.end < source.bytes.count, source.bytes[line.end] == UInt8(ascii: "\n") { line.end += 1 }
    return line
  }

  private func hasPair(_ brace: Unicode.Scalar, at index: Int) -> Bool {
    index + 1 < source.bytes.count && source.bytes[index] == UInt8(ascii: brace)
      && source.bytes[index + 1] == UInt8(ascii: brace)
  }

  private func isLineEnd(_ index: Int) -> Bool {
    source.bytes[index] == UInt8(ascii: "\n") || source.bytes[index] == UInt8(ascii: "\r")
  }

  private func isBlank(_ index: Int) -> Bool {
    source.bytes[index] == UInt8(ascii: " ") || source.bytes[index] == UInt8(ascii: "\t")
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  private mutating func note(_ span: Span, _ what: String, instead: String) {
    problems.append(TemplateRule.tag.problem(at: source.place(span), what, instead: instead))
  }
}
