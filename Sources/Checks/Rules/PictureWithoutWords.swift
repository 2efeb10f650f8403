import Content
import Diagnostics
import Markup

extension Rule {
  static let pictureWithoutWords = Rule(
    "picture-without-words", "A picture has no description", .shouldFix,
    why: "People who cannot see it are told that something is there, and not what.",
    source: "WCAG 2.2, 1.1.1 Non-text content; SI 2018/952 (public sector websites)",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nGames.\n\n↓![](../files/hall.png)",
        keeps: "---\ntitle: Play club\n---\nGames.\n\n![The hall, with a ramp at the door](../files/hall.png)")
    ],
    check: .page { page, _ in
      let body = page.prose.body
      return body.links.compactMap { link in
        guard link.isImage, !body.text[link.words].contains(where: LetterByte.isInWord) else { return nil }
        return Finding(
          page: page, span: link.span, what: "This picture has no description",
          instead: "Say between the square brackets what it shows: `![The hall, with a ramp at the door](…)`.")
      }
    })
}
