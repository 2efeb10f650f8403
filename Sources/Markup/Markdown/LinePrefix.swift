/// What stands before the words of a line: spaces, and the marks of lists and quotations.
struct LinePrefix {
  private(set) var end: Int
  private(set) var marks = 0
  /// The columns where the words of each list item begin, of those marked on this line.
  private(set) var firstMarkColumn = 0
  private(set) var lastContentColumn = 0
  private var onlyMark: UInt8 = 0
  private var hasOneMark = true

  init(_ file: UnsafeBufferPointer<UInt8>, from start: Int) {
    end = start
    var column = 0
    while end < file.count {
      let byte = file[end]
      if byte == ASCII.space {
        column += 1
        end += 1
        continue
      }
      if byte == ASCII.tab {
        column += 4 - column % 4
        end += 1
        continue
      }
      let length = Self.markLength(file, at: end)
      guard length > 0 else { return }
      if marks == 0 {
        firstMarkColumn = column
        onlyMark = byte
      }
      hasOneMark = hasOneMark && byte == onlyMark && length == 1
      marks += 1
      column += length
      end += length
      lastContentColumn = column
    }
  }

  /// True for a line across the page, `- - -`, which looks like lists inside lists.
  func isRule(endsAt lineEnd: Int) -> Bool {
    end == lineEnd && hasOneMark && marks > 2 && (onlyMark == ASCII.hyphen || onlyMark == UInt8(ascii: "*"))
  }

  /// The length of a list's or quotation's mark, or 0.
  @inline(__always)
  private static func markLength(_ file: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch file[index] {
    case ASCII.greater: return 1
    case ASCII.hyphen, UInt8(ascii: "*"), UInt8(ascii: "+"): return isSpaceOrEnd(file, index + 1) ? 1 : 0
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var after = index + 1
      while after < file.count, after < index + 9, ASCII.isDigit(file[after]) { after += 1 }
      guard after < file.count, file[after] == ASCII.dot || file[after] == ASCII.closeParenthesis else { return 0 }
      return isSpaceOrEnd(file, after + 1) ? after + 1 - index : 0
    default: return 0
    }
  }

  private static func isSpaceOrEnd(_ file: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index >= file.count || ASCII.isSpace(file[index])
  }
}

/// Counts lists and quotations inside each other, never too few.
struct NestingGuard {
  /// Lines with marks that may still hold what follows: where their words begin, and how many marks they had.
  private var holders: [(column: Int, marks: Int)] = []
  private var depth = 0

  mutating func isTooDeep(_ prefix: LinePrefix) -> Bool { depth(with: prefix) > MarkdownLimits.depth }

  /// 0 for a line without marks.
  mutating func depth(with prefix: LinePrefix) -> Int {
    guard prefix.marks > 0 else { return 0 }
    while let last = holders.last, last.column > prefix.firstMarkColumn {
      depth -= last.marks
      holders.removeLast()
    }
    holders.append((prefix.lastContentColumn, prefix.marks))
    depth += prefix.marks
    return depth
  }
}

/// How many marks of lists and quotations the build would count inside each other, whatever they stand in. It counts those in a
/// block of code too, for it does not look for such blocks.
package func nestedMarks(in text: String) -> Int {
  var nesting = NestingGuard()
  var deepest = 0
  for line in Array(text.utf8).split(separator: ASCII.lineFeed) {
    Array(line).withUnsafeBufferPointer { line in
      let prefix = LinePrefix(line, from: 0)
      if !prefix.isRule(endsAt: line.count) { deepest = max(deepest, nesting.depth(with: prefix)) }
    }
  }
  return deepest
}
