import CCMarkGFM

extension MarkdownReader {
  /// A text of cmark's, which ends with a zero byte and has none inside.
  func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let count = strlen(text)
    return UnsafeBufferPointer(start: UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self), count: count)
  }

  /// Adds letters that stand in the file just so.
  mutating func appendSame(_ letters: UnsafeBufferPointer<UInt8>) {
    guard hasNoteColons else { return body.text.append(contentsOf: letters) }
    for byte in letters { body.text.append(byte == noteColonMark ? ASCII.colon : byte) }
  }

  /// Adds letters that cmark may have made from entities: some of its versions make bytes that are no letters.
  @discardableResult
  mutating func appendRepaired(_ letters: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = body.text.count
    guard hasEscapes || hasNoteColons else {
      body.text.append(contentsOf: letters)
      return start..<body.text.count
    }
    var index = 0
    while index < letters.count {
      let byte = letters[index]
      if byte >= 0x20 && byte < 0x7F || byte == ASCII.lineFeed || byte == ASCII.tab {
        body.text.append(byte)
      } else if byte == noteColonMark {
        body.text.append(ASCII.colon)
      } else if let length = utf8Length(letters, at: index), !isForbidden(letters, at: index, length) {
        body.text.append(contentsOf: UnsafeBufferPointer(rebasing: letters[index..<index + length]))
        index += length - 1
      } else {
        body.text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        index += (utf8Length(letters, at: index) ?? 1) - 1
      }
      index += 1
    }
    return start..<body.text.count
  }

  /// Letters that an entity can name and no page may hold: U+FFFE, U+FFFF, and those that steer a printer.
  private func isForbidden(_ letters: UnsafeBufferPointer<UInt8>, at index: Int, _ length: Int) -> Bool {
    switch length {
    case 1: true
    case 2: letters[index] == 0xC2 && letters[index + 1] < 0xA0
    case 3: letters[index] == 0xEF && letters[index + 1] == 0xBF && letters[index + 2] >= 0xBE
    default: false
    }
  }

}
