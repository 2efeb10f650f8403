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
