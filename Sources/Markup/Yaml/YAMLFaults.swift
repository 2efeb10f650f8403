import Diagnostics

extension Diagnostic {
  static func front(_ rule: String, _ span: Span, in source: SourceText, _ what: String, _ instead: String)
    -> Diagnostic
  {
    Diagnostic(
      rule: rule, severity: .mustFix, place: source.place(span), what: what,
      why: "The page cannot be published until its facts can be read, so families would not see it.",
      instead: instead)
  }

  static func repeatedField(_ key: YAMLScalar, first: YAMLScalar, in source: SourceText) -> Diagnostic {
    front(
      "repeated-field", key.span, in: source,
      "`\(key.text)` is written twice; the first is on line \(source.place(first.span).line)",
      "Keep one line `\(key.text): …`, with everything that should be shown.")
  }

  static func notFields(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "not-a-field", span, in: source, "This is not a fact of the form `name: value`",
      "Write a name, a colon, a space and the value, such as `title: Short breaks`.")
  }

  static func notAList(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "not-a-list", span, in: source, "This file should be a list",
      "Begin each entry with a hyphen and a space, such as `- {id: autism, label: Autism}`.")
  }

  static func nameIsNoText(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "not-a-field", span, in: source, "The name of a fact is a list or a group here",
      "Write a plain name before the colon, such as `title: Short breaks`.")
  }

  static func secondDocument(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "second-document", span, in: source, "A second set of facts begins here",
      "Keep all facts between the first `---` and the next one.")
  }

  static func tooDeep(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "facts-too-deep", span, in: source, "These facts are nested too deeply",
      "Write at most a list of groups, such as `when: [{days: mon-fri}]`.")
  }

  static func anchor(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "anchor-or-alias", span, in: source,
      "`&` and `*` before a word have a meaning of their own in YAML, and are not used here",
      "Write the value out in full, or put it in double quotes if it begins with `&` or `*`.")
  }

  static func tag(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "yaml-tag", span, in: source,
      "A word that begins with `!` has a meaning of its own in YAML, and is not used here",
      "Put the value in double quotes if it begins with `!`.")
  }

  static func tab(at span: Span, in source: SourceText) -> Diagnostic {
    front(
      "tab-in-facts", span, in: source, "There is a tab at the beginning of this line",
      "Use spaces: two for each step to the right.")
  }

  static func notYAML(_ reason: String, at offset: Int, opening: Span, in source: SourceText) -> Diagnostic {
    // libyaml notices some faults only lines later; the entry that they began in is the line to mend.
    let unclosed =
      reason.contains("scanning a quoted scalar") || reason.contains("end of stream")
      || reason.contains("expected ',' or")
    let at = unclosed ? Span(opening.start, lineEnd(opening.start, source)) : Span(offset, offset + 1)
    if source.text(Span(lineStart(at.start, source), lineEnd(at.start, source))).contains(
      /^[^:]*:\s*[“”‘’]|[{,]\s*[\w\-]+:\s*[“”‘’]|\[\s*[“”‘’]/)
    {
      return front(
        "facts-not-readable", at, in: source,
        "The quotes on this line are curly, and only straight ones hold a text together",
        "Type them again as straight quotes: `\"`.")
    }
    let before = source.bytes[..<at.start].reversed().prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let goesOn = !String(decoding: before.reversed(), as: UTF8.self).contains(/:\s/)
    return front("facts-not-readable", at, in: source, sentence(reason, goesOn), advice(reason, goesOn))
  }

  private static func lineStart(_ start: Int, _ source: SourceText) -> Int {
    let end = source.bytes[..<start].lastIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return end.map { $0 + 1 } ?? 0
  }

  private static func lineEnd(_ start: Int, _ source: SourceText) -> Int {
    source.bytes[start...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? source.bytes.count
  }

  private static func sentence(_ reason: String, _ goesOn: Bool) -> String {
    switch reason {
    case let text where text.contains("mapping values are not allowed") && goesOn:
      "This line goes on with the text above it, and has a colon"
    case let text where text.contains("mapping values are not allowed"):
      "There is a second colon on this line, so it is not clear where the value begins"
    case let text where text.contains("scanning a quoted scalar"): "A quotation mark is opened and never closed"
    case let text where text.contains("expected ',' or"): "A bracket is opened and never closed, or a comma is missing"
    case let text where text.contains("could not find expected ':'"):
      "This line has no colon after the name of the fact"
    case let text where text.contains("cannot start any token"):
      "The value begins with a mark that has a meaning of its own"
    case let text where text.contains("control characters"): "There is a character here that cannot be shown"
    case let text where text.contains("parsing a quoted scalar"):
      "A backslash between double quotes has a meaning of its own"
    default: "These facts cannot be read"
    }
  }

  private static func advice(_ reason: String, _ goesOn: Bool) -> String {
    switch reason {
    case let text where text.contains("mapping values are not allowed") && goesOn:
      "If it is a fact of its own, begin it as far left as the fact above. If not, put the whole text in double quotes."
    case let text where text.contains("control characters"): "Delete it, and type the letters beside it again."
    case let text where text.contains("scanning a quoted scalar"):
      "Put the closing quotation mark at the end of the text."
    case let text where text.contains("expected ',' or"):
      "Close each `[` with `]` and each `{` with `}`, with a comma between entries. Put a text that has a comma in double quotes."
    case let text where text.contains("could not find expected ':'"):
      "Write a name, a colon, a space and the value, such as `title: Short breaks`."
    case let text where text.contains("parsing a quoted scalar"): "Use single quotes, or write the text without quotes."
    default: "Put the value in double quotes, such as `summary: \"Short breaks: days out and stays\"`."
    }
  }
}
