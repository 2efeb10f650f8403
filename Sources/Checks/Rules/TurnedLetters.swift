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
        keeps: "---\ntitle: Play club\n---\nCall 01632 960123 to book.")
    ],
    check: .page { page, _ in
      // What is written from right to left needs the signs that say where something else begins and ends.
      let isMeant: (UInt32) -> Bool = page.isInEnglish ? { _ in true } : { $0 == 0x202D || $0 == 0x202E }
      guard sign(in: page.prose.body.text, where: isMeant) != nil else { return [] }
      var found: Finding?
      page.prose.eachParagraph { paragraph in
        guard found == nil, let at = sign(in: paragraph.letters, where: isMeant) else { return }
        found = Finding(
          page: page, span: paragraph.span(of: at..<at + 3),
          what: "A sign stands here that cannot be seen, and turns the letters after it round",
          instead: "Type the words anew, without copying them.")
      }
      return found.map { [$0] } ?? []
    })

  /// Where one of the signs begins that turn letters, U+202A to U+202E and U+2066 to U+2069, each of three bytes.
  private static func sign(in bytes: [UInt8], where isMeant: (UInt32) -> Bool) -> Int? {
    var rest = bytes[...]
    while let at = rest.firstIndex(of: 0xE2) {
      if at + 2 < bytes.count {
        let scalar = 0x2000 | UInt32(bytes[at + 1] & 0x3F) << 6 | UInt32(bytes[at + 2] & 0x3F)
        if (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar), isMeant(scalar) { return at }
      }
      rest = bytes[(at + 1)...]
    }
    return nil
  }
}
