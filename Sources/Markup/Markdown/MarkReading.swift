import Diagnostics

/// Markup that this program finds in the texts that cmark leaves: cmark's own extensions for it spoil pages when two
/// threads read at once.
extension MarkdownReader {
  mutating func readMarks(in text: Range<Int>, hasMarkAhead: Bool) {
    var scan = MarkScan(text: text, shown: text.lowerBound, index: text.lowerBound, hasMarkAhead: hasMarkAhead)
    if imagesOpen == 0 {
      readOpening(&scan)
      while true {
        scan.index = nextMark(from: scan.index, to: text.upperBound)
        guard scan.index < text.upperBound else { break }
        if !readMark(body.text[scan.index], &scan) { scan.index += 1 }
      }
    }
    show(upTo: text.upperBound, &scan)
  }

  private func nextMark(from start: Int, to end: Int) -> Int {
    body.text.withUnsafeBufferPointer { text in
      var index = start
      while index < end, !Self.isMark(text[index]) { index += 1 }
      return index
    }
  }

  /// `: < @ W [ ] w ~`: the few letters that may begin or stand inside a mark, as bits.
  private static let low: UInt64 = 1 << 58 | 1 << 60
  private static let high: UInt64 = 1 << 0 | 1 << 23 | 1 << 27 | 1 << 29 | 1 << 55 | 1 << 62

  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool {
    byte < 0x80 && ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 != 0
  }

  /// True if a mark was read, and the scan stands after it.
  private mutating func readMark(_ byte: UInt8, _ scan: inout MarkScan) -> Bool {
    switch byte {
    case ASCII.tilde: return readStrike(&scan)
    case ASCII.openBracket: return readNoteMark(&scan)
    case ASCII.closeBracket: return readLinkNotMade(&scan)
    case ASCII.less: return readDeclaration(&scan)
    default: return linksOpen == 0 && readBareLink(byte, &scan)
    }
  }

  /// Shows the words before a mark.
  mutating func show(upTo end: Int, _ scan: inout MarkScan) {
    guard scan.shown < end else { return }
    append(.text, span: Span(place(scan.shown), place(end)), text: scan.shown..<end)
    scan.shown = end
  }

  /// What may stand only at the beginning of a paragraph or a line: a checkbox, or a note's text.
  private mutating func readOpening(_ scan: inout MarkScan) {
    guard let last = body.events.last else { return }
    let isParagraph = last.step == .enter && (last.kind == .paragraph || last.kind == .tightParagraph)
    if isParagraph { readCheckbox(&scan) }
    if hasNoteColons, isParagraph || last.kind == .softBreak || last.kind == .hardBreak { readNoteText(&scan) }
  }

  private mutating func readCheckbox(_ scan: inout MarkScan) {
    let text = scan.text
    guard text.count > 4, body.events.count >= 2, body.events[body.events.count - 2].kind == .item,
      body.events[body.events.count - 2].step == .enter
    else { return }
    let start = text.lowerBound
    guard body.text[start] == ASCII.openBracket, body.text[start + 2] == ASCII.closeBracket,
      ASCII.isBlank(body.text[start + 3]), pieces.isSame(start..<start + 3)
    else { return }
    let isTicked: Bool
    switch body.text[start + 1] {
    case ASCII.space: isTicked = false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): isTicked = true
    default: return
    }
    append(.checkbox, number: isTicked ? 1 : 0, span: Span(place(start), place(start + 3)))
    scan.index = start + 4
    while scan.index < text.upperBound, ASCII.isBlank(body.text[scan.index]) { scan.index += 1 }
    scan.shown = scan.index
  }

  /// `](` that is left over: somebody meant a link, and wrote a space in its address.
  private mutating func readLinkNotMade(_ scan: inout MarkScan) -> Bool {
    let at = scan.index
    guard at + 1 < scan.text.upperBound, body.text[at + 1] == ASCII.openParenthesis, scan.hasOpenBracket,
      pieces.isSame(at..<at + 2)
    else { return false }
    let span = Span(place(at), place(at + 2))
    note(
      .linkNotMade, span, "These brackets look like a link, but make none",
      "Write the address without spaces: `[ring us](tel:01632960123)`. To show brackets, write `\\[` and `\\]`")
    return false
  }

  /// `<!` and `<?`: one version of cmark takes more of them for HTML than another, so none may pass.
  private mutating func readDeclaration(_ scan: inout MarkScan) -> Bool {
    let at = scan.index
    guard at + 1 < scan.text.upperBound, pieces.isSame(at..<at + 2) else { return false }
    let next = body.text[at + 1]
    guard next == ASCII.exclamation || next == ASCII.question else { return false }
    let end = min(at + 4, scan.text.upperBound)
    let isComment = body.text[at..<end].elementsEqual("<!--".utf8)
    note(
      isComment ? .htmlComment : .rawHTML, Span(place(at), place(end)),
      "There is the beginning of \(isComment ? "a comment in HTML" : "HTML") here",
      "Take it out, or write `\\<` to show the sign")
    return false
  }
}

/// How far the reading of one text has come.
struct MarkScan {
  let text: Range<Int>
  /// Up to here the words have become events.
  var shown: Int
  var index: Int
  /// True if emphasis or code follows the text at once.
  let hasMarkAhead: Bool
  var hasOpenBracket = false
}
