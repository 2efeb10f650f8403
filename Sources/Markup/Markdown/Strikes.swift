import Diagnostics

/// `~~` that may begin words struck out.
struct StrikeMark {
  let event: Int
  /// The event that it stands in: words are struck out only as a whole.
  let parent: Int
}

extension MarkdownReader {
  mutating func readStrike(_ scan: inout MarkScan) -> Bool {
    let start = scan.index
    var end = start
    while end < scan.text.upperBound, body.text[end] == ASCII.tilde { end += 1 }
    guard end - start == 2, pieces.isSame(start..<end) else {
      scan.index = end
      return true
    }
    let before = letterBefore(start, scan)
    let after = letterAfter(end, scan)
    show(upTo: start, &scan)
    scan.index = end
    scan.shown = end
    let span = Span(place(start), place(end))
    if before.mayEnd(before: after), let mark = strikes.last, mark.parent == open.last {
      strikes.removeLast()
      strikeOut(from: mark, span)
      return true
    }
    if after.mayEnd(before: before), let parent = open.last {
      strikes.append(StrikeMark(event: body.events.count, parent: parent))
    }
    append(.text, span: span, text: start..<end)
    return true
  }

  private mutating func strikeOut(from mark: StrikeMark, _ span: Span) {
    let begin = body.events[mark.event]
    let whole = Span(begin.span.start, span.end)
    body.events[mark.event] = MarkdownEvent(.strike, .enter, other: body.events.count, span: whole)
    body.events.append(MarkdownEvent(.strike, .leave, other: mark.event, span: whole))
  }

  /// Forgets the marks inside what ends here.
  mutating func dropStrikes() {
    while let mark = strikes.last, mark.parent == open.last { strikes.removeLast() }
  }

  private mutating func letterBefore(_ place: Int, _ scan: MarkScan) -> Neighbour {
    if place > scan.text.lowerBound {
      var start = place - 1
      while start > scan.text.lowerBound, body.text[start] & 0xC0 == 0x80 { start -= 1 }
      return Neighbour(body.text[start..<place])
    }
    let written = self.place(place)
    return written > 0 && !trace.isLost ? Neighbour([file[written - 1]]) : .space
  }

  private mutating func letterAfter(_ place: Int, _ scan: MarkScan) -> Neighbour {
    if place < scan.text.upperBound { return Neighbour(body.text[place..<min(place + 4, scan.text.upperBound)]) }
    let written = self.place(place)
    return written < file.count && !trace.isLost ? Neighbour([file[written]]) : .space
  }
}

/// The kind of letter beside a mark.
private enum Neighbour {
  case space, punctuation, letter

  init(_ bytes: ArraySlice<UInt8>) {
    guard let first = bytes.first else {
      self = .space
      return
    }
    if first < 0x80 {
      self = ASCII.isSpace(first) ? .space : ASCII.isPunctuation(first) ? .punctuation : .letter
      return
    }
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
      self = .letter
      return
    }
    switch scalar.properties.generalCategory {
    case _ where scalar.properties.isWhitespace: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .letter
    }
  }

  /// As for emphasis: a mark belongs to the words that it touches.
  func mayEnd(before after: Neighbour) -> Bool {
    switch self {
    case .space: false
    case .punctuation: after != .letter
    case .letter: true
    }
  }
}
