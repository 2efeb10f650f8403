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

/// Writes a table as a table where Markdown can hold it, and else as lines: a table that only sets things side by side
/// reads better so on a phone and by ear.
enum TableLayout {
  private static let mostColumns = 10
  private static let mostRows = 200

  static func blocks(_ rows: [[[Block]]], hasHead: Bool, isPlain: Bool) -> [Block] {
    let rows = rows.filter { $0.contains { !$0.isEmpty } }
    guard let first = rows.first else { return [] }
    if hasHead, isPlain, rows.count > 1, rows.count <= mostRows, (2...mostColumns).contains(first.count),
      rows.allSatisfy({ $0.count == first.count && $0.allSatisfy(isOneLine) })
    {
      return [.table(rows.map { $0.map(line) })]
    }
    return rows.contains { $0.count > 1 } ? lines(rows) : rows.flatMap { $0.flatMap { $0 } }
  }

  private static func isOneLine(_ cell: [Block]) -> Bool {
    guard let only = cell.first else { return true }
    if case .paragraph(let runs) = only { return cell.count == 1 && !runs.contains { $0.text.utf8.contains(0x0A) } }
    return false
  }

  private static func line(_ cell: [Block]) -> [Run] {
    if case .paragraph(let runs) = cell.first { runs } else { [] }
  }

  /// One item a row: “Monday: 9am to 5pm”, or with more cells, “Monday; 9am; 5pm”.
  private static func lines(_ rows: [[[Block]]]) -> [Block] {
    var list = MarkdownList()
    for row in rows {
      let cells = row.filter { !$0.isEmpty }
      guard cells.allSatisfy(isOneLine) else {
        list.add(cells.flatMap { $0 })
        continue
      }
      let parts = cells.map(line)
      let joint = cells.count == 2 && !endsSentence(parts[0]) ? ": " : "; "
      list.items.append([.paragraph(Array(parts.joined(separator: [Run(endsSentence(parts[0]) ? " " : joint)])))])
    }
    return [.list(list)]
  }

  private static func endsSentence(_ runs: [Run]) -> Bool {
    guard let last = runs.plainText.last else { return true }
    return ".:;,?!".contains(last)
  }
}
