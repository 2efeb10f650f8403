/// Writes pieces of a page as the lines of a Markdown file.
enum MarkdownWriter {
  static func write(_ blocks: [Block]) -> String {
    lines(blocks).map { $0 + "\n" }.joined()
  }

  private static func lines(_ blocks: [Block], isTight: Bool = false) -> [String] {
    var lines: [String] = []
    var turn = 0
    for (at, block) in blocks.enumerated() {
      // Two lists of the same kind in a row would run together, so the second gets the other mark.
      turn = isSameKindOfList(block, at > 0 ? blocks[at - 1] : nil) ? turn + 1 : 0
      if at > 0, !isTight { lines.append("") }
      lines += self.lines(block, turn)
    }
    return lines
  }

  private static func lines(_ block: Block, _ turn: Int) -> [String] {
    switch block {
    case .paragraph(let runs): broken(MarkdownText.write(runs, in: .paragraph))
    case .heading(let level, let runs):
      [String(repeating: "#", count: level) + " " + MarkdownText.write(runs, in: .heading)]
    case .list(let list): lines(list, turn)
    case .quote(let blocks): lines(blocks).map { $0.isEmpty ? ">" : "> " + $0 }
    case .code(let text) where !MarkdownText.mayBeCode(text):
      broken(MarkdownText.write([Run(inWords(text))], in: .paragraph))
    case .code(let text): fenced(text)
    case .table(let rows): table(rows)
    case .rule: ["---"]
    }
  }

  /// Code as words: behind the spaces that begin its lines could stand the mark of a list.
  private static func inWords(_ code: String) -> String {
    code.lines.map { String($0).trimmingSpaces }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func broken(_ text: String) -> [String] {
    text.lines.map(String.init)
  }

  private static func isSameKindOfList(_ block: Block, _ previous: Block?) -> Bool {
    guard case .list(let one) = block, case .list(let other) = previous else { return false }
    return one.isOrdered == other.isOrdered
  }

  private static func lines(_ list: MarkdownList, _ turn: Int) -> [String] {
    let isTight = list.items.allSatisfy(isTight)
    var lines: [String] = []
    for (at, item) in list.items.enumerated() {
      let mark =
        if list.isOrdered {
          "\(list.start + at)" + (turn.isMultiple(of: 2) ? ". " : ") ")
        } else {
          turn.isMultiple(of: 2) ? "- " : "* "
        }
      if at > 0, !isTight { lines.append("") }
      let indent = String(repeating: " ", count: mark.utf8.count)
      for (row, line) in self.lines(item, isTight: isTight).enumerated() {
        lines.append(row == 0 ? mark + line : line.isEmpty ? "" : indent + line)
      }
    }
    return lines
  }

  /// A list is tight when each item is one paragraph, with lists under it at most. A list that starts at another number
  /// than one cannot follow a line directly.
  private static func isTight(_ item: [Block]) -> Bool {
    guard case .paragraph = item.first else { return false }
    var previous: Block?
    for block in item.dropFirst() {
      guard case .list(let list) = block, !list.isOrdered || list.start == 1, !isSameKindOfList(block, previous) else {
        return false
      }
      previous = block
    }
    return true
  }

  private static func fenced(_ text: String) -> [String] {
    let fence = String(repeating: "`", count: max(3, longestRun(of: UInt8(ascii: "`"), in: text) + 1))
    return [fence] + broken(text) + [fence]
  }

  private static func table(_ rows: [[[Run]]]) -> [String] {
    guard let head = rows.first else { return [] }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func written(_ row: [[Run]]) -> String { line(row.map { MarkdownText.write($0, in: .cell) }) }
    return [written(head), line(head.map { _ in "---" })] + rows.dropFirst().map(written)
  }
}
