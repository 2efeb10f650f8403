import Content
import Diagnostics

extension Rule {
  static let fillerText = Rule(
    "filler-text", "Words stand in for an answer that is not there", .shouldFix,
    why: "A family reads that help exists, and learns nothing about it.",
    source: "House standard: what counts as an answer (docs/writing-content.md)",
    examples: [
      Example(
        breaks: """
          ---
          title: Play club
          ---
          ## What it is
          A club after school, with games and a snack.
          ## How to get it
          Details ↓coming soon.
          """,
        keeps: """
          ---
          title: Play club
          ---
          ## What it is
          A club after school, with games and a snack.
          ## How to get it
          Come to the hall on Mondays. The dates for spring are coming soon after Christmas, and we put them on the door of the hall,
          on this page and in the school letter, so that nobody misses them.
          """),
      Example(
        breaks: """
          ---
          title: Play club
          ---
          ↓Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna
          aliqua, and more of the same for as long as the box is wide.
          """,
        keeps: """
          ---
          title: Play club
          ---
          A club after school, with games and a snack.
          """),
    ],
    check: .page { page, _ in
      page.prose.passages.compactMap { section in
        FillerText.find(in: section, of: page).flatMap { filler in
          filler.phrase == FillerText.hint
            ? nil
            : Finding(
              page: page, span: filler.span, what: "“\(filler.phrase)” stands where families look for an answer",
              instead: "Write what is known today. If nothing is decided, say who decides, by when, and whom to ask.")
        }
      }
    })
}

/// Words that are put where an answer should be.
enum FillerText {
  struct Found {
    let phrase: String
    let span: Span
  }

  /// A passage this short that says "to be confirmed" says nothing else; a longer one may name one thing still open.
  private static let longestPassage = 25
  /// A hint that nobody has answered yet. It has a rule of its own.
  static let hint = Rule.hintMark.lowercased()
  private static let anywhere = ["lorem ipsum", "insert text here", "placeholder text", hint]
  private static let inShortPassages =
    anywhere
    + [
      "tbc", "tba", "coming soon", "to be confirmed", "to be added", "information to follow", "details to follow",
      "more to follow", "under construction", "watch this space", "page in progress", "to be updated shortly",
    ]

  private static let wordsAnywhere = Wordings(anywhere)
  private static let wordsInShortPassages = Wordings(inShortPassages)

  /// The first of them in a passage, its heading included.
  static func find(in section: Section, of page: Page) -> Found? {
    guard section.words > 0 else { return nil }
    let isShort = section.words <= longestPassage
    var found: Found?
    (isShort ? wordsInShortPassages : wordsAnywhere).each(
      in: page.source.bytes, section.span.start..<section.span.end
    ) { range, number in
      let phrase = isShort ? inShortPassages[number] : anywhere[number]
      found = Found(phrase: phrase, span: Span(range.lowerBound, range.upperBound))
      return false
    }
    return found
  }
}
