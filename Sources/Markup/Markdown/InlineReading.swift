import CCMarkGFM
import Diagnostics

extension MarkdownReader {
  /// Makes ready for the words of a paragraph, a heading or a cell.
  mutating func beginWords(_ text: UnsafeBufferPointer<UInt8>, isPlaced: Bool, otherwise: Span) {
    trace.begin(text, isPlaced: isPlaced)
    strikes.removeAll(keepingCapacity: true)
    hasRawHTML = false
    guard isPlaced else {
      blockSpan = otherwise
      return
    }
    var end = text.count
    while end > 0, ASCII.isSpace(text[end - 1]) { end -= 1 }
    let start = map.file(0)
    blockSpan = Span(start, end > 0 ? map.file(end - 1) + 1 : start)
  }

  mutating func endWords() {
    if !trace.isAtEnd { trace.lose() }
    if trace.isLost { body.untraced += 1 }
    shown.append(blockSpan)
  }

  /// The place in the file of what begins at this place of the trace and ends where the trace is now.
  mutating func span(from start: Int) -> Span {
    guard !trace.isLost else { return blockSpan }
    let begin = map.file(start)
    return Span(begin, trace.at > start ? map.file(trace.at - 1) + 1 : begin)
  }

  mutating func readBreak(_ kind: MarkdownEvent.Kind) {
    let start = trace.at
    trace.skipLineEnd()
    append(kind, span: span(from: start))
  }

  mutating func readCode(_ node: OpaquePointer) {
    let start = trace.at
    trace.skipCode()
    append(.code, span: span(from: start), text: appendRepaired(bytes(cmark_node_get_literal(node))))
  }

  mutating func readRawInline(_ node: OpaquePointer) {
    let start = trace.at
    let literal = bytes(cmark_node_get_literal(node))
    trace.skipSame(literal)
    let span = span(from: start)
    append(.rawInline, span: span, text: appendRepaired(literal))
    // What is told of an opening tag goes for its closing one too.
    let isClosing = literal.count > 1 && literal[1] == ASCII.slash
    if !(isClosing && hasRawHTML) { noteRawHTML(literal, span) }
    hasRawHTML = true
  }

  mutating func noteRawHTML(_ literal: UnsafeBufferPointer<UInt8>, _ span: Span) {
    let isComment = literal.drop { ASCII.isSpace($0) }.starts(with: "<!--".utf8)
    if isComment {
      note(
        .htmlComment, span, "There is a comment in HTML here",
        "Take it out. Notes for colleagues do not belong in a page's file")
    } else {
      note(
        .rawHTML, span, "There is HTML here: “\(excerpt(literal))”",
        "Write it in Markdown. To show the sign `<` on the page, write `\\<`")
    }
  }

  private func excerpt(_ literal: UnsafeBufferPointer<UInt8>) -> String {
    let line = literal.drop { ASCII.isSpace($0) }.prefix { !ASCII.isLineEnd($0) }
    return String(decoding: line, as: UTF8.self).prefix(60) + (line.count > 60 ? "…" : "")
  }

  mutating func beginEmphasis(_ kind: MarkdownEvent.Kind, marks: Int) {
    let start = trace.at
    trace.skip(UInt8(ascii: "*"), or: ASCII.underscore, count: marks)
    begin(kind, span: span(from: start))
  }

  mutating func endEmphasis(marks: Int) {
    trace.skip(UInt8(ascii: "*"), or: ASCII.underscore, count: marks)
    dropStrikes()
    end(at: trace.isLost ? nil : span(from: trace.at - marks).end)
  }

  mutating func beginLink(_ node: OpaquePointer) {
    let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
    let start = trace.at
    if isImage {
      trace.skip(ASCII.exclamation)
      trace.skip(ASCII.openBracket)
    } else {
      trace.skip(ASCII.openBracket, or: ASCII.less)
    }
    begin(isImage ? .image : .link, number: body.links.count, span: span(from: start))
    let destination = appendRepaired(bytes(cmark_node_get_url(node)))
    let title = appendRepaired(bytes(cmark_node_get_title(node)))
    addLink(to: destination, title: title, isImage: isImage)
    if isImage { imagesOpen += 1 } else { linksOpen += 1 }
  }

  mutating func endLink(_ node: OpaquePointer) {
    let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
    if isImage { imagesOpen -= 1 } else { linksOpen -= 1 }
    dropStrikes()
    guard let start = open.last else { return }
    let destinationSpan = skipLinkEnd(from: start)
    end(at: trace.isLost ? nil : map.file(trace.at - 1) + 1)
    finishLink(from: start, destinationSpan: destinationSpan)
  }

  /// Gives the place of the destination, if it is written at the link.
  private mutating func skipLinkEnd(from start: Int) -> Span? {
    guard !trace.isLost else { return nil }
    let begin = body.events[start].span
    if file[begin.start] == ASCII.less {
      let destination = Span(begin.end, map.file(trace.at - 1) + 1)
      trace.skip(ASCII.greater)
      return destination
    }
    let words = begin.end..<map.file(trace.at)
    switch trace.skipLinkEnd() {
    case .inline(let destination):
      guard !trace.isLost, !destination.isEmpty else { return nil }
      return Span(map.file(destination.lowerBound), map.file(destination.upperBound - 1) + 1)
    case .name(let name): if !definitions.isEmpty { usedNames.insert(linkName(trace.text, name)) }
    case .bracketOnly:
      if !definitions.isEmpty, words.lowerBound <= words.upperBound { usedNames.insert(linkName(file, words)) }
    }
    return nil
  }
}
