import Content
import Diagnostics
import Markup

extension Rule {
  static let markShown = Rule(
    "mark-shown", "A mark was meant to make a heading, a list or a table, and is shown instead", .shouldFix,
    why:
      "Families see stray signs and one long paragraph. Somebody who jumps from heading to heading passes over what stands there.",
    source: "WCAG 2.2, 1.3.1 Info and relationships",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nGames.\n\n↓##Who it is for\nAnybody.",
        keeps: "---\ntitle: Play club\n---\nGames.\n\n## Who it is for\nAnybody."),
      Example(
        breaks: "---\ntitle: Play club\n---\nWe have:\n\n↓• cooking\n• games",
        keeps: "---\ntitle: Play club\n---\n- cooking\n- games\n\n| Day | Swim |\n| --- | --- |\n| Monday | ● |"),
      Example(
        breaks: "---\ntitle: Play club\n---\nWe have:\n\n↓-cooking\n-games",
        keeps: "---\ntitle: Play club\n---\n**Short**-term help, at £4** a day."),
      Example(
        breaks: "---\ntitle: Play club\n---\n↓| Day | Time |\n| Monday | 4pm |",
        keeps: "---\ntitle: Play club\n---\n| Day | Time |\n| --- | --- |\n| Monday | 4pm |"),
      Example(
        breaks: "---\ntitle: Play club\n---\n↓**Bring a drink.",
        keeps: "---\ntitle: Play club\n---\n**Bring a drink.**"),
    ],
    check: .page { page, _ in
      let body = page.prose.body
      var known: Set<Mark> = []
      var found: [Finding] = []
      var (isInParagraph, beginsLine) = (false, false)
      for event in body.events {
        switch event.kind {
        case .text where isInParagraph && beginsLine:
          // What stands behind a backslash is meant to be shown.
          let isMeant =
            page.source.bytes.indices.contains(event.span.start) && page.source.bytes[event.span.start] == 0x5C
          if !isMeant, let mark = Mark(body.text[event.text]), known.insert(mark).inserted {
            found.append(Finding(page: page, span: event.span, what: mark.what, instead: mark.instead))
          }
        case .paragraph: isInParagraph = event.step == .enter
        default: break
        }
        beginsLine = event.kind == .paragraph || event.kind == .softBreak || event.kind == .hardBreak
      }
      return found
    })

  /// What stands at the beginning of a line of words.
  private enum Mark {
    case heading, dot, hyphen, bar, stars

    init?(_ words: ArraySlice<UInt8>) {
      guard let first = words.first else { return nil }
      let signs = words.prefix { $0 == first }.count
      let isBeforeWord = words.dropFirst(signs).first.map { LetterByte.isSmall(LetterByte.small($0)) } ?? false
      switch first {
      case UInt8(ascii: "#") where (2...6).contains(signs) && isBeforeWord: self = .heading
      case UInt8(ascii: "-") where signs == 1 && isBeforeWord: self = .hyphen
      case UInt8(ascii: "*") where signs == 2 && isBeforeWord: self = .stars
      case UInt8(ascii: "|") where words.count > 2 && words.last == first: self = .bar
      case 0xE2 where Self.dots.contains { words.starts(with: $0) }: self = .dot
      default: return nil
      }
    }

    private static let dots = ["•", "●", "▪", "◦", "‣"].map { Array($0.utf8) }

    var what: String {
      switch self {
      case .heading: "This was meant as a heading, and `#` is shown"
      case .dot: "This was meant as a list, and runs on as one paragraph"
      case .hyphen: "This was meant as a list, and `-` is shown"
      case .bar: "This was meant as a table, and its bars are shown"
      case .stars: "Two stars are shown: they open bold words that nothing closes"
      }
    }

    var instead: String {
      switch self {
      case .heading: "Put a space between `##` and the words."
      case .dot: "Begin each line of the list with `- ` in place of the dot."
      case .hyphen: "Put a space behind each `-`, and an empty line before the first."
      case .bar: "Below the line with the heads write one such as `| --- | --- |`, with as many parts."
      case .stars: "Write two stars right before the bold words and two right behind them: `**like this**`."
      }
    }
  }
}
