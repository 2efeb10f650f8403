import Content
import Diagnostics
import Markup

extension Rule {
  static let vagueLink = Rule(
    "vague-link", "A link does not say where it leads", .couldImprove,
    why: "Screen readers can list the links of a page. “Here” and “here” tell nobody which one to follow.",
    source: "WCAG 2.2, 2.4.4 Link purpose; GOV.UK content design guide",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nTo see the dates, ↓[click here](https://club.example).",
        keeps: "---\ntitle: Play club\n---\nSee [the dates of the club](https://club.example).")
    ],
    check: .page { page, _ in
      let body = page.prose.body
      return body.links.compactMap { link in
        guard !link.isImage, link.words.count <= longest else { return nil }
        let words = trimmed(body.text[link.words])
        guard vague.contains(words) else { return nil }
        return Finding(
          page: page, span: link.span, what: "A link says only “\(body.string(link.words))”",
          instead: "Make the words that say what is there into the link: `[the dates of the club](…)`.")
      }
    })

  private static let longest = 20

  /// In small letters, without spaces, stops and arrows at its ends.
  private static func trimmed(_ words: ArraySlice<UInt8>) -> String {
    let isSign = { (byte: UInt8) in !LetterByte.isSmall(LetterByte.small(byte)) }
    let kept = words.drop(while: isSign).reversed().drop(while: isSign).reversed()
    return String(decoding: kept.map(LetterByte.small), as: UTF8.self)
  }

  private static let vague: Set<String> = [
    "click", "click here", "here", "more", "read more", "find out more", "learn more", "more info", "more information",
    "this", "this link", "link", "this page", "go", "see here", "see more", "view", "please click here", "info",
    "click this link", "follow this link", "website link", "web link",
  ]
}
