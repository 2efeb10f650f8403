/// One line, as the guard counts it.
struct TextLine {
  let start: Int
  /// After the marks of lists and quotations.
  let content: Int
  var end = 0
  var next = 0
  /// Bars that part cells: those after a backslash do not.
  var pipes = 0
  var openBrackets = 0
  var mostOpenBrackets = 0
  var closers = 0
  var images = 0
  /// Marks that may begin or end emphasis.
  var stars = 0
  /// True for `]:` without a `[` before it on the line, where a name may have begun on an earlier line.
  var hasLooseColon = false

  init(start: Int, content: Int) {
    self.start = start
    self.content = content
  }

  mutating func notePipe(_ file: UnsafeBufferPointer<UInt8>, at index: Int) {
    if index == content || file[index - 1] != ASCII.backslash { pipes += 1 }
  }

  mutating func noteBracket(_ file: UnsafeBufferPointer<UInt8>, at index: Int) {
    if file[index] == ASCII.openBracket {
      openBrackets += 1
      mostOpenBrackets = max(mostOpenBrackets, openBrackets)
      if index > content, file[index - 1] == ASCII.exclamation { images += 1 }
    } else {
      if openBrackets <= 0, index + 1 < file.count, file[index + 1] == ASCII.colon { hasLooseColon = true }
      closers += 1
      openBrackets -= 1
    }
  }

  /// Counts a row of stars or underscores once, and those inside a name such as `short_breaks` not at all.
  mutating func noteStar(_ file: UnsafeBufferPointer<UInt8>, at index: Int) {
    let before = index > content ? file[index - 1] : ASCII.space
    let isEscaped = index > content + 1 && file[index - 2] == ASCII.backslash
    if before == file[index], !isEscaped { return }
    let after = index + 1 < file.count ? file[index + 1] : ASCII.space
    if file[index] == ASCII.underscore, ASCII.isLetterOrDigit(before), ASCII.isLetterOrDigit(after) { return }
    stars += 1
  }

  /// How many cells the line would have in a table, counted as cmark counts them.
  func columns(_ file: UnsafeBufferPointer<UInt8>) -> Int {
    guard pipes > 0 else { return 1 }
    var last = end
    while last > content, ASCII.isSpace(file[last - 1]) { last -= 1 }
    let endsWithPipe = file[last - 1] == ASCII.pipe && (last - 1 == content || file[last - 2] != ASCII.backslash)
    return pipes - (file[content] == ASCII.pipe ? 1 : 0) + (endsWithPipe ? 0 : 1)
  }

  /// True for a line such as `|---|:--:|`, which makes the line above it a table's headings.
  func isDelimiterRow(_ file: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasHyphen = false
    // Hyphens alone underline a heading.
    var hasMark = false
    var index = content
    while index < end {
      switch file[index] {
      case ASCII.hyphen: hasHyphen = true
      case ASCII.pipe, ASCII.colon: hasMark = true
      case ASCII.space, 9, 11, 12: break
      default: return false
      }
      index += 1
    }
    return hasHyphen && hasMark
  }
}

/// Lines without an empty one between them: the most that a paragraph or a table can be.
struct TextRun {
  var start = 0
  var firstLineEnd = 0
  var lines = 0
  var tableColumns = 0
  var openBrackets = 0
  var closers = 0
  var images = 0
  var stars = 0
  var declarations = 0
  private var pipesSquared = 0

  mutating func add(_ line: TextLine) {
    if lines == 0 {
      start = line.start
      firstLineEnd = line.end
    }
    lines += 1
    openBrackets = max(0, openBrackets + line.openBrackets)
    closers += line.closers
    images += line.images
    stars += line.stars
    pipesSquared += line.pipes * line.pipes
  }

  /// The steps that cmark takes to look for a table's headings in what stands above a line of dashes.
  func costOfTable(at lineStart: Int) -> Int {
    (lineStart - start) * lines + pipesSquared
  }
}

enum LetterClass: UInt8 {
  case plain, lineEnd, backslash, ampersand, pipe, bracket, star, less, beyondASCII, control, null

  /// The letters of ASCII that are not plain, as bits: those below 64, and those from there on.
  private static let low: UInt64 = 0xFFFF_FFFF & ~(1 << 9) | 1 << 38 | 1 << 42 | 1 << 60
  private static let high: UInt64 = 1 << 27 | 1 << 28 | 1 << 29 | 1 << 31 | 1 << 60 | 1 << 63

  /// The same as `of(byte) == .plain`, and quicker.
  @inline(__always) static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && ((byte < 64 ? low : high) >> UInt64(byte & 63)) & 1 == 0
  }

  @inline(__always) static func of(_ byte: UInt8) -> LetterClass {
    if byte >= 0x80 { return .beyondASCII }
    switch byte {
    case ASCII.lineFeed, ASCII.carriageReturn: return .lineEnd
    case ASCII.backslash: return .backslash
    case ASCII.ampersand: return .ampersand
    case ASCII.pipe: return .pipe
    case ASCII.openBracket, ASCII.closeBracket: return .bracket
    case UInt8(ascii: "*"), ASCII.underscore: return .star
    case ASCII.less: return .less
    case 0: return .null
    case 0x01...0x08, 0x0B...0x1F, 0x7F: return .control
    default: return .plain
    }
  }
}
