/// The rows of an HTML table, wherever in it they stand.
struct HTMLTable {
  struct Row {
    let cells: [HTMLNode]
    let isHead: Bool
  }

  private(set) var rows: [Row] = []
  private(set) var captions: [HTMLNode] = []
  /// False where a cell stretches over several columns or rows, or something stands between the cells.
  private(set) var isPlain = true

  init(_ table: HTMLNode) {
    gather(table, isHead: false)
  }

  var hasHead: Bool { rows.first?.isHead ?? false }

  private mutating func gather(_ node: HTMLNode, isHead: Bool) {
    for child in node.children {
      switch child.kind {
      case .element("thead"): gather(child, isHead: true)
      case .element("tbody"), .element("tfoot"), .element("form"): gather(child, isHead: false)
      case .element("colgroup"), .element("col"): break
      case .element("caption"): captions.append(child)
      case .element("tr"): add(row: child, isHead: isHead)
      case .element, .text, .comment, .other: if keeps(child) { rows.append(Row(cells: [child], isHead: false)) }
      }
    }
  }

  /// What stands where nothing may stand is kept in its place, as a cell of its own.
  private mutating func keeps(_ stray: HTMLNode) -> Bool {
    if case .text = stray.kind, stray.text.isBlank { return false }
    isPlain = false
    return true
  }

  private mutating func add(row: HTMLNode, isHead: Bool) {
    var cells: [HTMLNode] = []
    var allAreHeads = true
    for child in row.children {
      switch child.kind {
      case .element("td"):
        cells.append(child)
        allAreHeads = false
      case .element("th"): cells.append(child)
      case .element, .text, .comment, .other: if keeps(child) { cells.append(child) }
      }
    }
    if cells.contains(where: { $0["colspan"] ?? "1" != "1" || $0["rowspan"] ?? "1" != "1" }) { isPlain = false }
    if !cells.isEmpty { rows.append(Row(cells: cells, isHead: isHead || allAreHeads)) }
  }
}

extension HTMLReader {
  mutating func readTable(_ node: HTMLNode, _ context: Context, into output: inout Output) {
    let table = HTMLTable(node)
    for caption in table.captions {
      readChildren(caption, context, into: &output)
      output.endParagraph()
    }
    let rows = table.rows.map { row in row.cells.map { isCell($0) ? readInside($0, context) : readStray($0, context) } }
    let blocks = TableLayout.blocks(rows, hasHead: table.hasHead, isPlain: table.isPlain)
    if context.depth >= Self.deepest, case .list(let list) = blocks.first {
      output.blocks += list.items.flatMap { $0 }
    } else {
      output.blocks += blocks
    }
  }

  private func isCell(_ node: HTMLNode) -> Bool {
    if case .element(let name) = node.kind { name == "td" || name == "th" } else { false }
  }
}
