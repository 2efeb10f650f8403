import Content

/// The initials of the glossary, made ready for finding them among the words of pages.
///
/// Only a word with two capitals or more counts: `EHC plan`, not `threshold` or `Working Together`, which read as the words
/// that they are.
package struct ShortForms: Sendable {
  struct Entry: Sendable {
    let letters: [UInt8]
    let standsFor: String
    /// Its place among the words that are explained.
    let address: Address
    let isWellKnown: Bool
  }

  private let entries: [Entry]
  /// The entries that begin with a letter, the longest first: `SENDIASS` before `SEND`.
  private let byFirstLetter: [[Int]]

  package static let none = ShortForms([])

  /// `root` is what every address on the site begins with.
  package init(_ glossary: Glossary, root: String) {
    self.init(
      glossary.entries.compactMap { entry in
        guard let standsFor = entry.standsFor, Self.isInitials(entry.short) else { return nil }
        return Entry(
          letters: Array(entry.short.utf8), standsFor: standsFor,
          address: Address(site: root + "/glossary/#" + entry.id),
          isWellKnown: entry.isWellKnown)
      })
  }

  private init(_ entries: [Entry]) {
    self.entries = entries
    var byFirstLetter = [[Int]](repeating: [], count: 256)
    for index in entries.indices { byFirstLetter[Int(entries[index].letters[0])].append(index) }
    for letter in byFirstLetter.indices {
      byFirstLetter[letter].sort { entries[$0].letters.count > entries[$1].letters.count }
    }
    self.byFirstLetter = byFirstLetter
  }

  subscript(index: Int) -> Entry { entries[index] }

  /// The entry whose letters stand at a place, and where they end, with an `s` that makes many of one.
  func find(at start: Int, in text: UnsafeBufferPointer<UInt8>) -> (index: Int, end: Int)? {
    for index in byFirstLetter[Int(text[start])] {
      let letters = entries[index].letters
      var end = start + letters.count
      guard end <= text.count, text[start..<end].elementsEqual(letters) else { continue }
      if end < text.count, text[end] == UInt8(ascii: "s"), letters.last != UInt8(ascii: "s") { end += 1 }
      if !isPartOfMore(start..<end, text) { return (index, end) }
    }
    return nil
  }

  /// Letters or digits of the same word, or an address.
  private func isPartOfMore(_ word: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    if word.lowerBound > 0, text[word.lowerBound - 1].isInWord || Self.joining.contains(text[word.lowerBound - 1]) {
      return true
    }
    guard word.upperBound < text.count else { return false }
    let after = text[word.upperBound]
    if after.isInWord || Self.joining.contains(after) { return true }
    let next = word.upperBound + 1
    return after == UInt8(ascii: ".") && next < text.count && text[next].isInWord
  }

  private static let joining = Array("@_=#/\\".utf8)

  private static func isInitials(_ short: String) -> Bool {
    // It is looked for by its first letter or digit.
    guard let first = short.utf8.first, first.isCapital || first.isDigit else { return false }
    return short.utf8.split(separator: UInt8(ascii: " ")).contains { word in word.count(where: \.isCapital) >= 2 }
  }
}

/// Which short forms a page has told already: in full once, and then once in each passage.
package struct ToldWords: Sendable {
  private var onPage: Set<Int> = []
  private var inPassage: Set<Int> = []

  package init() {}

  /// A reader may come straight to this passage.
  package mutating func beginPassage() {
    if !inPassage.isEmpty { inPassage.removeAll() }
  }

  enum Telling {
    case inFull
    case byLink
    case notAgain
  }

  mutating func tell(_ index: Int, _ entry: ShortForms.Entry) -> Telling {
    let isFirst = onPage.insert(index).inserted
    guard inPassage.insert(index).inserted else { return .notAgain }
    if entry.isWellKnown { return isFirst ? .byLink : .notAgain }
    return isFirst ? .inFull : .byLink
  }

  /// The page says itself what the letters mean.
  mutating func note(_ index: Int) {
    onPage.insert(index)
    inPassage.insert(index)
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }

  var isCapital: Bool { (0x41...0x5A).contains(self) }

  var isInWord: Bool { isDigit || isCapital || (0x61...0x7A).contains(self) }
}
