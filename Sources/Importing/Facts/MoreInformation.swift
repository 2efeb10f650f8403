/// Everything of a record that no fact and no section holds, in a form that people can read.
struct MoreInformation {
  private var items: [[Block]] = []
  private var last: [[Block]] = []
  private var sections: [(heading: String, blocks: [Block])] = []
  private var ids: [(label: String, values: [String])] = []

  mutating func add(_ label: String, _ blocks: [Block]) {
    if let item = Self.item(label, blocks) { items.append(item) }
  }

  mutating func addLast(_ text: String) {
    last.append([.paragraph([Run(text)])])
  }

  mutating func addSection(_ heading: String, _ blocks: [Block]) {
    if !blocks.isEmpty { sections.append((heading, blocks)) }
  }

  /// The list, then the sections. Ids come last: only a machine or a technician reads them.
  mutating func blocks(rest: Fields, noting notes: inout RecordNotes) -> [Block] {
    var list = MarkdownList(items: items)
    for entry in rest.entries { add(entry, of: "service", depth: 0, to: &list.items, noting: &notes) }
    list.items += last
    if !ids.isEmpty {
      let all = ids.map { "\($0.label) \($0.values.joined(separator: ", "))" }.joined(separator: "; ")
      list.items.append([.paragraph([Run(FeedText("Ids in the feed: \(all)").text.foldingSpaces)])])
    }
    var blocks: [Block] = list.items.isEmpty ? [] : [.list(list)]
    for section in sections {
      blocks.append(.heading(level: 3, [Run(section.heading)]))
      blocks += section.blocks.map { block in
        guard case .heading(let level, let runs) = block else { return block }
        return .heading(level: min(level + 1, 6), runs)
      }
    }
    return blocks
  }

  // MARK: Values of any shape

  /// Deeper than this, groups are written as text in a row.
  private static let deepest = 3

  private mutating func add(
    _ entry: JSON.Entry, of owner: String, depth: Int, to items: inout [[Block]], noting notes: inout RecordNotes
  ) {
    guard !entry.value.isEmpty else { return }
    let entry = Self.marked(entry, of: owner, noting: &notes)
    if keep(id: entry, of: owner) { return }
    let label = Labels.label(entry.key)
    switch entry.value.value {
    case .null: break
    case .bool, .number, .text:
      if let item = Self.item(label, words(entry, noting: &notes)) { items.append(item) }
    case .object(let inner):
      addGroup(label, inner, of: Labels.singular(entry.key), depth: depth, to: &items, noting: &notes)
    case .list(let values):
      addList(label, values, entry, depth: depth, to: &items, noting: &notes)
    }
  }

  private mutating func addGroup(
    _ label: String, _ entries: [JSON.Entry], of owner: String, depth: Int, to items: inout [[Block]],
    noting notes: inout RecordNotes
  ) {
    let lines = fields(of: entries, owner, depth: depth, noting: &notes)
    guard let only = lines.first else { return }
    if lines.count > 1 {
      items.append([.paragraph([Run(label + ":")])] + Self.nested(lines.map(\.item), depth))
    } else if Self.saysNoMore(only.key), let item = Self.item(label, only.value) {
      // “Funding: a grant”, not “Funding: source: a grant”.
      items.append(item)
    } else if let line = Self.oneLine(only.item), let first = line.first {
      let rest = [Run(label + ", " + first.text.lowercasingFirst, first.marks)] + line.dropFirst()
      items.append([.paragraph(rest)])
    } else {
      items.append([.paragraph([Run(label + ":")])] + Self.nested([only.item], depth))
    }
  }

  private struct Line {
    let key: String
    let item: [Block]
    /// The same without its label; empty for a group.
    let value: [Block]
  }

  /// The fields of a group.
  private mutating func fields(
    of entries: [JSON.Entry], _ owner: String, depth: Int, noting notes: inout RecordNotes
  ) -> [Line] {
    var lines: [Line] = []
    var said: Set<[Block]> = []
    for entry in entries.map({ Self.marked($0, of: owner, noting: &notes) }) {
      if case .text = entry.value.value, !entry.value.isEmpty, !Self.isID(entry.key) {
        let value = words(entry, noting: &notes)
        let isNew = said.insert(value).inserted
        guard isNew || !Self.mayRepeat.contains(entry.key), let item = Self.item(Labels.label(entry.key), value) else {
          continue
        }
        lines.append(Line(key: entry.key, item: item, value: value))
      } else {
        var items: [[Block]] = []
        add(entry, of: owner, depth: depth + 1, to: &items, noting: &notes)
        lines += items.map { Line(key: entry.key, item: $0, value: []) }
      }
    }
    return lines
  }

  /// Fields that older and newer feeds write beside another field of the same words.
  private static let mayRepeat: Set<String> = ["accessibility", "service_area", "term"]

  private mutating func addList(
    _ label: String, _ values: [JSON], _ entry: JSON.Entry, depth: Int, to items: inout [[Block]],
    noting notes: inout RecordNotes
  ) {
    let full = values.filter { !$0.isEmpty }
    if full.count == 1, let only = full[0].entries {
      addGroup(label, only, of: Labels.singular(entry.key), depth: depth, to: &items, noting: &notes)
      return
    }
    var inner: [[Block]] = []
    for value in full {
      switch value.value {
      case .null: break
      case .bool, .number, .text:
        let blocks = words(JSON.Entry(key: entry.key, value: value), noting: &notes)
        if !blocks.isEmpty { inner.append(blocks) }
      case .object(let entries):
        let lines = fields(of: entries, Labels.singular(entry.key), depth: depth + 1, noting: &notes)
        if !lines.isEmpty { inner.append(Self.together(lines, depth)) }
      case .list(let values):
        addList(label, values, entry, depth: depth + 1, to: &inner, noting: &notes)
      }
    }
    if inner.isEmpty { return }
    let lines = inner.compactMap(Self.oneLine)
    if lines.count == inner.count, lines.allSatisfy({ $0.plainText.count <= Self.longestInRow }) {
      items.append([.paragraph([Run(label + ": ")] + lines.joined(separator: [Run("; ")]))])
    } else {
      items.append([.paragraph([Run(label + ":")])] + Self.nested(inner, depth))
    }
  }

  /// Longer things are easier to read on lines of their own.
  private static let longestInRow = 80

  /// One group of a list: in a row where it is short, and else its first field with the others under it.
  private static func together(_ lines: [Line], _ depth: Int) -> [Block] {
    if lines.count == 1, saysNoMore(lines[0].key), !lines[0].value.isEmpty { return lines[0].value }
    let rows = lines.compactMap { oneLine($0.item) }
    let row = Array(rows.joined(separator: [Run(", ")]))
    if rows.count == lines.count, row.plainText.count <= longestInRow { return [.paragraph(row)] }
    return lines[0].item + nested(lines.dropFirst().map(\.item), depth)
  }

  private static func nested(_ items: [[Block]], _ depth: Int) -> [Block] {
    if items.isEmpty { return [] }
    return depth < deepest ? [.list(MarkdownList(items: items))] : items.flatMap { $0 }
  }

  static func oneLine(_ item: [Block]) -> [Run]? {
    guard case .paragraph(let runs) = item.first, item.count == 1,
      !runs.contains(where: { $0.text.utf8.contains(0x0A) })
    else {
      return nil
    }
    return runs
  }

  // MARK: Ids

  private static func isID(_ key: String) -> Bool { key == "id" || key == "slug" || key.hasSuffix("_id") }

  /// Fields that only say what their group already says.
  private static func saysNoMore(_ key: String) -> Bool {
    [
      "name", "label", "source", "audienceType", "description", "service_area", "language", "document", "term",
      "eligibility",
    ]
    .contains(key)
  }

  private mutating func keep(id entry: JSON.Entry, of owner: String) -> Bool {
    guard Self.isID(entry.key), let written = entry.value.plainText else { return false }
    let value = FeedText(written).text.foldingSpaces
    let kind = entry.key.split(separator: "_").filter { $0 != "id" }.map { $0 == "organization" ? "organisation" : $0 }
    let label = ([owner] + kind.map(String.init)).joined(separator: " ")
    if let index = ids.firstIndex(where: { $0.label == label }) {
      if !ids[index].values.contains(value) { ids[index].values.append(value) }
    } else {
      ids.append((label, [value]))
    }
    return true
  }
}

extension String {
  fileprivate var lowercasingFirst: String { prefix(1).lowercased() + dropFirst() }
}
