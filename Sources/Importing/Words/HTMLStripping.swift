/// The words of HTML that nests too deep for the parser: each tag becomes a space. The layout is lost, the words are
/// not.
enum HTMLStripping {
  /// Takes what `HTMLGuard` gives, where every `<` begins a tag or comment that ends.
  static func words(of guarded: String) -> String {
    let bytes = Array(guarded.utf8)
    var words: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "<") {
        at = bytes[at...].starts(with: "<!--".utf8) ? endOfComment(bytes, at) : endOfTag(bytes, at)
        words.append(0x20)
      } else {
        words.append(bytes[at])
        at += 1
      }
    }
    return decodingEntities(String(decoding: words, as: UTF8.self))
  }

  private static func endOfComment(_ bytes: [UInt8], _ start: Int) -> Int {
    var at = start
    while at < bytes.count, !bytes[at...].starts(with: "-->".utf8) { at += 1 }
    return min(at + 3, bytes.count)
  }

  private static func endOfTag(_ bytes: [UInt8], _ start: Int) -> Int {
    var quote: UInt8?
    var previous: UInt8 = 0
    for at in start..<bytes.count {
      let byte = bytes[at]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return at + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), previous == UInt8(ascii: "=") {
        quote = byte
      }
      if byte > 0x20 { previous = byte }
    }
    return bytes.count
  }
}
