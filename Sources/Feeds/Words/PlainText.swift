import Content
import Diagnostics
import Markup

/// The words of a page for programs that show no markup: paragraphs parted by empty lines, lists with a hyphen or a number,
/// and after a link's words the address that it leads to.
struct PlainText {
  private let page: Page
  private let body: MarkdownBody
  private let site: OpenData
  private var bytes: [UInt8] = []
  /// The line ends to write before the next letter.
  private var lines = 0
  /// Of each list that is open, the number of its next item; nil where items have none.
  private var lists: [Int?] = []
  private var marker = ""
  private var hasCell = false

  private init(_ page: Page, _ site: OpenData) {
    self.page = page
    self.site = site
    body = page.prose.body
  }

  static func of(_ range: Range<Int>, _ page: Page, on site: OpenData) -> String {
    var text = PlainText(page, site)
    text.write(range)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private mutating func write(_ range: Range<Int>) {
    var index = range.lowerBound
    while index < range.upperBound {
      let event = body.events[index]
      switch event.step {
      case .leaf: leaf(event)
      case .enter: index = event.kind == .noteText ? event.partner : enter(event, index)
      case .leave: leave(event)
      }
      index += 1
    }
  }

  private mutating func leaf(_ event: MarkdownEvent) {
    switch event.kind {
    case .text, .code, .rawInline: append(body.text[event.text])
    case .rawBlock:
      part(2)
      append(body.text[event.text])
      part(2)
    case .softBreak: append(" ".utf8)
    case .hardBreak: append("\n".utf8)
    case .noteMark: append("[\(event.index + 1)]".utf8)
    case .checkbox: append((event.isTicked ? "[x] " : "[ ] ").utf8)
    default: break
    }
  }

  private mutating func enter(_ event: MarkdownEvent, _ index: Int) -> Int {
    switch event.kind {
    case .paragraph, .heading, .blockQuote, .codeBlock, .table: part(lists.isEmpty ? 2 : 1)
    case .bulletList, .orderedList:
      part(1)
      lists.append(event.kind == .orderedList ? event.start : nil)
    case .item: beginItem()
    case .tableHead, .tableRow:
      part(1)
      hasCell = false
    case .headerCell, .cell:
      if hasCell { append(" | ".utf8) }
      hasCell = true
    default: break
    }
    return index
  }

  private mutating func leave(_ event: MarkdownEvent) {
    switch event.kind {
    case .paragraph, .blockQuote, .codeBlock, .table: part(lists.isEmpty ? 2 : 1)
    case .heading, .tightParagraph, .item: part(1)
    case .bulletList, .orderedList:
      lists.removeLast()
      part(lists.isEmpty ? 2 : 1)
    case .link: appendAddress(body.links[event.index])
    default: break
    }
  }

  private mutating func beginItem() {
    part(1)
    if let number = lists.last, let number {
      marker = "\(number). "
      lists[lists.count - 1] = number + 1
    } else {
      marker = "- "
    }
  }

  /// A number that can be read in the words is not written twice, and a place on the same page is no address.
  private mutating func appendAddress(_ link: MarkdownLink) {
    let words = body.string(link.words)
    let written = body.string(link.destination)
    let address: String? =
      switch link.kind {
      case .web: written
      case .mail: written.hasPrefix("mailto:") ? String(written.dropFirst(7)) : written
      case .file:
        switch page.prose.target(of: link) {
        case .page(let path, let fragment):
          site.whole(PagePath.address(ofFile: path)) + (fragment.map { "#" + $0 } ?? "")
        case .file(let path): site.whole("/" + path)
        case .outside, .fragment, .aboveContent: nil
        }
      case .fragment, .telephone, .textMessage, .refused: nil
      }
    guard let address, address != words, !address.hasSuffix("//" + words) else { return }
    append(" (\(address))".utf8)
  }

  // MARK: Letters

  private mutating func part(_ lines: Int) {
    self.lines = max(self.lines, lines)
  }

  private mutating func append(_ text: some Collection<UInt8>) {
    if text.isEmpty { return }
    if lines > 0 || bytes.isEmpty { beginLine() }
    guard !lists.isEmpty, text.contains(UInt8(ascii: "\n")) else {
      bytes.append(contentsOf: text)
      return
    }
    for byte in text {
      bytes.append(byte)
      if byte == UInt8(ascii: "\n") { indent(lists.count) }
    }
  }

  private mutating func beginLine() {
    if !bytes.isEmpty {
      for _ in 0..<lines { bytes.append(UInt8(ascii: "\n")) }
    }
    lines = 0
    indent(lists.count - (marker.isEmpty ? 0 : 1))
    bytes.append(contentsOf: marker.utf8)
    marker = ""
  }

  private mutating func indent(_ levels: Int) {
    for _ in 0..<max(0, levels) { bytes.append(contentsOf: "  ".utf8) }
  }
}
