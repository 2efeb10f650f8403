/// Cuts text into words as the search compares them: small letters, without accents or apostrophes.
///
/// `search.js` cuts what a family types in the same way. Text may come in pieces: a word that is half in bold type is one word.
/// Of "pre-school" come "pre", "school" and "preschool", because families write it in all these ways.
struct WordCutter {
  /// Longer ones are addresses and the like, which nobody types.
  private static let longest = 40

  private var word: [UInt8] = []
  /// What stood before a hyphen.
  private var firstPart: [UInt8] = []
  /// A letter of several bytes that is not whole yet.
  private var pending: [UInt8] = []

  /// Gives each word that ends in this piece. Its capitals are still capitals: `WordTable` takes both for one.
  mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    var index = text.startIndex
    while index < text.endIndex {
      if word.isEmpty, firstPart.isEmpty, pending.isEmpty {
        // Nearly every word is plain, and need not be copied.
        let start = index
        while index < text.endIndex, Self.isPlain(text[index]) { index += 1 }
        if index < text.endIndex, Self.ends(text[index]) {
          give(UnsafeBufferPointer(rebasing: text[start..<index]), found)
          index += 1
          continue
        }
        word += text[start..<index]
        if index == text.endIndex { return }
      }
      read(text[index], found)
      index += 1
    }
  }

  mutating func end(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if !pending.isEmpty { readPending(found) }
    endWord(found)
    firstPart.removeAll(keepingCapacity: true)
  }

  private mutating func read(_ byte: UInt8, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    if byte >= 0x80 {
      if byte >= 0xC0, !pending.isEmpty { readPending(found) }
      pending.append(byte)
      return
    }
    if !pending.isEmpty { readPending(found) }
    if Self.isPlain(byte) {
      word.append(byte)
    } else if byte == UInt8(ascii: "-"), !word.isEmpty {
      let part = word
      endWord(found)
      firstPart = part
    } else if byte != UInt8(ascii: "'") {
      endWord(found)
      firstPart.removeAll(keepingCapacity: true)
    }
  }

  private mutating func endWord(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !word.isEmpty else { return }
    word.withUnsafeBufferPointer { give($0, found) }
    if !firstPart.isEmpty, word.contains(where: { $0 > 0x39 }) {
      (firstPart + word).withUnsafeBufferPointer { give($0, found) }
    }
    firstPart.removeAll(keepingCapacity: true)
    word.removeAll(keepingCapacity: true)
  }

  /// Long numbers are parts of telephone numbers: families search for words and for years.
  private func give(_ word: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard !word.isEmpty, word.count <= Self.longest else { return }
    if word.count > 4, word.allSatisfy({ $0 <= 0x39 }) { return }
    found(word)
  }

  private mutating func readPending(_ found: (UnsafeBufferPointer<UInt8>) -> Void) {
    let scalars = String(decoding: pending, as: UTF8.self).unicodeScalars
    pending.removeAll(keepingCapacity: true)
    for scalar in scalars {
      if let letter = LatinFolding.plainLetter(scalar) {
        word.append(letter)
      } else if (0x0300...0x036F).contains(scalar.value), let last = word.last, last < 0x80 {
        continue
      } else if scalar.isPartOfWord {
        word += scalar.properties.lowercaseMapping.utf8
      } else if scalar != "’" {
        endWord(found)
        firstPart.removeAll(keepingCapacity: true)
      }
    }
  }

  /// A letter or a digit of ASCII.
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// A sign of ASCII that ends a word and does nothing else.
  @inline(__always) private static func ends(_ byte: UInt8) -> Bool {
    byte < 0x80 && !isPlain(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'")
  }
}

extension Unicode.Scalar {
  fileprivate var isPartOfWord: Bool {
    if properties.isAlphabetic || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
