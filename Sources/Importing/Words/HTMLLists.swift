/// Headings and lists, which must nest on the page as readers expect.
extension HTMLReader {
  mutating func readHeading(level: Int, _ node: HTMLNode, _ context: Context, into output: inout Output) {
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

  mutating func readList(_ node: HTMLNode, isOrdered: Bool, _ context: Context, into output: inout Output) {
    let start = node["start"].flatMap { Int($0) } ?? 1
    let list = MarkdownList(isOrdered: isOrdered, start: (0...999_999).contains(start) ? start : 1)
    readList(node.children, list, context, into: &output)
  }

  mutating func readList(
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

  mutating func readStray(_ node: HTMLNode, _ context: Context) -> [Block] {
    var inner = context
    inner.depth += 1
    inner.mayHaveHeadings = false
    var output = Output()
    read(node, inner, into: &output)
    output.endParagraph()
    return output.blocks
  }
}
