/// A piece of a page, before it is written as Markdown. Nothing is ever edited as Markdown text.
indirect enum Block: Hashable {
  case paragraph([Run])
  /// Level 2 is a section of the page; a description's own headings are 3 to 6.
  case heading(level: Int, [Run])
  case list(MarkdownList)
  case quote([Block])
  case code(String)
  /// The first row is the heading of the columns. All rows are equally long.
  case table([[[Run]]])
  case rule
}

struct MarkdownList: Hashable {
  var isOrdered = false
  var start = 1
  var items: [[Block]] = []

  /// An item that begins with a list would show two marks in a row, so that list's items come up to this level.
  mutating func add(_ item: [Block]) {
    guard case .list(let first) = item.first, let last = first.items.last else {
      if !item.isEmpty { items.append(item) }
      return
    }
    items += first.items.dropLast() + [last + item.dropFirst()]
  }
}

/// A stretch of text that looks the same throughout. "\n" in it is a line break.
struct Run: Hashable {
  var text: String
  var marks = Marks()

  init(_ text: String, _ marks: Marks = Marks()) {
    self.text = text
    self.marks = marks
  }
}

struct Marks: Hashable {
  var isStrong = false
  var isEmphasis = false
  var isCode = false
  var link: String?

  /// Whether a mark in Markdown begins between words with those marks and words with these.
  func open(after others: Marks) -> Bool {
    (isStrong && !others.isStrong) || (isEmphasis && !others.isEmphasis) || isCode
  }
}

extension [Run] {
  var plainText: String { map(\.text).joined() }

  var isBlank: Bool { allSatisfy { $0.text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } } }
}

extension Block {
  /// The words alone, one line for each piece.
  var plainText: String {
    switch self {
    case .paragraph(let runs), .heading(_, let runs): runs.plainText
    case .list(let list): list.items.map { $0.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .code(let text): text
    case .table(let rows): rows.map { $0.map(\.plainText).joined(separator: "\n") }.joined(separator: "\n")
    case .rule: ""
    }
  }
}
