import Diagnostics

/// Looks over the text of a page, line by line, before cmark sees it.
///
/// cmark 0.29.0.gfm.6 needs the square of a text's length for some texts, or worse. Each is refused here by a count that
/// can be made in one pass, and that no real page comes near. What later steps need of the lines is kept.
struct MarkdownGuard {
  let source: SourceText
  let file: UnsafeBufferPointer<UInt8>
  let start: Int

  /// Where each line begins, and last the end of the file.
  private(set) var lineStarts: [Int32] = []
  /// The colons of `[^1]:`, which cmark would take for a link's address.
  private(set) var noteColons: [Int] = []
  private(set) var definitions = LinkDefinitions()
  /// True if a backslash or an ampersand may make the text differ from what is in the file.
  private(set) var hasEscapes = false
  private(set) var hasPipes = false
  private(set) var isRefused = false

  private var run = TextRun()
  private var nesting = NestingGuard()
  private var hiddenLetters = 0
  private var cells = 0
  private var tableSearch = 0
  private var declarationSearch = 0
  private var bracketSearch = 0

  init(_ source: SourceText, _ file: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.source = source
    self.file = file
    self.start = start
  }

  mutating func look(noting found: inout [Diagnostic]) {
    guard file.count <= MarkdownLimits.fileBytes else { return refuse(.fileTooLong(source), noting: &found) }
    lineStarts.reserveCapacity((file.count - start) / 24 + 8)
    var at = start
    while at < file.count, !isRefused {
      lineStarts.append(Int32(truncatingIfNeeded: at))
      at = lookAtLine(from: at, noting: &found)
    }
    endRun(at: at, noting: &found)
    lineStarts.append(Int32(truncatingIfNeeded: file.count))
    if !isRefused, let span = definitions.tooMuch(in: file, from: start) {
      refuse(.linksTooLong(source, span), noting: &found)
    }
  }

  private mutating func refuse(_ fault: MarkdownFault, noting found: inout [Diagnostic]) {
    isRefused = true
    found.append(fault.diagnostic)
  }

  /// Gives the beginning of the next line.
  private mutating func lookAtLine(from lineStart: Int, noting found: inout [Diagnostic]) -> Int {
    let prefix = LinePrefix(file, from: lineStart)
    var line = TextLine(start: lineStart, content: prefix.end)
    guard lookThrough(&line, noting: &found) else { return file.count }
    definitions.closers += line.closers
    let span = Span(lineStart, line.end)
    if prefix.end == line.end, prefix.marks == 0 {
      endRun(at: line.end, noting: &found)
      return line.next
    }
    if !prefix.isRule(endsAt: line.end), nesting.isTooDeep(prefix) {
      refuse(.nestedTooDeep(source, span, "Marks for lists and quotations"), noting: &found)
    }
    if line.mostOpenBrackets + run.openBrackets > MarkdownLimits.openBrackets {
      refuse(.nestedTooDeep(source, span, "Square brackets"), noting: &found)
    }
    if line.pipes > 0 { hasPipes = true }
    if line.pipes > MarkdownLimits.pipesOnLine {
      refuse(.tableTooBig(source, span, "A line here has \(line.pipes) bars"), noting: &found)
    }
    if prefix.end < line.end, file[prefix.end] == ASCII.openBracket || line.hasLooseColon {
      noteDefinition(line)
    }
    if run.lines > 0, line.isDelimiterRow(file) {
      lookAtTable(line, noting: &found)
    } else {
      cells += run.tableColumns
    }
    if cells > MarkdownLimits.cells {
      refuse(.tableTooBig(source, span, "The tables have more than \(MarkdownLimits.cells) cells"), noting: &found)
    }
    run.add(line)
    return line.next
  }

  /// Counts what matters on a line. False if the file is not text.
  private mutating func lookThrough(_ line: inout TextLine, noting found: inout [Diagnostic]) -> Bool {
    var index = line.content
    while true {
      while index < file.count, LetterClass.isPlain(file[index]) { index += 1 }
      guard index < file.count else { break }
      let byte = file[index]
      switch LetterClass.of(byte) {
      case .plain: break
      case .lineEnd:
        line.end = index
        line.next = index + 1
        if byte == ASCII.carriageReturn, index + 1 < file.count, file[index + 1] == ASCII.lineFeed { line.next += 1 }
        return true
      case .backslash:
        hasEscapes = true
        let isEscape = index + 1 < file.count && ASCII.isPunctuation(file[index + 1]) && file[index + 1] != ASCII.pipe
        if isEscape { index += 1 }
      case .ampersand: hasEscapes = true
      case .pipe: line.notePipe(file, at: index)
      case .star: line.noteStar(file, at: index)
      case .bracket: line.noteBracket(file, at: index)
      case .less:
        if index + 1 < file.count, file[index + 1] == ASCII.exclamation || file[index + 1] == ASCII.question {
          run.declarations += 1
        }
      case .beyondASCII:
        guard let length = utf8Length(file, at: index) else {
          refuse(.notUTF8(source, at: index), noting: &found)
          return false
        }
        if length == 2, byte == 0xC2, file[index + 1] < 0xA0 { noteHidden(at: index, length, noting: &found) }
        index += length - 1
      case .control: noteHidden(at: index, 1, noting: &found)
      case .null:
        refuse(.nullByte(source, at: index), noting: &found)
        return false
      }
      index += 1
    }
    line.end = file.count
    line.next = file.count
    return true
  }

  /// A letter that no page may hold. Word processors leave them behind.
  private mutating func noteHidden(at index: Int, _ length: Int, noting found: inout [Diagnostic]) {
    hiddenLetters += 1
    guard hiddenLetters <= MarkdownLimits.toldOfOneRule else { return }
    found.append(
      MarkdownRule.notUTF8.problem(
        source, Span(index, index + length),
        "There is a letter here that cannot be seen, of the kind that steers a printer",
        "Delete it, and type what stands beside it again"))
  }

  /// A line such as `[hours]: https://…`, which says where links by that name lead, or `[^1]: …`, which is a note.
  private mutating func noteDefinition(_ line: TextLine) {
    if let colon = noteColon(file, from: line.content, to: line.end) {
      noteColons.append(colon)
    } else {
      definitions.note(file, line)
    }
  }

  /// A line of dashes may make a table of the line above it. cmark looks for that line from the paragraph's beginning,
  /// each time anew.
  private mutating func lookAtTable(_ line: TextLine, noting found: inout [Diagnostic]) {
    let span = Span(line.start, line.end)
    let columns = line.columns(file)
    if columns > MarkdownLimits.columns {
      refuse(.tableTooBig(source, span, "A table here has \(columns) columns"), noting: &found)
    }
    tableSearch += run.costOfTable(at: line.start)
    if tableSearch > MarkdownLimits.tableSearch { refuse(.tableInParagraph(source, span), noting: &found) }
    run.tableColumns = max(run.tableColumns, columns)
  }

  /// Ends a stretch of lines without an empty one between them, which is the most that a paragraph can be.
  private mutating func endRun(at end: Int, noting found: inout [Diagnostic]) {
    guard run.lines > 0, !isRefused else { return }
    let length = end - run.start
    definitions.endRun(at: end)
    declarationSearch += run.declarations * length
    bracketSearch += (run.images + run.stars) * run.closers
    let span = Span(run.start, run.firstLineEnd)
    if declarationSearch > MarkdownLimits.declarationSearch {
      refuse(.tooManyDeclarations(source, span), noting: &found)
    }
    if bracketSearch > MarkdownLimits.bracketSearch { refuse(.tooManyPictures(source, span), noting: &found) }
    run = TextRun()
  }
}
