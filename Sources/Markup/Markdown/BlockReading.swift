import CCMarkGFM
import Diagnostics

extension MarkdownReader {
  /// Begins what a node stands for. False if nothing inside it is to be read.
  mutating func enter(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT: readText(node)
    case CMARK_NODE_SOFTBREAK: readBreak(.softBreak)
    case CMARK_NODE_LINEBREAK: readBreak(.hardBreak)
    case CMARK_NODE_CODE: readCode(node)
    case CMARK_NODE_HTML_INLINE: readRawInline(node)
    case CMARK_NODE_EMPH: beginEmphasis(.emphasis, marks: 1)
    case CMARK_NODE_STRONG: beginEmphasis(.strong, marks: 2)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: beginLink(node)
    case CMARK_NODE_PARAGRAPH: beginParagraph(node)
    case CMARK_NODE_HEADING: beginHeading(node)
    case CMARK_NODE_LIST: beginList(node)
    case CMARK_NODE_ITEM: begin(.item, span: lines(of: node))
    case CMARK_NODE_BLOCK_QUOTE: begin(.blockQuote, span: lines(of: node))
    case CMARK_NODE_CODE_BLOCK: readCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: readRawBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: append(.thematicBreak, span: lines(of: node))
    case let type where type.rawValue == tables.cell: beginCell(node)
    case let type where type.rawValue == tables.row: beginRow(node)
    case let type where type.rawValue == tables.table: beginTable(node)
    default: break
    }
    return !isTooDeep
  }

  /// Ends what a node stands for, if it stands for something with an end.
  mutating func leave(_ node: OpaquePointer) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_EMPH: endEmphasis(marks: 1)
    case CMARK_NODE_STRONG: endEmphasis(marks: 2)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: endLink(node)
    case CMARK_NODE_PARAGRAPH: endParagraph()
    case CMARK_NODE_HEADING: endHeading(node)
    case CMARK_NODE_LIST, CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE: end()
    case let type where type.rawValue == tables.cell: endCell()
    case let type where type.rawValue == tables.row: endRow(node)
    case let type where type.rawValue == tables.table: endTable()
    default: break
    }
  }

  func lines(of node: OpaquePointer) -> Span {
    finder.lines(Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node)))
  }

  private mutating func beginList(_ node: OpaquePointer) {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let start = isOrdered ? Int(cmark_node_get_list_start(node)) : 0
    begin(isOrdered ? .orderedList : .bulletList, number: start, span: lines(of: node))
  }

  private mutating func beginParagraph(_ node: OpaquePointer) {
    let text = content(of: node)
    var first = Int(cmark_node_get_start_line(node))
    var last = max(first, Int(cmark_node_get_end_line(node)))
    let isPlaced: Bool
    // A paragraph that cmark cut off above a table has no line of its own; the table has taken its first.
    if first == 0, let table = cmark_node_next(node) {
      first = Int(cmark_node_get_start_line(table))
      last = max(first, headLine(of: table) - 1)
      isPlaced = finder.place(cutOff: text, from: first, to: last, in: &map)
    } else {
      isPlaced = finder.place(paragraph: text, first: first, last: last, in: &map)
    }
    beginWords(text, isPlaced: isPlaced, otherwise: finder.lines(first, last))
    begin(isTight(node) ? .tightParagraph : .paragraph, span: blockSpan)
    noteTableNotMade(text)
  }

  /// The paragraphs of a tight list are not marked as paragraphs.
  private func isTight(_ node: OpaquePointer) -> Bool {
    guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM else { return false }
    return cmark_node_get_list_tight(cmark_node_parent(item)) != 0
  }

  private mutating func endParagraph() {
    endWords()
    end()
    if notes.isOpen { endNoteText() }
  }

  private mutating func beginHeading(_ node: OpaquePointer) {
    let text = content(of: node)
    let level = Int(cmark_node_get_heading_level(node))
    let first = Int(cmark_node_get_start_line(node))
    let lineStart = finder.line(first).lowerBound
    let marks = lineStart + Int(cmark_node_get_start_column(node)) - 1
    var isPlaced = finder.place(heading: trimmed(text), level: level, from: marks, in: &map)
    if isPlaced {
      beginWords(text, isPlaced: true, otherwise: .nowhere)
      blockSpan = Span(marks, finder.line(first).upperBound)
    } else {
      isPlaced = finder.place(underlined: text, first: first, in: &map)
      beginWords(text, isPlaced: isPlaced, otherwise: finder.lines(first, first))
    }
    headingHolders.append(open.last)
    begin(.heading, number: body.headings.count, span: blockSpan)
    body.headings.append(
      MarkdownHeading(
        level: level, words: 0..<0, id: 0..<0, span: blockSpan, events: body.events.count - 1..<body.events.count,
        section: 0..<0, isInside: open.count > 1))
  }

  private mutating func endHeading(_ node: OpaquePointer) {
    endWords()
    let start = end()
    let heading = body.headings[body.events[start].index]
    body.headings[body.events[start].index] = MarkdownHeading(
      level: heading.level, words: words(of: start + 1..<body.events.count - 1), id: 0..<0, span: heading.span,
      events: start..<body.events.count, section: body.events.count..<body.events.count, isInside: heading.isInside)
  }

  private mutating func readCodeBlock(_ node: OpaquePointer) {
    let span = lines(of: node)
    shown.append(span)
    if let last = body.events.last, last.kind == .noteText, !isFenced(node) {
      note(
        .footnoteTooLong, span, "These lines are indented under a note, but a note has only one paragraph",
        "Write all of the note in one paragraph, or take the spaces before these lines away")
    }
    let info = bytes(cmark_node_get_fence_info(node))
    let isLanguage = isLanguage(info)
    begin(.codeBlock, span: span, text: isLanguage ? appendRepaired(info) : 0..<0)
    let start = body.text.count
    // Words after the marks are meant to be read, unless they are one name: perhaps nobody meant to begin code here.
    if !isLanguage, !info.isEmpty {
      appendRepaired(info)
      body.text.append(ASCII.lineFeed)
    }
    appendRepaired(bytes(cmark_node_get_literal(node)))
    append(.code, span: span, text: start..<body.text.count)
    end()
  }

  private func isFenced(_ node: OpaquePointer) -> Bool {
    var length: CInt = 0
    var offset: CInt = 0
    var mark: CChar = 0
    return cmark_node_get_fenced(node, &length, &offset, &mark) != 0
  }

  private func isLanguage(_ info: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = info.first, ASCII.isLetter(first) else { return false }
    return info.allSatisfy { ASCII.isLetterOrDigit($0) || "+-#._".utf8.contains($0) }
  }

  private mutating func readRawBlock(_ node: OpaquePointer) {
    let span = lines(of: node)
    shown.append(span)
    let literal = bytes(cmark_node_get_literal(node))
    append(.rawBlock, span: span, text: appendRepaired(literal))
    noteRawHTML(literal, Span(span.start, finder.line(Int(cmark_node_get_start_line(node))).upperBound))
  }

  /// A row of bars and dashes that cmark kept as a paragraph's line. One version of it tries again on the next line and
  /// another does not, so such a page must not pass.
  private mutating func noteTableNotMade(_ text: UnsafeBufferPointer<UInt8>) {
    guard hasPipes, let letters = text.baseAddress, memchr(letters, Int32(ASCII.pipe), text.count) != nil else {
      return
    }
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: ASCII.lineFeed) ?? text.count
      var line = TextLine(start: start, content: start)
      line.end = end
      if text[start..<end].contains(ASCII.pipe), line.isDelimiterRow(text) {
        let span = trace.isLost ? blockSpan : Span(map.file(start), map.file(start) + end - start)
        note(
          .tableNotMade, span,
          "This row of dashes makes no table, because the line above has another number of columns",
          "Give both lines the same number of bars, with an empty line before the table")
      }
      start = end + 1
    }
  }

  /// Without the line end that cmark keeps in a heading of no words.
  private func trimmed(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: text[..<((text.lastIndex { !ASCII.isSpace($0) } ?? -1) + 1)])
  }

  func content(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    bytes(cmark_node_get_string_content(node))
  }
}
