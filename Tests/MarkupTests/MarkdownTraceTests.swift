import Diagnostics
import Markup
import Testing

/// Text and tree fit together on any page, so every place is exact.
struct MarkdownTraceTests {
  static let words = ["alpha", "bravo", "a", "b", "https://ex.example/a_b", "www.ex.example/x", "jo.b@ex.example"]
  static let marks = [
    "*", "**", "_", "__", "`", "``", "[", "]", "(", ")", "![", "](a.md)", "](b.md \"t\")", "[a]", "[a][r]", "[r]",
    "[r][]", "<",
    "<https://e.example>", "\\", "\\*", "\\[", "&amp;", "&copy;", "&lt;", "&#65;", "&nbsp;", "&NotEqualTilde;",
    "&fjlig;", "~~", "~",
    "|", "\\|", "!", "[^1]", "[^2]", "é", "’", " ", "  ", "\n", "\"", "'", "#", ":", "*a*", "**b**", "`c`",
    "](<p q.md>)", "&", "&x;",
    "<b>", "{", "---", "\t",
  ]
  static let openings = [
    "", "> ", "- ", "1. ", "  - ", "> > ", "- > ", "   ", "# ", "## ", "    ", "- [ ] ", "- [x] ", "| ", "> - ",
    "* * *", "+ ", "2) ",
    "\t", "~~~", "```",
  ]

  static func line(_ dice: inout Dice) -> String {
    var line = ""
    for _ in 0...dice.roll(8) {
      line += dice.roll(2) == 0 ? dice.pick(words) : dice.pick(marks)
      if dice.roll(5) < 2 { line += " " }
    }
    return line
  }

  static func page(_ dice: inout Dice) -> String {
    var lines: [String] = []
    for _ in 0...dice.roll(6) {
      switch dice.roll(8) {
      case 0: lines += table(&dice)
      case 1: lines.append("[r]: " + dice.pick(["x.md", "<y z.md>", "https://e.example \"t\"", "u.md 'a\nb'"]))
      case 2: lines.append("[^\(dice.roll(3))]: " + line(&dice))
      case 3: lines += [line(&dice), dice.pick(["===", "---"])]
      default: lines.append(dice.pick(openings) + line(&dice))
      }
      if dice.roll(2) == 0 { lines.append("") }
    }
    return lines.joined(separator: dice.pick(["\n", "\n", "\r\n", "\r"]))
  }

  private static func table(_ dice: inout Dice) -> [String] {
    let columns = 1 + dice.roll(3)
    let opening = dice.pick(["", "> ", "  "])
    func row(_ cell: () -> String) -> String {
      opening + "|" + (0..<columns).map { _ in cell() }.joined(separator: "|") + "|"
    }
    var dice2 = dice
    func cell() -> String {
      String(line(&dice2).map { $0.isNewline ? " " : $0 }).split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|")
    }
    let rows = [row(cell), row { "-" }, row(cell)]
    dice = dice2
    return rows
  }

  @Test(arguments: 1...20)
  func everyPlaceIsExact(_ seed: UInt64) {
    var dice = Dice(seed)
    for _ in 0..<150 {
      let text = Self.page(&dice)
      let page = Parsed(text)
      #expect(page.body.untraced == 0, "\(text.debugDescription)")
      for link in page.body.links {
        #expect(Self.isLink(page.written(link.span), page.body.string(link.words)), "\(text.debugDescription)")
      }
      for event in page.body.events where event.kind == .text {
        #expect(Self.isWritten(page.body.string(event.text), page.written(event.span)), "\(text.debugDescription)")
      }
    }
  }

  /// A link's place begins and ends as links do.
  private static func isLink(_ written: String, _ words: String) -> Bool {
    guard let first = written.first, let last = written.last else { return false }
    if first == "[" || first == "!" { return last == ")" || last == "]" }
    return first == "<" ? last == ">" : written.contains("\\") || written.contains("&") || written == words
  }

  /// A text's place holds its letters, but for escapes and entities.
  private static func isWritten(_ text: String, _ written: String) -> Bool {
    if written.contains("\\") || written.contains("&") { return true }
    return text == written
  }

  @Test(arguments: 1...5)
  func eventsFitTogether(_ seed: UInt64) {
    var dice = Dice(seed + 100)
    for _ in 0..<200 {
      let body = Parsed(Self.page(&dice)).body
      var open: [Int] = []
      for (index, event) in body.events.enumerated() {
        switch event.step {
        case .enter: open.append(index)
        case .leave:
          let start = open.popLast()
          #expect(start == event.partner)
          #expect(start.map { body.events[$0].partner } == index)
          #expect(start.map { body.events[$0].kind } == event.kind)
        case .leaf: break
        }
        #expect(event.text.lowerBound <= event.text.upperBound && event.text.upperBound <= body.text.count)
      }
      #expect(open.isEmpty)
    }
  }
}
