import Diagnostics

/// Follows the page's markup, so that a value stands only where escaping keeps it a value.
extension TemplateCompiler {
  mutating func read(_ span: Span, of file: TemplateUse) {
    for index in span.start..<span.end {
      let wasWords = position == .words
      let fault = position.read(file.source.bytes[index])
      if wasWords, position != .words { opened = (file.source, Span(index, index + 1)) }
      if let fault { note(fault, at: Span(index, index + 1), of: file) }
    }
  }

  /// Says what is wrong with a value's place, if anything is, and goes on after it.
  mutating func checkPlace(of tag: TemplateTag, _ kind: Slot.Kind, in file: TemplateUse) {
    if let (what, instead) = refusal(of: tag, kind) { note(.safety, tag.span, of: file, what, instead: instead) }
    guard case .tag(var markup, var part) = position else { return }
    switch part {
    case .quotedValue(let attribute, let quote, _):
      part = .quotedValue(of: attribute, quote: quote, isAtStart: false)
    case .beforeValue(let attribute): part = .unquotedValue(of: attribute)
    default: break
    }
    markup.showsWords = true
    position = .tag(markup, part)
  }

  private func refusal(of tag: TemplateTag, _ kind: Slot.Kind) -> (what: String, instead: String)? {
    var isHTML = false
    if case .html = kind { isHTML = true }
    switch position {
    case .words: return nil
    case .enclosed(let element, 0, _) where MarkupPosition.escapedTextElements.contains(element):
      guard isHTML else { return nil }
      return (
        "`\(tag.name)` is HTML, and `<\(element)>` shows text only",
        "Use a name that is text, or move it out of `<\(element)>`"
      )
    case .enclosed(let element, _, _):
      return (
        "`\(tag.name)` stands inside `<\(element)>`, where nothing keeps it from being code",
        "Move it out of `<\(element)>`, for example into an attribute such as `data-\(tag.name)=\"\(tag.written)\"`"
      )
    case .comment: return ("`\(tag.name)` stands inside a comment", "Move it out of `<!--` and `-->`")
    case .declaration, .declarationOpen: return ("`\(tag.name)` stands inside `<!…>`", "Move it out of `<!` and `>`")
    case .tagOpen, .closingTagOpen, .tag(_, .name):
      return ("`\(tag.name)` stands in the name of a tag", "Write the tag's name in the template")
    case .tag(let markup, .quotedValue(let attribute, _, let isAtStart)):
      return refusal(of: tag, kind, isHTML: isHTML, in: markup, attribute, isAtStart: isAtStart)
    case .tag(_, .beforeValue(let attribute)), .tag(_, .unquotedValue(let attribute)):
      return ("`\(tag.name)` stands in an attribute without quotes", "Write `\(attribute)=\"\(tag.written)\"`")
    case .tag:
      return (
        "`\(tag.name)` stands where a tag has the names of its attributes",
        "Write it as the value of an attribute, in quotes: `class=\"\(tag.written)\"`"
      )
    }
  }

  private func refusal(
    of tag: TemplateTag, _ kind: Slot.Kind, isHTML: Bool, in markup: MarkupTag, _ attribute: String, isAtStart: Bool
  ) -> (what: String, instead: String)? {
    if isHTML {
      return ("`\(tag.name)` is HTML, and stands in the attribute `\(attribute)`", "Use a name that is text")
    }
    var isLink = false
    if case .link = kind { isLink = true }
    switch AttributeKind(attribute, in: markup) {
    // An attribute that is refused has been noted where it is named.
    case .words, .refused: return nil
    case .markup:
      return ("`\(tag.name)` stands in `\(attribute)`, which browsers read as a page", "Take `\(attribute)` out")
    case .address, .header:
      guard isLink else {
        return (
          "`\(tag.name)` is text, and stands in `\(attribute)`, which browsers follow or fetch",
          "Use a name that the page offers as a link"
        )
      }
      guard isAtStart || markup.actsAsHeader else {
        return (
          "`\(tag.name)` does not stand at the beginning of `\(attribute)`",
          "Write `\(attribute)=\"\(tag.written)\"`, with nothing before it"
        )
      }
      return nil
    }
  }

  mutating func noteUneven(_ tag: TemplateTag, of file: TemplateUse, from before: MarkupPosition) {
    note(
      .safety, tag.span, of: file,
      "What stands between `\(tag.written)` and `{{/\(tag.name)}}` begins \(before.described) "
        + "and ends \(position.described)",
      instead: "Open and close each tag, quotation mark and comment on the same side of `\(tag.written)`")
  }

  mutating func checkEnd() {
    guard position != .words, let opened else { return }
    note(
      .safety, opened.at, of: TemplateUse(source: opened.in, chain: [root]),
      "What begins here is still open at the end of `\(root)`, which stops \(position.described)", instead: "Close it")
  }

  private mutating func note(_ fault: MarkupFault, at span: Span, of file: TemplateUse) {
    switch fault {
    case .attribute(let name):
      let named = Span(span.start - name.utf8.count, span.start)
      note(
        .safety, named, of: file, "The attribute `\(name)` is not allowed",
        instead: name == "style"
          ? "Give the tag a `class`, and write the style in a style sheet"
          : "Write it in a script file: the site's pages carry no scripts in their tags")
    case .headerAfterWords:
      note(
        .safety, span, of: file, "`http-equiv` stands after a value",
        instead: "Write `http-equiv` first, so that it is known what the value is used for")
    case .runsIntoSection:
      note(
        .safety, span, of: file, "What stands here would run into the section before it",
        instead: "Put a space between them, or close the tag")
    case .strayEqualsSign:
      note(
        .safety, span, of: file, "This `=` has no attribute's name before it",
        instead: "Write the name, `=` and the value together, inside the section or outside it")
    case .hiddenScriptEnd:
      note(
        .safety, Span(span.start - 3, span.end), of: file, "`<!--` inside a script can hide the script's end",
        instead: "Take it out")
    }
  }
}

extension MarkupPosition {
  /// To follow "begins" and "ends".
  fileprivate var described: String {
    switch self {
    case .words: "between tags"
    case .tagOpen, .closingTagOpen, .tag(_, .name): "in the name of a tag"
    case .declarationOpen, .declaration: "inside `<!…>`"
    case .comment: "inside a comment"
    case .enclosed(let element, _, _): "inside `<\(element)>`"
    case .tag(_, .quotedValue(let attribute, _, _)), .tag(_, .unquotedValue(let attribute)),
      .tag(_, .beforeValue(let attribute)):
      "in the value of `\(attribute)`"
    case .tag(let tag, _): "inside the tag `<\(tag.isClosing ? "/" : "")\(tag.name)>`"
    }
  }
}
