import CCMarkGFM

/// Walks over a paragraph's text beside cmark's tree, and so knows where each link, picture and word begins and ends.
struct InlineTrace {
  private(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var at = 0
  /// True if text and tree do not fit together. Places are then those of the whole paragraph.
  private(set) var isLost = false

  mutating func begin(_ text: UnsafeBufferPointer<UInt8>, isPlaced: Bool) {
    self.text = text
    at = 0
    isLost = !isPlaced
  }

  var isAtEnd: Bool {
    var index = at
    while index < text.count, ASCII.isSpace(text[index]) { index += 1 }
    return index == text.count
  }

  mutating func lose() { isLost = true }

  mutating func move(to place: Int) { at = place }

  /// One of several letters that the tree says are next.
  mutating func skip(_ wanted: UInt8, or other: UInt8? = nil, count: Int = 1) {
    guard at + count <= text.count else { return lose() }
    for index in at..<at + count where text[index] != wanted && text[index] != other { return lose() }
    at += count
  }

  /// The end of a line, hard or soft, and the spaces around it.
  mutating func skipLineEnd() {
    while at < text.count, text[at] != ASCII.lineFeed, ASCII.isSpace(text[at]) { at += 1 }
    let isEscaped = at < text.count && text[at] == ASCII.backslash
    if isEscaped { at += 1 }
    skip(ASCII.lineFeed)
    // After a backslash, cmark leaves the spaces to the words of the next line.
    if isEscaped { return }
    while at < text.count, ASCII.isBlank(text[at]) { at += 1 }
  }

  mutating func skipCode() {
    let open = at
    while at < text.count, text[at] == ASCII.backtick { at += 1 }
    let marks = at - open
    guard marks > 0 else { return lose() }
    while at < text.count {
      guard text[at] == ASCII.backtick else {
        at += 1
        continue
      }
      let start = at
      while at < text.count, text[at] == ASCII.backtick { at += 1 }
      if at - start == marks { return }
    }
    lose()
  }

  mutating func skipSame(_ literal: UnsafeBufferPointer<UInt8>) {
    guard at + literal.count <= text.count, let letters = text.baseAddress, let wanted = literal.baseAddress,
      memcmp(letters + at, wanted, literal.count) == 0
    else { return lose() }
    at += literal.count
  }

  /// Where the destination of the link that ends here is written, if it is written here, or the name it is looked up by.
  enum LinkEnd {
    case inline(destination: Range<Int>)
    case name(Range<Int>)
    case bracketOnly
  }

  /// The end of a link or picture, from its closing square bracket.
  mutating func skipLinkEnd() -> LinkEnd {
    skip(ASCII.closeBracket)
    guard !isLost else { return .bracketOnly }
    if let inline = InlineDestination(text, from: at) {
      at = inline.end
      return .inline(destination: inline.destination)
    }
    if at < text.count, text[at] == ASCII.openBracket, let end = linkLabelEnd(text, from: at, to: text.count) {
      let name = at + 1..<end - 1
      at = end
      return name.allSatisfy { ASCII.isSpace(text[$0]) } ? .bracketOnly : .name(name)
    }
    return .bracketOnly
  }
}

/// `(address "title")` after a link's words.
struct InlineDestination {
  let destination: Range<Int>
  let end: Int

  init?(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    func spaces(from start: Int) -> Int {
      var index = start
      while index < text.count, ASCII.isSpace(text[index]) { index += 1 }
      return index
    }
    guard start < text.count, text[start] == ASCII.openParenthesis else { return nil }
    let begin = spaces(from: start + 1)
    guard let (destination, afterAddress) = Self.address(text, from: begin) else { return nil }
    self.destination = destination
    var index = spaces(from: afterAddress)
    if index > afterAddress { index = spaces(from: linkTitleEnd(text, from: index)) }
    guard index < text.count, text[index] == ASCII.closeParenthesis else { return nil }
    end = index + 1
  }

  private static func address(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> (Range<Int>, Int)? {
    guard start < text.count else { return nil }
    var index = start
    if text[start] == ASCII.less {
      index += 1
      while index < text.count {
        switch text[index] {
        case ASCII.greater: return index + 1 < text.count ? (start + 1..<index, index + 1) : nil
        case ASCII.backslash: index += 2
        case ASCII.lineFeed, ASCII.less: return nil
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    while index < text.count {
      let byte = text[index]
      if byte == ASCII.backslash, index + 1 < text.count, ASCII.isPunctuation(text[index + 1]) {
        index += 2
        continue
      }
      if byte == ASCII.openParenthesis {
        depth += 1
        if depth > 32 { return nil }
      } else if byte == ASCII.closeParenthesis {
        if depth == 0 { break }
        depth -= 1
      } else if ASCII.isBlank(byte) || ASCII.isLineEnd(byte) {
        if index == start { return nil }
        break
      }
      index += 1
    }
    return index < text.count ? (start..<index, index) : nil
  }
}

/// The end of a link's title, or where it would have begun. cmark takes the longest title that it can find: a quote after
/// a backslash ends it only if no other does.
private func linkTitleEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  guard start < text.count else { return start }
  let closer: UInt8
  switch text[start] {
  case ASCII.quote, ASCII.apostrophe: closer = text[start]
  case ASCII.openParenthesis: closer = ASCII.closeParenthesis
  default: return start
  }
  var escaped = start
  var index = start + 1
  while index < text.count {
    let isEscaped = text[index - 1] == ASCII.backslash
    if text[index] == closer {
      if !isEscaped { return index + 1 }
      escaped = index + 1
    } else if closer == ASCII.closeParenthesis, text[index] == ASCII.openParenthesis, !isEscaped {
      break
    }
    index += 1
  }
  return escaped
}
