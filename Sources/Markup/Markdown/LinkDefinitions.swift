import Diagnostics

/// A line such as `[hours]: https://…`, which says where the links by that name lead.
struct LinkDefinition {
  let start: Int
  let lineEnd: Int
  /// The name, or none if it begins on an earlier line.
  let label: Range<Int>?
  /// Never less than what each link by this name takes from it.
  var size: Int
}

/// The lines that may say where links by name lead. cmark copies the address for every link, so a long one used often
/// would make a page of any size.
struct LinkDefinitions {
  private(set) var all: [LinkDefinition] = []
  /// Square brackets that close, in the whole text: no more links than these.
  var closers = 0
  private var firstOfRun = 0

  mutating func note(_ file: UnsafeBufferPointer<UInt8>, _ line: TextLine) {
    var index = line.content
    var label: Range<Int>?
    if file[index] == ASCII.openBracket {
      guard let close = linkLabelEnd(file, from: index, to: line.end) else { return }
      label = index + 1..<close - 1
      index = close
    } else {
      while index < line.end,
        !(file[index] == ASCII.closeBracket && index + 1 < line.end && file[index + 1] == ASCII.colon)
      {
        index += 1
      }
      index += 1
    }
    guard index < line.end, file[index] == ASCII.colon else { return }
    let target = LinkTargetLine(file, from: index + 1, to: line.end, nextLine: line.next)
    guard target.mayBeTarget else { return }
    // Zero until the end of the paragraph is known.
    all.append(LinkDefinition(start: line.content, lineEnd: line.end, label: label, size: target.wholeSize ?? 0))
  }

  /// An address or title that goes on over more lines can go no farther than its paragraph.
  mutating func endRun(at end: Int) {
    for index in firstOfRun..<all.count where all[index].size == 0 { all[index].size = end - all[index].start }
    firstOfRun = all.count
  }

  /// The definition that would add the most to the page, if all together would add too much.
  func tooMuch(in file: UnsafeBufferPointer<UInt8>, from start: Int) -> Span? {
    guard let longest = all.max(by: { $0.size < $1.size }), longest.size * closers > MarkdownLimits.linkBytes else {
      return nil
    }
    var uses: [String: Int] = [:]
    var index = start
    while index < file.count {
      if file[index] == ASCII.openBracket, let close = linkLabelEnd(file, from: index, to: file.count) {
        uses[linkName(file, index + 1..<close - 1), default: 0] += 1
      }
      index += 1
    }
    func added(_ definition: LinkDefinition) -> Int {
      definition.size * (definition.label.map { uses[linkName(file, $0)] ?? 0 } ?? closers)
    }
    guard all.reduce(0, { $0 + added($1) }) > MarkdownLimits.linkBytes else { return nil }
    return all.max { added($0) < added($1) }.map { Span($0.start, $0.lineEnd) }
  }
}

/// What follows the colon of a link's definition on its line.
private struct LinkTargetLine {
  /// False if no reader of Markdown would take the line as a definition.
  private(set) var mayBeTarget = true
  /// The size of address and title, if the line holds all of both.
  private(set) var wholeSize: Int?

  init(_ file: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, nextLine: Int) {
    var index = start
    func skipBlanks() { while index < end, ASCII.isBlank(file[index]) { index += 1 } }
    skipBlanks()
    guard index < end else { return }
    if file[index] == ASCII.less {
      while index < end, file[index] != ASCII.greater { index += 1 }
      guard index < end else { return }
      index += 1
    } else {
      while index < end, !ASCII.isBlank(file[index]) { index += 1 }
    }
    skipBlanks()
    if index == end {
      if !Self.mayBeginTitle(file, nextLine) { wholeSize = end - start }
      return
    }
    guard let closer = Self.closer(of: file[index]) else {
      mayBeTarget = false
      return
    }
    var last = end
    while last > index + 1, ASCII.isSpace(file[last - 1]) { last -= 1 }
    let inside = index + 1..<max(index + 1, last - 1)
    guard last - 1 > index, file[last - 1] == closer else { return }
    if !file[inside].contains(where: { $0 == closer || $0 == ASCII.backslash }) { wholeSize = end - start }
  }

  private static func closer(of quote: UInt8) -> UInt8? {
    switch quote {
    case ASCII.quote, ASCII.apostrophe: quote
    case ASCII.openParenthesis: ASCII.closeParenthesis
    default: nil
    }
  }

  private static func mayBeginTitle(_ file: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var index = start
    while index < file.count, ASCII.isBlank(file[index]) || file[index] == ASCII.greater { index += 1 }
    return index < file.count && closer(of: file[index]) != nil
  }
}

/// The end of a link's name with its closing bracket, from its opening one, if it is one.
func linkLabelEnd(_ bytes: UnsafeBufferPointer<UInt8>, from open: Int, to end: Int) -> Int? {
  var index = open + 1
  while index < end {
    switch bytes[index] {
    case ASCII.closeBracket: return index - open - 1 > 1000 ? nil : index + 1
    case ASCII.openBracket: return nil
    case ASCII.backslash: index += index + 1 < end && ASCII.isPunctuation(bytes[index + 1]) ? 2 : 1
    default: index += 1
    }
    if index - open > 1002 { return nil }
  }
  return nil
}

/// A link's name as names are compared: any case, any white space.
func linkName(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
  String(decoding: bytes[range], as: UTF8.self).lowercased().uppercased().lowercased()
    .split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The colon of a line that begins `[^1]:`, from its bracket.
func noteColon(_ file: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
  guard let label = noteLabelEnd(file, from: start, to: end), label < end, file[label] == ASCII.colon else {
    return nil
  }
  return label
}

/// The end of `[^1]`, from its opening bracket.
func noteLabelEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int? {
  guard start + 3 < end, bytes[start] == ASCII.openBracket, bytes[start + 1] == ASCII.caret else { return nil }
  var index = start + 2
  while index < end, index - start <= 100 {
    let byte = bytes[index]
    if byte == ASCII.closeBracket { return index > start + 2 ? index + 1 : nil }
    guard
      byte >= 0x80 || ASCII.isLetterOrDigit(byte) || byte == ASCII.hyphen || byte == ASCII.underscore
        || byte == ASCII.dot
    else { return nil }
    index += 1
  }
  return nil
}
