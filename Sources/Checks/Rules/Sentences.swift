/// Parts a paragraph into sentences and words, by the signs between them.
enum Sentences {
  /// Gives each sentence with the words in it. A line that was broken on purpose ends one too.
  static func each(in letters: [UInt8], _ give: (Range<Int>, _ words: Int) -> Void) {
    letters.withUnsafeBufferPointer { letters in
      var start = 0
      var words = 0
      var isInWord = false
      for index in letters.indices {
        let byte = letters[index]
        if LetterByte.isSpace(byte) {
          if isInWord { words += 1 }
          isInWord = false
          if byte == 0x0A || isEnd(letters, before: index) {
            if words > 0 { give(trimmed(start..<index, letters), words) }
            start = index + 1
            words = 0
          }
        } else if LetterByte.isInWord(byte) {
          isInWord = true
        }
      }
      if isInWord { words += 1 }
      if words > 0 { give(trimmed(start..<letters.count, letters), words) }
    }
  }

  /// A stop, perhaps with a bracket or a quotation mark after it.
  private static func isEnd(_ letters: UnsafeBufferPointer<UInt8>, before index: Int) -> Bool {
    var last = index - 1
    while last >= 0, closing.contains(letters[last]) || letters[last] >= 0x80 { last -= 1 }
    return last >= 0
      && (letters[last] == UInt8(ascii: ".") || letters[last] == UInt8(ascii: "?")
        || letters[last] == UInt8(ascii: "!"))
  }

  private static let closing: [UInt8] = [UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]")]

  private static func trimmed(_ range: Range<Int>, _ letters: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, LetterByte.isSpace(letters[start]) { start += 1 }
    while end > start, LetterByte.isSpace(letters[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The words of a stretch: what stands between spaces, without the signs around it.
  static func words(in letters: [UInt8], _ stretch: Range<Int>? = nil) -> [Range<Int>] {
    let stretch = stretch ?? 0..<letters.count
    var words: [Range<Int>] = []
    letters.withUnsafeBufferPointer { letters in
      var index = stretch.lowerBound
      while index < stretch.upperBound {
        while index < stretch.upperBound, LetterByte.isSpace(letters[index]) { index += 1 }
        var start = index
        while index < stretch.upperBound, !LetterByte.isSpace(letters[index]) { index += 1 }
        var end = index
        while start < end, !LetterByte.isInWord(letters[start]) { start += 1 }
        while end > start, !LetterByte.isInWord(letters[end - 1]) { end -= 1 }
        if start < end { words.append(start..<end) }
      }
    }
    return words
  }

  /// Names of places or schools in a row are looked through, not read.
  static func isList(separators: Int, words: Int) -> Bool { separators > 2 && separators * 5 >= words }

  static func separators(in sentence: some Sequence<UInt8>) -> Int {
    sentence.reduce(into: 0) { count, byte in if isSeparator(byte) { count += 1 } }
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "*"): true
    default: false
    }
  }
}
