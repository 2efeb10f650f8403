import Diagnostics

/// A reason not to parse a text at all.
struct MarkdownFault {
  let diagnostic: Diagnostic

  private init(_ rule: MarkdownRule, _ source: SourceText, _ span: Span, _ what: String, _ instead: String) {
    diagnostic = rule.problem(source, span, what, instead)
  }

  static func fileTooLong(_ source: SourceText) -> MarkdownFault {
    let size = (source.bytes.count + 1023) / 1024
    return MarkdownFault(
      .textTooLong, source, Span(0, 1),
      "This file has \(size) KB of text. A page may have \(MarkdownLimits.fileBytes / 1024) KB",
      "Split it into pages, each about one thing")
  }

  static func notUTF8(_ source: SourceText, at index: Int) -> MarkdownFault {
    MarkdownFault(
      .notUTF8, source, Span(index, index + 1), "The text is not UTF-8 at byte \(index + 1) of the file",
      "Save the file again with the encoding UTF-8, and look at this line")
  }

  static func nullByte(_ source: SourceText, at index: Int) -> MarkdownFault {
    MarkdownFault(
      .notUTF8, source, Span(index, index + 1),
      "There is a zero byte, which is no letter, at byte \(index + 1) of the file",
      "Save the file again with the encoding UTF-8, and type this line again")
  }

  static func nestedTooDeep(_ source: SourceText, _ span: Span, _ what: String) -> MarkdownFault {
    MarkdownFault(
      .nestedTooDeep, source, span, "\(what) stand inside each other too deeply here",
      "Use one or two levels, and headings for the rest")
  }

  static func tableTooBig(_ source: SourceText, _ span: Span, _ what: String) -> MarkdownFault {
    MarkdownFault(
      .tableTooBig, source, span,
      "\(what). A table may have \(MarkdownLimits.columns) columns, and a page \(MarkdownLimits.cells) cells",
      "Make smaller tables under headings, or a list")
  }

  static func tableInParagraph(_ source: SourceText, _ span: Span) -> MarkdownFault {
    MarkdownFault(
      .textTooLong, source, span, "A table begins here at the end of a very long paragraph",
      "Leave an empty line before the table's row of headings")
  }

  static func linksTooLong(_ source: SourceText, _ span: Span) -> MarkdownFault {
    MarkdownFault(
      .textTooLong, source, span, "This address is long, and too many links use it",
      "Link to it once or twice, or use a shorter address")
  }

  static func tooManyDeclarations(_ source: SourceText, _ span: Span) -> MarkdownFault {
    MarkdownFault(
      .rawHTML, source, span, "This paragraph has too many `<!` and `<?`",
      "Take them out. To show the sign `<` on the page, write `\\<`")
  }

  static func tooManyPictures(_ source: SourceText, _ span: Span) -> MarkdownFault {
    MarkdownFault(
      .textTooLong, source, span, "This paragraph has too many links among pictures and emphasis",
      "Leave empty lines between its sentences, or make several pages")
  }
}
