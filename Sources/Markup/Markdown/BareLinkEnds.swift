/// Where an address among the words begins and ends.
extension MarkdownReader {
  func isName(_ bytes: ArraySlice<UInt8>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      bytes.count == name.count && zip(bytes, name).allSatisfy { ASCII.lowercased($0) == $1 }
    }
  }

  /// True if nothing before the address could be a part of it.
  func isFree(_ start: Int, _ scan: MarkScan) -> Bool {
    guard start > scan.text.lowerBound else { return isFreeBeforeText }
    let before = body.text[start - 1]
    if before < 0x80 { return !ASCII.isLetterOrDigit(before) }
    return !endsWithLetter(scan.text.lowerBound..<start)
  }

  /// At a text's beginning, what came before it may be the address's own first part: `**first**.last@example.org`.
  private var isFreeBeforeText: Bool {
    guard let last = body.events.last else { return true }
    return last.step == .enter || last.kind == .softBreak || last.kind == .hardBreak || last.kind == .checkbox
  }

  private func endsWithLetter(_ range: Range<Int>) -> Bool {
    var start = range.upperBound - 1
    while start > range.lowerBound, body.text[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = String(decoding: body.text[start..<range.upperBound], as: UTF8.self).unicodeScalars.first
    return scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }

  /// The end of a web address, from its host. None if the host is no host.
  func webAddressEnd(from host: Int, in text: Range<Int>) -> Int? {
    guard self.host(from: host, in: text).isHost else { return nil }
    var end = host
    var round = 0
    var square = 0
    while end < text.upperBound, !endsAddress(at: end, in: text) {
      switch body.text[end] {
      case ASCII.openParenthesis: round += 1
      case ASCII.closeParenthesis: round -= 1
      case ASCII.openBracket: square += 1
      case ASCII.closeBracket: square -= 1
      default: break
      }
      end += 1
    }
    // Marks at the end belong to the sentence; so does a bracket that the address has not opened.
    while end > host {
      switch body.text[end - 1] {
      case ASCII.closeParenthesis where round < 0: round += 1
      case ASCII.closeBracket where square < 0: square += 1
      case ASCII.semicolon: end = entityStart(before: end - 1, from: host) + 1
      case ASCII.question, ASCII.exclamation, ASCII.dot, UInt8(ascii: ","), ASCII.colon, ASCII.tilde,
        ASCII.underscore, UInt8(ascii: "*"), ASCII.apostrophe:
        break
      default: return end
      }
      end -= 1
    }
    return nil
  }

  /// What looks like an entity at the end, `&copy;`, is no part of the address.
  private func entityStart(before semicolon: Int, from host: Int) -> Int {
    var start = semicolon
    while start > host, ASCII.isLetterOrDigit(body.text[start - 1]) { start -= 1 }
    return start < semicolon && start > host && body.text[start - 1] == ASCII.ampersand ? start - 1 : semicolon
  }

  /// A host has a dot between letters, and no underscore in its last two parts.
  func host(from start: Int, in text: Range<Int>) -> (end: Int, isHost: Bool) {
    var index = start
    var dots = 0
    var underscores = (last: 0, before: 0)
    while index < text.upperBound {
      // No name in the domain name system is longer.
      if index - start > 253 { return (index, false) }
      let byte = body.text[index]
      if byte == ASCII.dot {
        guard index > start, index + 1 < text.upperBound,
          body.text[index + 1] >= 0x80 || ASCII.isLetterOrDigit(body.text[index + 1])
        else { break }
        dots += 1
        underscores = (0, underscores.last)
      } else if byte == ASCII.underscore {
        underscores.last += 1
      } else if !(ASCII.isLetterOrDigit(byte) || byte == ASCII.hyphen || byte >= 0x80)
        || endsAddress(at: index, in: text)
      {
        break
      }
      index += 1
    }
    return (index, dots > 0 && underscores.last == 0 && underscores.before == 0)
  }

  /// True for white space, for `<`, `>` and `"`, and for punctuation of other scripts.
  private func endsAddress(at index: Int, in text: Range<Int>) -> Bool {
    let byte = body.text[index]
    if byte < 0x80 {
      return byte <= 0x20 || byte == 0x7F || byte == ASCII.less || byte == ASCII.greater || byte == ASCII.quote
    }
    guard byte >= 0xC0 else { return false }
    func next(_ offset: Int) -> UInt8 { index + offset < text.upperBound ? body.text[index + offset] : 0 }
    switch (byte, next(1), next(2)) {
    case (0xC2, _, _): return true
    case (0xD8, 0x8C, _), (0xD8, 0x9B, _), (0xD8, 0x9F, _), (0xDB, 0x94, _): return true
    case (0xE2, 0x80, _), (0xE2, 0x81, 0x80...0xAF): return true
    case (0xE3, 0x80, _): return true
    case (0xEF, 0xBC...0xBF, _): return true
    default: return false
    }
  }

  func emailStart(_ at: Int, _ scan: MarkScan) -> Int? {
    var whole = at
    while whole > scan.shown, isEmailLetter(body.text[whole - 1]) { whole -= 1 }
    if whole == scan.text.lowerBound, !isFreeBeforeText { return nil }
    var start = whole
    while start < at, !ASCII.isLetterOrDigit(body.text[start]) { start += 1 }
    guard start < at else { return nil }
    guard start == whole, start > scan.text.lowerBound else { return start }
    let before = body.text[start - 1]
    // An address may have more signs than are read here. A part of an address would lead to somebody else.
    let mayBePart = "!#$%&'*/=?^`{|}~@+".utf8.contains(before)
    if mayBePart {
      guard start - 1 > scan.text.lowerBound else { return start }
      let further = body.text[start - 2]
      return ASCII.isSpace(further) || further == ASCII.openParenthesis ? start : nil
    }
    return before >= 0x80 && endsWithLetter(scan.text.lowerBound..<start) ? nil : start
  }

  func emailEnd(from start: Int, in text: Range<Int>) -> Int? {
    var end = start
    while end < text.upperBound, isEmailLetter(body.text[end]), body.text[end] != UInt8(ascii: "+") { end += 1 }
    if end < text.upperBound, body.text[end] == ASCII.at { return nil }
    while end > start, body.text[end - 1] == ASCII.dot { end -= 1 }
    guard end > start, ASCII.isLetterOrDigit(body.text[end - 1]) else { return nil }
    let host = body.text[start..<end]
    guard let first = host.first, ASCII.isLetterOrDigit(first), host.contains(ASCII.dot) else { return nil }
    return end
  }

  private func isEmailLetter(_ byte: UInt8) -> Bool {
    ASCII.isLetterOrDigit(byte) || byte == ASCII.dot || byte == ASCII.hyphen || byte == ASCII.underscore
      || byte == UInt8(ascii: "+")
  }
}
