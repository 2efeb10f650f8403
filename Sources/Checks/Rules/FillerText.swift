import Content
import Diagnostics

extension Rule {
  static let fillerText = Rule(
    "filler-text", "Words stand in for an answer that is not there", .shouldFix,
    why: "A family reads that help exists, and learns nothing about it.",
    source: "House standard: law/entitlements.md section 4, what counts as an answer",
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
        FillerText.find(in: section, of: page).map { filler in
          Finding(
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
  private static let anywhere = ["lorem ipsum", "insert text here", "placeholder text"]
  private static let inShortPassages = [
    "tbc", "tba", "coming soon", "to be confirmed", "to be added", "information to follow", "details to follow",
    "more to follow", "under construction", "watch this space", "page in progress", "to be updated shortly",
  ]

  static func find(in section: Section, of page: Page) -> Found? {
    guard section.words > 0 else { return nil }
    let phrases = section.words <= longestPassage ? anywhere + inShortPassages : anywhere
    for phrase in phrases {
      if let span = find(Array(phrase.utf8), in: page.source.bytes, section.span) {
        return Found(phrase: phrase, span: span)
      }
    }
    return nil
  }

  private static func find(_ phrase: [UInt8], in bytes: [UInt8], _ stretch: Span) -> Span? {
    guard stretch.end - stretch.start >= phrase.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      for start in stretch.start...(stretch.end - phrase.count) where lower(bytes[start]) == phrase[0] {
        let end = start + phrase.count
        let isWord = (start == 0 || !isLetter(bytes[start - 1])) && (end == bytes.count || !isLetter(bytes[end]))
        if isWord, (0..<phrase.count).allSatisfy({ lower(bytes[start + $0]) == phrase[$0] }) { return Span(start, end) }
      }
      return nil
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(lower(byte)) || (0x30...0x39).contains(byte) || byte >= 0x80
  }
}
