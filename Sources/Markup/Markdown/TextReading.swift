import CCMarkGFM
import Diagnostics

extension MarkdownReader {
  /// Takes over one text of cmark's, and what in it cmark does not know: bare links, strikes, notes and checkboxes.
  mutating func readText(_ node: OpaquePointer) {
    let literal = bytes(cmark_node_get_literal(node))
    guard !literal.isEmpty else { return }
    let start = body.text.count
    let isInAngles = linksOpen > 0 && isInAngleBrackets
    pieces.removeAll()
    if trace.isLost {
      appendRepaired(literal)
    } else if hasEscapes {
      appendBeside(literal, mayEscape: !isInAngles)
    } else {
      let at = trace.at
      trace.skipSame(literal)
      appendSame(literal)
      pieces.add(text: start, at: at, isSame: true)
    }
    pieces.close(text: body.text.count, at: trace.at)
    readMarks(in: start..<body.text.count, hasMarkAhead: hasInlineAhead(node))
  }

  /// Where in the file a letter of the text at hand was written.
  mutating func place(_ text: Int) -> Int {
    if trace.isLost { return text < pieces.end.text ? blockSpan.start : blockSpan.end }
    if text >= pieces.end.text { return map.file(max(0, pieces.end.at - 1)) + 1 }
    return map.file(pieces.at(text))
  }

  /// True right inside `<https://…>`, where a backslash is only a backslash.
  private var isInAngleBrackets: Bool {
    guard let start = open.last, body.events[start].kind == .link, !trace.isLost else { return false }
    return file[body.events[start].span.start] == ASCII.less
  }

  /// True if emphasis or code follows without a space, which might be the rest of an address.
  private func hasInlineAhead(_ node: OpaquePointer) -> Bool {
    guard let next = cmark_node_next(node) else { return false }
    switch cmark_node_get_type(next) {
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG, CMARK_NODE_CODE: return true
    default: return false
    }
  }

  /// Goes along the text as it was written, to know which letters were escaped.
  private mutating func appendBeside(_ literal: UnsafeBufferPointer<UInt8>, mayEscape: Bool) {
    let text = trace.text
    var at = trace.at
    var index = 0
    while index < literal.count {
      let same = index
      let sameAt = at
      while index < literal.count, at < text.count, text[at] == literal[index] {
        if text[at] == ASCII.backslash, mayEscape, at + 1 < text.count, ASCII.isPunctuation(text[at + 1]) { break }
        if text[at] == ASCII.ampersand, isWrittenAmpersand(text, at: at) { break }
        at += 1
        index += 1
      }
      if index > same {
        pieces.add(text: body.text.count, at: sameAt, isSame: true)
        appendSame(UnsafeBufferPointer(rebasing: literal[same..<index]))
      }
      guard index < literal.count else { break }
      guard let (written, meant) = escape(text, at: at, literal, index, mayEscape: mayEscape) else {
        trace.lose()
        appendRepaired(UnsafeBufferPointer(rebasing: literal[index...]))
        return
      }
      pieces.add(text: body.text.count, at: at, isSame: false)
      appendRepaired(UnsafeBufferPointer(rebasing: literal[index..<index + meant]))
      at += written
      index += meant
    }
    trace.move(to: at)
  }

  /// How many letters were written, and how many they mean, where the two part.
  private func escape(
    _ text: UnsafeBufferPointer<UInt8>, at: Int, _ literal: UnsafeBufferPointer<UInt8>, _ index: Int, mayEscape: Bool
  ) -> (written: Int, meant: Int)? {
    guard at < text.count else { return nil }
    if text[at] == ASCII.backslash {
      guard mayEscape, at + 1 < text.count, text[at + 1] == literal[index] else { return nil }
      return (2, 1)
    }
    guard text[at] == ASCII.ampersand, let end = entityEnd(text, from: at) else { return nil }
    return (end - at, entityLength(text, at..<end, literal, index))
  }
}

/// The end of `&name;` or `&#123;`.
private func entityEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var index = start + 1
  while index < text.count, index - start < 40 {
    if text[index] == ASCII.semicolon { return index + 1 }
    guard ASCII.isLetterOrDigit(text[index]) || text[index] == ASCII.hash else { return nil }
    index += 1
  }
  return nil
}

/// True for `&amp;` and its other spellings: the one entity that means the letter it begins with.
private func isWrittenAmpersand(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
  guard let end = entityEnd(text, from: start), end - start > 3 else { return false }
  let name = text[start + 1..<end - 1]
  if name.elementsEqual("amp".utf8) || name.elementsEqual("AMP".utf8) { return true }
  guard name.first == ASCII.hash else { return false }
  let digits = String(decoding: name.dropFirst(), as: UTF8.self)
  let isHexadecimal = digits.first == "x" || digits.first == "X"
  guard digits.utf8.count <= 8 + (isHexadecimal ? 1 : 0) else { return false }
  return (isHexadecimal ? Int(digits.dropFirst(), radix: 16) : Int(digits)) == 38
}

/// How many bytes an entity made. Most make one character; some of those with names make two.
private func entityLength(
  _ text: UnsafeBufferPointer<UInt8>, _ entity: Range<Int>, _ literal: UnsafeBufferPointer<UInt8>, _ index: Int
) -> Int {
  let first = utf8Length(literal, at: index) ?? 1
  let next = index + first
  if text[entity].elementsEqual("&fjlig;".utf8) { return 2 }
  guard text[entity.lowerBound + 1] != ASCII.hash, next < literal.count else { return first }
  let second = literal[next..<min(literal.count, next + (utf8Length(literal, at: next) ?? 1))]
  // The second characters that there are: strokes, variants and a thin space.
  let seconds: [[UInt8]] = [
    [0xCC, 0xB8], [0xE2, 0x83, 0x92], [0xEF, 0xB8, 0x80], [0xCC, 0xB3], [0xE2, 0x83, 0xA5], [0xE2, 0x80, 0x8A],
    [0xCC, 0xB1],
  ]
  let isPair = seconds.contains { second.elementsEqual($0) } && !text[entity.upperBound...].starts(with: second)
  return isPair ? first + second.count : first
}
