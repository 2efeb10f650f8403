extension MarkdownBody {
  /// The words of some events without markup. Paragraphs and the like are parted by line ends.
  package func plainText(_ events: Range<Int>) -> String {
    var words: [UInt8] = []
    eachStretch(
      of: self.events[events], in: text, letters: { words.append(contentsOf: $0) }, sign: { words.append($0) })
    return String(decoding: words, as: UTF8.self)
  }

  /// How many words a reader meets. Each sign counts in scripts that put no spaces between words.
  package func wordCount(_ events: Range<Int>) -> Int {
    var counter = WordCounter()
    eachStretch(of: self.events[events], in: text, letters: { counter.add($0) }, sign: { counter.add($0) })
    return counter.finish()
  }
}

extension MarkdownReader {
  /// The words of some events, as one range of the text.
  mutating func words(of events: Range<Int>) -> Range<Int> {
    if events.isEmpty { return 0..<0 }
    if events.count == 1, body.events[events.lowerBound].kind == .text { return body.events[events.lowerBound].text }
    var words = wordsAtHand
    wordsAtHand = []
    words.removeAll(keepingCapacity: true)
    eachStretch(
      of: body.events[events], in: body.text, letters: { words.append(contentsOf: $0) }, sign: { words.append($0) })
    let start = body.text.count
    body.text.append(contentsOf: words)
    wordsAtHand = words
    return start..<body.text.count
  }
}

/// Gives the letters that a reader meets, one stretch after the other, and the spaces and line ends between them.
private func eachStretch(
  of events: ArraySlice<MarkdownEvent>, in text: [UInt8], letters: (ArraySlice<UInt8>) -> Void, sign: (UInt8) -> Void
) {
  var index = events.startIndex
  var hasWords = false
  var needsLine = false
  while index < events.endIndex {
    let event = events[index]
    switch (event.kind, event.step) {
    case (.text, _), (.code, .leaf), (.rawInline, _), (.rawBlock, _):
      if needsLine { sign(ASCII.lineFeed) }
      needsLine = event.kind == .rawBlock
      hasWords = true
      letters(text[event.text])
    case (.softBreak, _): sign(ASCII.space)
    case (.hardBreak, _): sign(ASCII.lineFeed)
    // What a note says is read at the foot of the page.
    case (.noteText, .enter): index = max(index, min(event.partner, events.endIndex - 1))
    case (.paragraph, .leave), (.tightParagraph, .leave), (.heading, .leave), (.codeBlock, .leave),
      (.headerCell, .leave), (.cell, .leave):
      needsLine = hasWords
    default: break
    }
    index += 1
  }
}

/// Counts words byte by byte.
private struct WordCounter {
  private var count = 0
  private var isInWord = false
  private var pending: [UInt8] = []

  mutating func add(_ letters: ArraySlice<UInt8>) {
    letters.withUnsafeBufferPointer { letters in for byte in letters { add(byte) } }
  }

  mutating func add(_ byte: UInt8) {
    if byte < 0x80 {
      endCharacter()
      if ASCII.isLetterOrDigit(byte) { isInWord = true } else if ASCII.isSpace(byte) { endWord() }
    } else {
      if byte >= 0xC0 { endCharacter() }
      pending.append(byte)
    }
  }

  mutating func finish() -> Int {
    endCharacter()
    endWord()
    return count
  }

  private mutating func endWord() {
    if isInWord { count += 1 }
    isInWord = false
  }

  private mutating func endCharacter() {
    if !pending.isEmpty { lookAtPending() }
  }

  private mutating func lookAtPending() {
    defer { pending.removeAll(keepingCapacity: true) }
    guard let scalar = String(decoding: pending, as: UTF8.self).unicodeScalars.first else { return }
    if scalar.properties.isWhitespace {
      endWord()
    } else if scalar.properties.isIdeographic || (0x3040...0x30FF).contains(scalar.value) {
      endWord()
      count += 1
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      isInWord = true
    }
  }
}
