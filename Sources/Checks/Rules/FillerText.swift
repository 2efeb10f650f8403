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

  private struct Phrase {
    let text: String
    let bytes: [UInt8]

    init(_ text: String) {
      self.text = text
      bytes = Array(text.utf8)
    }
  }

  /// A passage this short that says "to be confirmed" says nothing else; a longer one may name one thing still open.
  private static let longestPassage = 25
  /// A hint that nobody has answered yet. It has a rule of its own.
  static let hint = Rule.hintMark.lowercased()
  private static let anywhere = ["lorem ipsum", "insert text here", "placeholder text", hint].map(Phrase.init)
  private static let inShortPassages =
    anywhere
    + [
      "tbc", "tba", "coming soon", "to be confirmed", "to be added", "information to follow", "details to follow",
      "more to follow", "under construction", "watch this space", "page in progress", "to be updated shortly",
    ].map(Phrase.init)

  /// The first of them in a passage. Every passage of every page is asked, many of them often, so that it is read once, with a
  /// closer look only at the letters that a phrase begins with.
  static func find(in section: Section, of page: Page) -> Found? {
    guard section.words > 0 else { return nil }
    let isShort = section.words <= longestPassage
    let phrases = isShort ? inShortPassages : anywhere
    let initials = isShort ? initialsInShortPassages : initialsAnywhere
    let stretch = section.span
    return page.source.bytes.withUnsafeBufferPointer { bytes in
      for start in stretch.start..<stretch.end where initials & bit(of: bytes[start]) != 0 {
        guard start == 0 || !isLetter(bytes[start - 1]) else { continue }
        for phrase in phrases where stands(phrase.bytes, at: start, in: bytes, before: stretch.end) {
          return Found(phrase: phrase.text, span: Span(start, start + phrase.bytes.count))
        }
      }
      return nil
    }
  }

  private static let initialsAnywhere = initials(of: anywhere)
  private static let initialsInShortPassages = initials(of: inShortPassages)

  private static func initials(of phrases: [Phrase]) -> UInt32 {
    phrases.reduce(0) { $0 | bit(of: $1.bytes[0]) }
  }

  /// The same for a letter and its capital, and for a few signs, which is enough for a first look.
  private static func bit(of byte: UInt8) -> UInt32 { 1 << UInt32(byte & 0x1F) }

  private static func stands(_ phrase: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int)
    -> Bool
  {
    let end = start + phrase.count
    guard lower(bytes[start]) == phrase[0], end <= limit, end == bytes.count || !isLetter(bytes[end]) else {
      return false
    }
    return phrase.indices.allSatisfy { lower(bytes[start + $0]) == phrase[$0] }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let small = lower(byte)
    return (small >= 0x61 && small <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte >= 0x80
  }
}
