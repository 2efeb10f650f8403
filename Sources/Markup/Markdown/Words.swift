extension MarkdownBody {
  /// The words of some events without markup. Paragraphs and the like are parted by line ends.
  package func plainText(_ events: Range<Int>) -> String {
    var words: [UInt8] = []
    appendWords(of: self.events[events], in: text) { words.append($0) }
    return String(decoding: words, as: UTF8.self)
  }

  /// How many words a reader meets. Each sign counts in scripts that put no spaces between words.
  package func wordCount(_ events: Range<Int>) -> Int {
    var counter = WordCounter()
    appendWords(of: self.events[events], in: text) { counter.add($0) }
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
    appendWords(of: body.events[events], in: body.text) { words.append($0) }
    let start = body.text.count
    body.text.append(contentsOf: words)
    wordsAtHand = words
    return start..<body.text.count
  }
}

/// Gives the letters that a reader meets, one after the other.
private func appendWords(of events: ArraySlice<MarkdownEvent>, in text: [UInt8], _ add: (UInt8) -> Void) {
  var index = events.startIndex
  var hasWords = false
  var needsLine = false
  while index < events.endIndex {
    let event = events[index]
    switch (event.kind, event.step) {
    case (.text, _), (.code, .leaf), (.rawInline, _), (.rawBlock, _):
      if needsLine { add(ASCII.lineFeed) }
      needsLine = event.kind == .rawBlock
      hasWords = true
      for byte in text[event.text] { add(byte) }
    case (.softBreak, _): add(ASCII.space)
    case (.hardBreak, _): add(ASCII.lineFeed)
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
    guard !pending.isEmpty else { return }
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
