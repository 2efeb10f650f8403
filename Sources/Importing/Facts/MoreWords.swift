/// Single values, as words under their label.
extension MoreInformation {
  mutating func words(_ entry: JSON.Entry, noting notes: inout RecordNotes) -> [Block] {
    switch entry.value.value {
    case .bool(let isTrue): return [.paragraph([Run(isTrue ? "yes" : "no")])]
    case .number(let digits): return [.paragraph([Run(digits)])]
    case .text(let text):
      let taken = Taken(
        text: text, key: entry.key, name: notes.fieldName(entry.key, at: entry.value.span), span: entry.value.span)
      let rich = taken.read(noting: &notes)
      return entry.key.hasSuffix(Labels.placeholder) ? rich.blocks : Self.linked(rich.blocks)
    case .null, .list, .object: return []
    }
  }

  /// A made-up address is called so wherever in the record it stands, and is no link.
  static func marked(_ entry: JSON.Entry, of owner: String, noting notes: inout RecordNotes) -> JSON.Entry {
    guard let text = entry.value.text?.trimmingSpaces, !text.isEmpty else { return entry }
    let isMadeUp =
      switch entry.key {
      case "email": Placeholder.isEmail(text)
      case "url", "website", "link": Placeholder.isWebsite(text)
      case "number", "phone": Placeholder.isPhone(text)
      default: false
      }
    guard isMadeUp else { return entry }
    let name = owner == "service" ? entry.key : "\(owner).\(entry.key)"
    let span = entry.value.span
    notes.placeholder(Taken(text: text, key: entry.key, name: notes.fieldName(name, at: span), span: span))
    return JSON.Entry(key: entry.key + Labels.placeholder, value: entry.value)
  }

  /// A field that holds nothing but an address becomes a link.
  static func linked(_ blocks: [Block]) -> [Block] {
    guard blocks.count == 1, case .paragraph(let runs) = blocks[0], runs.count == 1, runs[0].marks.link == nil,
      !runs[0].text.utf8.contains(0x20), runs[0].text.utf8.contains(UInt8(ascii: ".")),
      case .safe(let address) = LinkAddress(runs[0].text)
    else { return blocks }
    var marks = Marks()
    marks.link = address
    return [.paragraph([Run(runs[0].text, marks)])]
  }

  static func item(_ label: String, _ blocks: [Block]) -> [Block]? {
    guard let first = blocks.first else { return nil }
    if blocks.count == 1, let runs = oneLine([first]) { return [.paragraph([Run(label + ": ")] + runs)] }
    return [.paragraph([Run(label + ":")])] + blocks.map(withoutHeading)
  }

  static func withoutHeading(_ block: Block) -> Block {
    guard case .heading(_, let runs) = block else { return block }
    return .paragraph(
      runs.map { run in
        var strong = run
        strong.marks.isStrong = true
        return strong
      })
  }
}
