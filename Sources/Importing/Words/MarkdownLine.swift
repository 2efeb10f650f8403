/// Gathers the runs of one paragraph: white space is folded as a browser folds it, and equal neighbours become one.
struct MarkdownLine {
  private var runs: [Run] = []
  private var owesSpace = false

  var isEmpty: Bool { runs.isEmpty }

  mutating func append(_ text: String, _ marks: Marks) {
    if marks.isCode {
      append(verbatim: text, marks)
      return
    }
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0x20 || (0x09...0x0D).contains(byte) {
        owesSpace = true
        continue
      }
      if owesSpace, folded.isEmpty { payOwedSpace(before: marks) } else if owesSpace { folded.append(0x20) }
      owesSpace = false
      folded.append(byte)
    }
    if !folded.isEmpty { add(String(decoding: folded, as: UTF8.self), marks) }
  }

  mutating func lineBreak() {
    owesSpace = false
    add("\n", Marks())
  }

  private mutating func append(verbatim text: String, _ marks: Marks) {
    if owesSpace { payOwedSpace(before: marks) }
    owesSpace = false
    if !text.isEmpty { add(text, marks) }
  }

  /// Between two looks the space has only what both share: a link should not begin with one.
  private mutating func payOwedSpace(before marks: Marks) {
    guard !startsLine, let last = runs.last?.marks else { return }
    add(
      " ",
      Marks(
        isStrong: last.isStrong && marks.isStrong, isEmphasis: last.isEmphasis && marks.isEmphasis,
        link: last.link == marks.link ? marks.link : nil))
  }

  private var startsLine: Bool { runs.last.map { $0.text.utf8.last == 0x0A } ?? true }

  private mutating func add(_ text: String, _ marks: Marks) {
    if let last = runs.last, last.marks == marks {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text, marks))
    }
  }

  /// What was gathered, as paragraphs: two line breaks in a row were meant as a gap.
  mutating func takeParagraphs() -> [[Run]] {
    defer { self = MarkdownLine() }
    var paragraphs: [[Run]] = []
    var paragraph: [Run] = []
    var breaks = 0
    func place(_ text: Substring, _ marks: Marks) {
      if breaks > 1, !paragraph.isEmpty {
        paragraphs.append(paragraph)
        paragraph = []
      } else if breaks == 1, !paragraph.isEmpty {
        paragraph.append(Run("\n"))
      }
      breaks = 0
      paragraph.append(Run(String(text), marks))
    }
    for run in runs {
      if run.marks.isCode {
        place(run.text[...], run.marks)
        continue
      }
      let pieces = run.text.lines
      for (index, piece) in pieces.enumerated() {
        if index > 0 { breaks += 1 }
        if piece.utf8.contains(where: { $0 != 0x20 }) {
          place(piece, run.marks)
        } else if !piece.isEmpty, breaks == 0 {
          paragraph.append(Run(String(piece), run.marks))
        }
      }
    }
    if !paragraph.isBlank { paragraphs.append(paragraph) }
    return paragraphs
  }

  /// What was gathered, on one line, for a heading or a cell.
  mutating func takeOneLine() -> [Run] {
    defer { self = MarkdownLine() }
    return runs.map { Run($0.text.replacing("\n", with: " "), $0.marks) }
  }
}
