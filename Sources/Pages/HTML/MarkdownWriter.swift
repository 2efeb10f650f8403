import Markup

/// One walk over a body's events.
struct MarkdownWriter {
  let style: MarkdownHTML
  let body: MarkdownBody
  let events: UnsafeBufferPointer<MarkdownEvent>
  let text: UnsafeBufferPointer<UInt8>
  /// True while a checkbox's label waits for its end.
  var isLabelOpen = false
  /// The event that began the link that is open. One within its words is no link of its own.
  var openLink: Int?
  var isInHeading = false
  var told = ToldWords()
  var hasTableBody = false
  var strongDepth = 0
  /// The leaf that is being written.
  var leaf = 0

  init(
    style: MarkdownHTML, body: MarkdownBody, events: UnsafeBufferPointer<MarkdownEvent>,
    text: UnsafeBufferPointer<UInt8>
  ) {
    self.style = style
    self.body = body
    self.events = events
    self.text = text
  }

  mutating func write(_ range: Range<Int>, to html: inout HTML, resolving resolve: (MarkdownLink) -> LinkAddress) {
    var index = max(0, range.lowerBound)
    let end = min(range.upperBound, events.count)
    while index < end {
      switch events[index].step {
      case .leaf:
        leaf = index
        writeLeaf(events[index], to: &html)
      case .enter: index = enter(index, to: &html, resolving: resolve)
      case .leave: leave(index, to: &html)
      }
      index += 1
    }
  }

  func letters(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: text[range]) }

  private mutating func writeLeaf(_ event: MarkdownEvent, to html: inout HTML) {
    switch event.kind {
    case .text: writeText(letters(event.text), to: &html)
    case .rawInline: html.append(text: letters(event.text))
    case .softBreak: html.append(markup: "\n")
    case .hardBreak: html.append(markup: "<br>\n")
    case .code:
      html.append(markup: "<code>")
      html.append(text: letters(event.text))
      html.append(markup: "</code>")
    case .rawBlock:
      html.beginLine()
      html.append(markup: "<p>")
      html.append(text: letters(event.text))
      html.append(markup: "</p>\n")
    case .thematicBreak:
      html.beginLine()
      html.append(markup: "<hr>\n")
    case .noteMark: writeNoteMark(event, to: &html)
    case .checkbox:
      html.append(
        markup: event.isTicked
          ? "<label><input type=\"checkbox\" disabled checked> " : "<label><input type=\"checkbox\" disabled> ")
      isLabelOpen = true
    case .paragraph, .tightParagraph, .heading, .blockQuote, .bulletList, .orderedList, .item, .codeBlock, .table,
      .tableHead, .tableRow, .headerCell, .cell, .noteText, .plainNoteText, .emphasis, .strong, .strike, .link, .image:
      break
    }
  }

  /// Gives the index of the last event that has been written.
  private mutating func enter(
    _ index: Int, to html: inout HTML, resolving resolve: (MarkdownLink) -> LinkAddress
  ) -> Int {
    let event = events[index]
    switch event.kind {
    case .paragraph:
      html.beginLine()
      html.append(markup: "<p>")
    case .heading:
      isInHeading = true
      beginHeading(body.headings[event.index], to: &html)
    case .blockQuote:
      html.beginLine()
      html.append(markup: "<blockquote>\n")
    case .bulletList:
      html.beginLine()
      html.append(markup: "<ul>\n")
    case .orderedList: beginOrderedList(from: event.start, to: &html)
    case .item:
      html.beginLine()
      html.append(markup: isTask(index) ? "<li class=\"task\">" : "<li>")
    case .codeBlock:
      writeCodeBlock(index, to: &html)
      return event.partner
    case .table, .tableHead, .tableRow, .headerCell, .cell: beginTablePart(index, to: &html)
    case .emphasis: html.append(markup: "<em>")
    case .strong:
      if strongDepth == 0 { html.append(markup: "<strong>") }
      strongDepth += 1
    case .strike: html.append(markup: "<del>")
    case .link: beginLink(index, to: &html, resolving: resolve)
    case .image:
      writeImage(body.links[event.index], to: &html, resolving: resolve)
      return event.partner
    // A note is written at the foot of the page.
    case .noteText: return event.partner
    case .tightParagraph, .plainNoteText, .thematicBreak, .rawBlock, .rawInline, .text, .code, .softBreak, .hardBreak,
      .noteMark, .checkbox:
      break
    }
    return index
  }

  private mutating func leave(_ index: Int, to html: inout HTML) {
    let event = events[index]
    switch event.kind {
    case .paragraph:
      endLabel(to: &html)
      html.append(markup: "</p>\n")
    case .tightParagraph: endLabel(to: &html)
    case .heading:
      isInHeading = false
      endHeading(body.headings[event.index], to: &html)
    case .blockQuote:
      html.beginLine()
      html.append(markup: "</blockquote>\n")
    case .bulletList: html.append(markup: "</ul>\n")
    case .orderedList: html.append(markup: "</ol>\n")
    case .item: html.append(markup: "</li>\n")
    case .table, .tableHead, .tableRow, .headerCell, .cell: endTablePart(index, to: &html)
    case .emphasis: html.append(markup: "</em>")
    case .strong:
      strongDepth -= 1
      if strongDepth == 0 { html.append(markup: "</strong>") }
    case .strike: html.append(markup: "</del>")
    case .link: endLink(index, to: &html)
    case .codeBlock, .image, .noteText, .plainNoteText, .thematicBreak, .rawBlock, .rawInline, .text, .code, .softBreak,
      .hardBreak, .noteMark, .checkbox:
      break
    }
  }

  private mutating func endLabel(to html: inout HTML) {
    if isLabelOpen { html.append(markup: "</label>") }
    isLabelOpen = false
  }

  private func isTask(_ item: Int) -> Bool {
    item + 2 < events.count && events[item + 2].kind == .checkbox
  }
}

extension HTML {
  /// Ends the line of what was written before, if it is not ended.
  mutating func beginLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { append(markup: "\n") }
  }
}
