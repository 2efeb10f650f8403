/// Reads the HTML of a description into pieces of a page, without losing a word.
struct HTMLReader {
  /// What a reader leaves out or changes, for the report.
  enum Loss: Hashable {
    case script(String)
    case comment(String)
    case picture(alt: String, source: String)
    case link(text: String, address: String)
    case frame(String)
    case tooDeep
  }

  var losses: [Loss] = []
  var mends: [Mojibake.Mend] = []

  /// A page may nest twenty deep, a list and its items counting as two, and part of that goes to the list that this
  /// text may stand in. What lies deeper is written at the last level.
  static let deepest = 5

  struct Context {
    var marks = Marks()
    var depth = 0
    /// Inside a list, quote or cell a heading would break the order of headings, so it becomes strong text.
    var mayHaveHeadings = true
    /// The text's own line ends count, because nothing else parts its lines.
    var keepsLines = false
  }

  struct Output {
    var blocks: [Block] = []
    var line = MarkdownLine()

    mutating func endParagraph() {
      blocks += line.takeParagraphs().map(Block.paragraph)
    }
  }

  static func read(_ html: HTMLGuard) -> (blocks: [Block], reader: HTMLReader) {
    var reader = HTMLReader()
    let context = Context(keepsLines: !html.hasLayout)
    var output = Output()
    let isRead: Bool? = HTMLTree.read(html.html) { root in
      reader.read(root, context, into: &output)
      return true
    }
    if isRead == nil {
      reader = HTMLReader()
      output = Output()
      reader.losses.append(.tooDeep)
      output.line.append(reader.clean(HTMLStripping.words(of: html.html)), Marks())
    }
    output.endParagraph()
    if output.blocks.last == .rule { output.blocks.removeLast() }
    return (HeadingLevels.fitted(output.blocks), reader)
  }

  mutating func read(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    switch node.kind {
    case .text: read(text: clean(node.text), context, into: &output)
    case .comment: note(comment: node.text)
    case .element(let name): read(name, node, context, into: &output)
    case .other: readChildren(node, context, into: &output)
    }
  }

  private mutating func read(text: String, _ context: Context, into output: inout Output) {
    guard context.keepsLines else {
      output.line.append(text, context.marks)
      return
    }
    for (at, line) in text.lines.enumerated() {
      if at > 0 { output.line.lineBreak() }
      output.line.append(String(line), context.marks)
    }
  }

  mutating func readChildren(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    for child in node.children { read(child, context, into: &output) }
  }

  private mutating func read(_ name: String, _ node: HTMLNode, _ context: Context, into output: inout Output) {
    var inner = context
    switch name {
    case "br":
      output.line.lineBreak()
    case "h1", "h2", "h3", "h4", "h5", "h6":
      readHeading(level: Int(name.dropFirst()) ?? 2, node, context, into: &output)
    case "ul", "ol", "menu", "dir":
      output.endParagraph()
      readList(node, isOrdered: name == "ol", context, into: &output)
    case "li":
      output.endParagraph()
      readList([node], MarkdownList(), context, into: &output)
    case "blockquote":
      output.endParagraph()
      let blocks = readInside(node, context)
      if !blocks.isEmpty { output.blocks += context.depth < Self.deepest ? [.quote(blocks)] : blocks }
    case "pre", "listing", "xmp":
      output.endParagraph()
      let text = clean(node.allText)
      if !text.isBlank { output.blocks.append(.code(text.trimmingLines)) }
    case "table":
      output.endParagraph()
      readTable(node, context, into: &output)
    case "hr":
      output.endParagraph()
      if let last = output.blocks.last, last != .rule { output.blocks.append(.rule) }
    case "strong", "b":
      inner.marks.isStrong = true
      readChildren(node, inner, into: &output)
    case "em", "i":
      inner.marks.isEmphasis = true
      readChildren(node, inner, into: &output)
    case "code", "kbd", "samp", "tt":
      inner.marks.isCode = true
      readChildren(node, inner, into: &output)
    case "a":
      readLink(node, context, into: &output)
    case "img":
      readPicture(node, context, into: &output)
    case "script", "style":
      let text = node.allText
      if !text.isEmpty { losses.append(.script(name)) }
    case "iframe", "embed", "video", "audio", "object":
      readFrame(node, context, into: &output)
    case "dt":
      output.endParagraph()
      inner.marks.isStrong = true
      readChildren(node, inner, into: &output)
      output.endParagraph()
    case "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "figure",
      "figcaption",
      "center", "dl", "dd", "fieldset", "legend", "form", "details", "summary", "caption", "tr", "hgroup", "title",
      "option",
      "dialog", "optgroup":
      output.endParagraph()
      readChildren(node, context, into: &output)
      output.endParagraph()
    case "td", "th":
      readChildren(node, context, into: &output)
      output.line.append(" ", Marks())
    default:
      readChildren(node, context, into: &output)
    }
  }

  mutating func readInside(_ node: HTMLNode, _ context: Context) -> [Block] {
    var inner = context
    inner.depth += 1
    inner.mayHaveHeadings = false
    var output = Output()
    readChildren(node, inner, into: &output)
    output.endParagraph()
    return output.blocks
  }

  private mutating func note(comment: String) {
    let text = comment.foldingSpaces
    if !text.isEmpty { losses.append(.comment(text)) }
  }

  mutating func clean(_ text: String) -> String {
    let feed = FeedText(text)
    mends += feed.mends
    return feed.text
  }
}

extension String {
  /// Without blank lines at either end.
  fileprivate var trimmingLines: String {
    var lines = lines
    while let first = lines.first, first.isBlank { lines.removeFirst() }
    while let last = lines.last, last.isBlank { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
