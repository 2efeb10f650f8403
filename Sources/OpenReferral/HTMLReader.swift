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

  private(set) var losses: [Loss] = []
  private(set) var mends: [Mojibake.Mend] = []

  /// Pages may nest lists and quotes twenty deep; what lies deeper is written at the last level.
  private static let deepest = 12

  private struct Context {
    var marks = Marks()
    var depth = 0
    /// Inside a list, quote or cell a heading would break the order of headings, so it becomes strong text.
    var mayHaveHeadings = true
    /// The text's own line ends count, because nothing else parts its lines.
    var keepsLines = false
  }

  private struct Output {
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

  private mutating func read(_ node: HTMLNode, _ context: Context, into output: inout Output) {
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

  private mutating func readChildren(_ node: HTMLNode, _ context: Context, into output: inout Output) {
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
    case "p", "div", "section", "article", "header", "footer", "main", "aside", "nav", "address", "figure", "figcaption",
      "center", "dl", "dd", "fieldset", "legend", "form", "details", "summary", "caption", "tr", "hgroup", "title", "option",
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

  private mutating func readInside(_ node: HTMLNode, _ context: Context) -> [Block] {
    var inner = context
    inner.depth += 1
    inner.mayHaveHeadings = false
    var output = Output()
    readChildren(node, inner, into: &output)
    output.endParagraph()
    return output.blocks
  }

  // MARK: Headings and lists

  private mutating func readHeading(level: Int, _ node: HTMLNode, _ context: Context, into output: inout Output) {
    output.endParagraph()
    var inner = context
    inner.mayHaveHeadings = false
    // A heading is strong by itself.
    inner.marks.isStrong = !context.mayHaveHeadings
    var heading = Output()
    readChildren(node, inner, into: &heading)
    guard heading.blocks.isEmpty else {
      heading.endParagraph()
      output.blocks += heading.blocks
      return
    }
    let runs = heading.line.takeOneLine()
    guard !runs.isBlank else { return }
    output.blocks.append(context.mayHaveHeadings ? .heading(level: level, runs) : .paragraph(runs))
  }

  private mutating func readList(_ node: HTMLNode, isOrdered: Bool, _ context: Context, into output: inout Output) {
    let start = node["start"].flatMap { Int($0) } ?? 1
    let list = MarkdownList(isOrdered: isOrdered, start: (0...999_999).contains(start) ? start : 1)
    readList(node.children, list, context, into: &output)
  }

  private mutating func readList(
    _ nodes: [HTMLNode], _ empty: MarkdownList, _ context: Context, into output: inout Output
  ) {
    var list = empty
    for node in nodes {
      let isItem = if case .element("li") = node.kind { true } else { false }
      let blocks = isItem ? readInside(node, context) : readStray(node, context)
      guard !blocks.isEmpty else { continue }
      // A list put straight into a list belongs to the item before it.
      if !isItem, case .list = blocks[0], !list.items.isEmpty {
        list.items[list.items.count - 1] += blocks
      } else {
        list.add(blocks)
      }
    }
    guard !list.items.isEmpty else { return }
    output.blocks += context.depth < Self.deepest ? [.list(list)] : list.items.flatMap { $0 }
  }

  private mutating func readStray(_ node: HTMLNode, _ context: Context) -> [Block] {
    var inner = context
    inner.depth += 1
    inner.mayHaveHeadings = false
    var output = Output()
    read(node, inner, into: &output)
    output.endParagraph()
    return output.blocks
  }

  // MARK: Links, pictures, frames

  private mutating func readLink(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    guard let written = node["href"], !written.isEmpty, !written.hasPrefix("#") else {
      readChildren(node, context, into: &output)
      return
    }
    var inner = context
    switch LinkAddress(written) {
    case .safe(let address): inner.marks.link = address
    case .unsafe: losses.append(.link(text: node.allText, address: written))
    }
    guard !FeedText(node.allText).text.isBlank || node.hasPicture else {
      // An address with no text would be a link that nobody can see.
      readChildren(node, inner, into: &output)
      if let address = inner.marks.link { output.line.append(address, inner.marks) }
      return
    }
    readChildren(node, inner, into: &output)
  }

  private mutating func readPicture(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    let alt = clean(node["alt"] ?? "")
    losses.append(.picture(alt: alt, source: node["src"] ?? ""))
    if !alt.isBlank {
      output.line.append(" \(alt) ", context.marks)
    } else if let link = context.marks.link {
      output.line.append(link, context.marks)
    }
  }

  /// A film or map inside the text cannot be shown, so its address becomes a link.
  private mutating func readFrame(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    if let source = node["src"] ?? node["data"], !source.isEmpty {
      losses.append(.frame(source))
      if case .safe(let address) = LinkAddress(source) {
        var marks = context.marks
        marks.link = address
        output.line.append(" ", Marks())
        output.line.append(address, marks)
        output.line.append(" ", Marks())
      }
    }
    readChildren(node, context, into: &output)
  }

  private mutating func note(comment: String) {
    let text = comment.foldingSpaces
    if !text.isEmpty { losses.append(.comment(text)) }
  }

  // MARK: Tables

  private mutating func readTable(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    let table = HTMLTable(node)
    for caption in table.captions {
      readChildren(caption, context, into: &output)
      output.endParagraph()
    }
    let rows = table.rows.map { row in row.cells.map { isCell($0) ? readInside($0, context) : readStray($0, context) } }
    output.blocks += TableLayout.blocks(rows, hasHead: table.hasHead, isPlain: table.isPlain)
  }

  private func isCell(_ node: HTMLNode) -> Bool {
    if case .element(let name) = node.kind { name == "td" || name == "th" } else { false }
  }

  private mutating func clean(_ text: String) -> String {
    let feed = FeedText(text)
    mends += feed.mends
    return feed.text
  }
}

extension HTMLNode {
  fileprivate var hasPicture: Bool {
    if case .element("img") = kind { return true }
    return children.contains(where: \.hasPicture)
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
