import Diagnostics

/// Web and email addresses that stand among the words without brackets.
extension MarkdownReader {
  mutating func readBareLink(_ byte: UInt8, _ scan: inout MarkScan) -> Bool {
    switch byte {
    case ASCII.colon: readWebAddress(&scan)
    case ASCII.at: readEmailAddress(&scan)
    default: readAddressWithoutScheme(&scan)
    }
  }

  /// `https://…`, from its colon.
  private mutating func readWebAddress(_ scan: inout MarkScan) -> Bool {
    let text = scan.text
    let colon = scan.index
    guard colon + 3 < text.upperBound, body.text[colon + 1] == ASCII.slash, body.text[colon + 2] == ASCII.slash else {
      return false
    }
    var start = colon
    while start > scan.shown, colon - start < 6, ASCII.isLetter(body.text[start - 1]) { start -= 1 }
    let scheme = body.text[start..<colon]
    guard isName(scheme, "https") || isName(scheme, "http"), pieces.isSame(start..<colon + 3), isFree(start, scan)
    else {
      return false
    }
    guard let end = webAddressEnd(from: colon + 3, in: text) else { return false }
    addBareLink(start..<end, to: start..<end, &scan)
    return true
  }

  /// `www.…`, from its first letter.
  private mutating func readAddressWithoutScheme(_ scan: inout MarkScan) -> Bool {
    let start = scan.index
    guard start + 4 < scan.text.upperBound, isName(body.text[start..<start + 3], "www"),
      body.text[start + 3] == ASCII.dot, pieces.isSame(start..<start + 4), isFree(start, scan)
    else { return false }
    guard let end = webAddressEnd(from: start, in: scan.text) else {
      // What is no host is not looked at again from each `www.` inside it.
      scan.index = max(start + 1, host(from: start, in: scan.text).end)
      return true
    }
    let destination = body.text.count
    body.text.append(contentsOf: "http://".utf8)
    for index in start..<end { body.text.append(body.text[index]) }
    addBareLink(start..<end, to: destination..<body.text.count, &scan)
    return true
  }

  /// `name@example.org`, from its sign.
  private mutating func readEmailAddress(_ scan: inout MarkScan) -> Bool {
    let at = scan.index
    guard pieces.isSame(at..<at + 1), var start = emailStart(at, scan), let end = emailEnd(from: at + 1, in: scan.text)
    else {
      return false
    }
    let destination = body.text.count
    let scheme = "mailto:".utf8.count
    if start - scheme >= scan.shown, isName(body.text[start - scheme..<start], "mailto:"), isFree(start - scheme, scan)
    {
      start -= scheme
    } else {
      body.text.append(contentsOf: "mailto:".utf8)
    }
    for index in start..<end { body.text.append(body.text[index]) }
    addBareLink(start..<end, to: destination..<body.text.count, &scan)
    return true
  }

  private mutating func addBareLink(_ words: Range<Int>, to destination: Range<Int>, _ scan: inout MarkScan) {
    show(upTo: words.lowerBound, &scan)
    let span = Span(place(words.lowerBound), place(words.upperBound))
    begin(.link, number: body.links.count, span: span)
    addLink(to: destination, title: 0..<0, isImage: false)
    append(.text, span: span, text: words)
    finishLink(from: end(), destinationSpan: span)
    scan.shown = words.upperBound
    scan.index = words.upperBound
    guard scan.hasMarkAhead, words.upperBound == scan.text.upperBound else { return }
    note(
      .linkCutShort, span, "This address is cut short by a mark for emphasis or code",
      "Put the whole address between `<` and `>`")
  }
}
