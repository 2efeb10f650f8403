import Content
import Diagnostics
import Markup

extension Rule {
  static let turnedLetters = Rule(
    "turned-letters", "A sign that cannot be seen turns letters round", .shouldFix,
    why: "A family could read, and dial, another number than the one that stands there.",
    source: "WCAG 2.2, 1.3.2 Meaningful sequence; Unicode Standard Annex 9, 2.2 Explicit directional overrides",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nCall ↓\u{202E}321069 23610\u{202C} to book.",
        keeps: "---\ntitle: Play club\n---\nCall 01632 960123 to book."),
      Example(
        breaks: "---\ntitle: Play club\n---\nCall ↓\u{2067}01632 960123\u{2069} to book.",
        keeps: "---\ntitle: Play club\n---\nSay \u{2067}سلام\u{2069} at the door."),
    ],
    check: .page { page, _ in
      guard turningSign(in: page.prose.body.text, isInEnglish: page.isInEnglish) != nil else { return [] }
      // Written by its number, as `&#x202E;`, it is not found as it was typed.
      let typed = turningSign(in: page.source.bytes, isInEnglish: page.isInEnglish)
      return [
        Finding(
          page: page, span: typed.map { Span($0, $0 + 3) } ?? page.facts.title.span,
          what:
            "A sign stands \(typed == nil ? "among the words" : "here") that cannot be seen, and turns the letters after it round",
          instead: "Type the words anew, without copying them.")
      ]
    })

  /// Where a sign begins that turns what comes after it: U+202D and U+202E always, U+202B and U+2067 where they stand on an English page
  /// before what is read from left to right. Around words that are read from right to left they are needed.
  private static func turningSign(in bytes: [UInt8], isInEnglish: Bool) -> Int? {
    var rest = bytes[...]
    while let at = rest.firstIndex(of: 0xE2) {
      rest = bytes[(at + 1)...]
      guard at + 2 < bytes.count else { return nil }
      switch (bytes[at + 1], bytes[at + 2]) {
      case (0x80, 0xAD), (0x80, 0xAE): return at
      case (0x80, 0xAB), (0x81, 0xA7):
        if isInEnglish, at + 3 < bytes.count, bytes[at + 3] < 0x80, LetterByte.isInWord(bytes[at + 3]) { return at }
      default: break
      }
    }
    return nil
  }
}
