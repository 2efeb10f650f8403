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
  fileprivate let letters: Letters

  fileprivate init(_ name: String) {
    text = name
    parts = name.split(separator: " ").map(String.init)
    letters = Letters(name)
  }

  func isWhole(_ written: WrittenName) -> Bool { letters.bytes == written.whole.bytes }

  func isBare(_ written: WrittenName) -> Bool { letters.bytes == written.bare.bytes }

  /// Each of its words is one of those written.
  func isPart(of written: WrittenName) -> Bool {
    letters.outline.mayBeIn(written.whole.outline) && parts.allSatisfy(written.words.contains)
  }

  func isNear(_ written: WrittenName) -> Bool {
    letters.bytes.count > 4 && (letters.isNear(written.whole) || letters.isNear(written.bare))
  }
}

/// The letters of a name.
private struct Letters {
  let bytes: [UInt8]
  let outline: Outline

  init(_ text: String) {
    bytes = Array(text.utf8)
    outline = Outline(bytes)
  }

  func isNear(_ other: Letters) -> Bool {
    outline.mayBeNear(other.outline) && editDistance(bytes, other.bytes) <= outline.slips
  }
}

/// How many letters a name has, and which: enough to tell most names apart without a look at the letters.
private struct Outline {
  private let count: Int
  private let kinds: UInt64

  init(_ bytes: [UInt8]) {
    count = bytes.count
    kinds = bytes.reduce(0) { $0 | 1 << UInt64($1 & 63) }
  }

  /// One for every four letters.
  var slips: Int { max(1, count / 4) }

  func mayBeIn(_ other: Outline) -> Bool { kinds & ~other.kinds == 0 }

  /// A slip takes one letter away and brings one at most.
  func mayBeNear(_ other: Outline) -> Bool {
    abs(count - other.count) <= slips && (kinds ^ other.kinds).nonzeroBitCount <= 2 * slips
  }

  /// Whether any comparison can find the name in what is written, or near to it.
  func mayFit(_ written: WrittenName) -> Bool {
    mayBeIn(written.whole.outline) || mayBeNear(written.whole.outline) || mayBeNear(written.bare.outline)
  }
}

/// The names of a field, ready to be compared.
struct KnownNames {
  private let names: [KnownName]
  /// Of each, side by side: a table has thousands of cells, and nearly all names are ruled out by these.
  private let outlines: [Outline]

  fileprivate init(_ names: [String]) {
    self.names = names.map(KnownName.init)
    outlines = self.names.map(\.letters.outline)
  }

  func each(thatMayFit written: WrittenName, _ look: (KnownName) -> Void) {
    for index in outlines.indices where outlines[index].mayFit(written) { look(names[index]) }
  }
}

extension TableField {
  static let known: [TableField: KnownNames] = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, KnownNames($0.names)) })
}
