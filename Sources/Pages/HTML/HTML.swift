/// Text that is HTML already. Everything else is escaped on its way into a page.
///
/// Only literal markup from this module's source and from the site's templates, and text that this type has escaped
/// itself, can get in.
package struct HTML: Sendable, Equatable {
  package private(set) var bytes: [UInt8]

  package init() {
    bytes = []
  }

  /// Markup that is written in this program's own source.
  package init(markup: StaticString) {
    bytes = []
    append(markup: markup)
  }

  package init(escaping text: String) {
    bytes = []
    append(text: text)
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ html: HTML) {
    bytes.append(contentsOf: html.bytes)
  }

  /// Markup that is written in a template of the site, and nothing else: no other caller may have this.
  mutating func append(template markup: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: markup)
  }

  package mutating func append(text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
  }

  /// Bytes that may not be UTF-8: what is broken becomes U+FFFD, as in a browser.
  package mutating func append(text: some Sequence<UInt8>) {
    let isDone: Void? = text.withContiguousStorageIfAvailable { append(unchecked: $0) }
    if isDone == nil { Array(text).withUnsafeBufferPointer { append(unchecked: $0) } }
  }

  /// A text as JSON has it, in its quotes, for a block of data inside a page. Nothing in it can end the block or begin
  /// markup: what browsers look for there, `</script` and `<!--`, needs a `<`.
  mutating func append(json text: String) {
    var text = text
    append(markup: "\"")
    text.withUTF8 { letters in
      var start = 0
      for index in letters.indices where HTML.isSpecialInJSON(letters[index]) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
        append(markup: "\\u00")
        bytes.append(hexadecimal(letters[index] >> 4))
        bytes.append(hexadecimal(letters[index] & 15))
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
    }
    append(markup: "\"")
  }

  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func append(unchecked text: UnsafeBufferPointer<UInt8>) {
    do {
      _ = try UTF8Span(validating: text.span)
      escape(text)
    } catch {
      append(text: String(decoding: text, as: UTF8.self))
    }
  }

  /// Escapes byte by byte, for text between tags and for quoted attributes alike. Characters would not do: a combining
  /// mark after a quote makes one character of the two, and the quote would pass.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where HTML.isSpecial(text[index]) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(escaped: text[index])
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func append(escaped byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append(markup: "&amp;")
    case UInt8(ascii: "<"): append(markup: "&lt;")
    case UInt8(ascii: ">"): append(markup: "&gt;")
    case UInt8(ascii: "\""): append(markup: "&quot;")
    case UInt8(ascii: "'"): append(markup: "&#39;")
    default: append(markup: "\u{FFFD}")
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 64 && specials & (1 << UInt64(byte)) != 0
  }

  private static func isSpecialInJSON(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      0x7F:
      true
    default: false
    }
  }

  /// NUL, which no page may hold, and `"`, `&`, `'`, `<` and `>`, each as the bit of its number.
  private static let specials: UInt64 = 1 << 0x00 | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
}
