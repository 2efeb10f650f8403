import Markup

/// Plain words, in which initials are explained and telephone numbers dial.
extension MarkdownWriter {
  mutating func writeText(_ text: UnsafeBufferPointer<UInt8>, to html: inout HTML) {
    if style.isRightToLeft { return html.append(isolatingNumbersOf: text, dialling: openLink == nil && !isInHeading) }
    // A link has its own place to lead to, and a heading is read by itself.
    guard openLink == nil, !isInHeading else { return html.append(text: text) }
    var start = 0
    var index = 0
    while index < text.count {
      // Most letters are small ones, and begin neither.
      guard text[index] < 0x5B, text[index] > 0x2F, index == 0 || !text[index - 1].isInWord else {
        index += 1
        continue
      }
      if WrittenNumber.canBegin(text[index]), let number = WrittenNumber(at: index, in: text) {
        html.append(text: UnsafeBufferPointer(rebasing: text[start..<index]))
        html.append(number, of: text)
        start = number.letters.upperBound
        index = start
      } else if let (entry, end) = style.shortForms.find(at: index, in: text) {
        html.append(text: UnsafeBufferPointer(rebasing: text[start..<index]))
        write(entry, index..<end, text, to: &html)
        start = end
        index = end
      } else {
        index += 1
      }
    }
    html.append(text: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func write(
    _ index: Int, _ word: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, to html: inout HTML
  ) {
    let entry = style.shortForms[index]
    let letters = UnsafeBufferPointer(rebasing: text[word])
    guard !isExplained(word, text) else {
      told.note(index)
      return html.append(text: letters)
    }
    switch told.tell(index, entry) {
    case .notAgain: html.append(text: letters)
    // Brackets within brackets tire the eye.
    case .inFull where !isInBrackets(word.lowerBound, text):
      html.append(markup: "<abbr>")
      html.append(text: letters)
      html.append(markup: "</abbr> (")
      html.append(text: entry.standsFor)
      if word.count > entry.letters.count, !entry.standsFor.hasSuffix("y") { html.append(markup: "s") }
      html.append(markup: ")")
    case .inFull where isOnPaper, .byLink where isOnPaper: html.append(text: letters)
    case .inFull, .byLink:
      html.append(markup: "<a class=\"word\" href=\"")
      html.append(text: entry.address.text)
      html.append(markup: "\"><abbr title=\"")
      html.append(text: entry.standsFor)
      html.append(markup: "\">")
      html.append(text: letters)
      html.append(markup: "</abbr></a>")
    }
  }

  /// Where a link to what a word means leads nowhere.
  private var isOnPaper: Bool { !style.placePrefix.isEmpty }

  /// In brackets behind its own words, or with them in brackets behind it: SEND (special needs), “SEND” (special needs),
  /// **SEND** (special needs).
  private func isExplained(_ word: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if word.lowerBound > 0, text[word.lowerBound - 1] == UInt8(ascii: "(") { return true }
    var rest = Self.withoutClosingMark(text[word.upperBound...])
    if rest.isEmpty, let behind = wordsBehindEmphasis { rest = Self.withoutClosingMark(behind) }
    return rest.starts(with: " (".utf8)
  }

  private static let closingMarks = ["”", "’", "\"", "'", "*"].map { Array($0.utf8) }

  private static func withoutClosingMark(
    _ text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    text.dropFirst(closingMarks.first { text.starts(with: $0) }?.count ?? 0)
  }

  /// What follows where the emphasis ends that this leaf stands in.
  private var wordsBehindEmphasis: Slice<UnsafeBufferPointer<UInt8>>? {
    var next = leaf + 1
    while next < events.count, events[next].step == .leave,
      events[next].kind == .emphasis || events[next].kind == .strong
    {
      next += 1
    }
    guard next < events.count, events[next].kind == .text else { return nil }
    return letters(events[next].text)[...]
  }

  private func isInBrackets(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let mark = text[..<index].lastIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }
    return mark.map { text[$0] == UInt8(ascii: "(") } ?? false
  }
}

extension HTML {
  /// One line of words in which telephone numbers dial.
  init(diallingIn line: String, isRightToLeft: Bool = false) {
    self.init()
    var line = line
    line.withUTF8 { text in
      if isRightToLeft { return append(isolatingNumbersOf: text, dialling: true) }
      var start = 0
      var index = 0
      while index < text.count {
        if WrittenNumber.canBegin(text[index]), index == 0 || !text[index - 1].isInWord,
          let number = WrittenNumber(at: index, in: text)
        {
          append(text: UnsafeBufferPointer(rebasing: text[start..<index]))
          append(number, of: text)
          start = number.letters.upperBound
          index = start
        } else {
          index += 1
        }
      }
      append(text: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// Words that run from right to left. The style sheet keeps what dials in its order; other numbers of
  /// several groups of digits would show the last group first.
  fileprivate mutating func append(isolatingNumbersOf text: UnsafeBufferPointer<UInt8>, dialling canDial: Bool) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index].isDigit || text[index] == UInt8(ascii: "+"), index == 0 || !text[index - 1].isInWord else {
        index += 1
        continue
      }
      if canDial, let number = WrittenNumber(at: index, in: text) {
        append(text: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(number, of: text)
        start = number.letters.upperBound
        index = start
      } else if let end = DigitGroups.end(at: index, in: text) {
        append(text: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(markup: "<bdi dir=\"ltr\">")
        append(text: UnsafeBufferPointer(rebasing: text[index..<end]))
        append(markup: "</bdi>")
        start = end
        index = end
      } else {
        index += 1
      }
    }
    append(text: UnsafeBufferPointer(rebasing: text[start...]))
  }

  fileprivate mutating func append(_ number: WrittenNumber, of text: UnsafeBufferPointer<UInt8>) {
    if number.isForText {
      append(markup: "<a href=\"sms:")
    } else {
      append(markup: "<a href=\"tel:")
    }
    append(text: number.digits)
    append(markup: "\">")
    append(text: UnsafeBufferPointer(rebasing: text[number.letters]))
    append(markup: "</a>")
  }
}
