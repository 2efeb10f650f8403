/// Work on text by its bytes. Walking it letter by letter, as a person sees letters, takes ten times as long, and no
/// white space or line end is ever part of another character's bytes.
extension StringProtocol {
  /// The lines of a text, empty ones too.
  var lines: [Substring] {
    Substring(self).utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }

  /// With each stretch of white space as one space, and none at the ends.
  var foldingSpaces: String {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    for byte in utf8 {
      if byte != 0x20, !(0x09...0x0D).contains(byte) {
        folded.append(byte)
      } else if let last = folded.last, last != 0x20 {
        folded.append(0x20)
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// Without white space at either end.
  var trimmingSpaces: String {
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { !isSpace($0) }), let end = bytes.lastIndex(where: { !isSpace($0) })
    else {
      return ""
    }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }

  var isBlank: Bool { utf8.allSatisfy(isSpace) }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

extension String {
  /// Whether these very bytes stand somewhere in this text.
  func holds(_ part: String) -> Bool {
    let (whole, part) = (Array(utf8), Array(part.utf8))
    guard let first = part.first else { return true }
    guard whole.count >= part.count else { return false }
    return (0...(whole.count - part.count)).contains { at in
      whole[at] == first && whole[at..<at + part.count].elementsEqual(part)
    }
  }
}
