import Diagnostics

/// A column's name in each form that the names of fields are compared with, made once: a table may have thousands of cells in
/// which the row of names is looked for.
struct WrittenName {
  let words: [String]
  fileprivate let whole: Letters
  fileprivate let bare: Letters
  let isNone: Bool

  init(_ written: String) {
    // What is as long as this is text, and no name.
    let mayBeName = written.utf8.count < 320 && written.count < 80
    words = mayBeName ? written.words : []
    whole = Letters(words.joined(separator: " "))
    bare = mayBeName ? Letters(written.withoutBrackets.words.joined(separator: " ")) : whole
    isNone = words.isEmpty
  }
}

/// One of the names that tables have for a field.
struct KnownName {
  let text: String
  let parts: [String]
  private let letters: Letters

  fileprivate init(_ name: String) {
    text = name
    parts = name.split(separator: " ").map(String.init)
    letters = Letters(name)
  }

  func isWhole(_ written: WrittenName) -> Bool { letters.bytes == written.whole.bytes }

  func isBare(_ written: WrittenName) -> Bool { letters.bytes == written.bare.bytes }

  /// Each of its words is one of those written.
  func isPart(of written: WrittenName) -> Bool {
    letters.mayBeIn(written.whole) && parts.allSatisfy(written.words.contains)
  }

  func isNear(_ written: WrittenName) -> Bool {
    letters.bytes.count > 4 && (letters.isNear(written.whole) || letters.isNear(written.bare))
  }
}

/// The letters of a name, and which of them there are.
private struct Letters {
  let bytes: [UInt8]
  private let kinds: UInt64

  init(_ text: String) {
    bytes = Array(text.utf8)
    kinds = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// Asked before the words are compared one by one: seldom so.
  func mayBeIn(_ other: Letters) -> Bool { kinds & ~other.kinds == 0 }

  /// One slip for every four letters.
  func isNear(_ other: Letters) -> Bool {
    let most = max(1, bytes.count / 4)
    guard abs(bytes.count - other.bytes.count) <= most else { return false }
    // A slip takes one letter away and brings one at most, so names of other letters need not be compared letter by letter.
    guard (kinds ^ other.kinds).nonzeroBitCount <= 2 * most else { return false }
    return editDistance(bytes, other.bytes) <= most
  }
}

extension TableField {
  /// The names of each field, ready to be compared.
  static let known: [TableField: [KnownName]] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.names.map(KnownName.init)) })
}
