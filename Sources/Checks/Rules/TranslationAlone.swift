import Content
import Diagnostics

extension Rule {
  static let translationAlone = Rule(
    "translation-alone", "The page that a translation was made from is not there", .mustFix,
    why: "A family would find a page without the facts, in no list, and with no way to the page in English.",
    source: "Equality Act 2010 s.149: the same information for everyone",
    examples: [
      Example(
        in: "services/play-klub.ur.md", keptIn: "services/play-club.ur.md",
        besides: ["services/play-club.md": "---\ntitle: Play club\n---\nGames and a snack, on Mondays."],
        breaks: .text("---\ntitle: ↓کھیل کا کلب\n---\nکھیل اور ناشتہ۔"),
        keeps: .text("---\ntitle: کھیل کا کلب\n---\nکھیل اور ناشتہ۔"))
    ],
    check: .pageAmongOthers { page, around in
      let (original, kind) = (page.path.original, page.path.kind)
      guard let translation = page.path.translation, around.council.original(of: page) == nil,
        !around.council.unread.contains(where: { PagePath.slug(of: PagePath.name(of: $0)) == page.path.slug }),
        isOfALanguage(translation)
      else { return [] }
      let translated = around.council.translations.filter { $0.path.translation == translation }.map(\.path.original)
      let beside = around.council.pages.filter { page in
        page.path.kind == kind && !translated.contains(page.source.name)
      }.map(\.path.slug)
      let nearest = nearestName(to: page.path.slug, among: beside)
      return [
        Finding(
          page: page, span: page.facts.title.span, what: "There is no page `\(original)` that this could translate",
          instead: nearest.map { "Name the file `\($0).\(translation.suffix).md` if that is the page." }
            ?? "Write that page, or give this file the name of the page that it translates.")
      ]
    })

  /// Another rule tells of the others.
  private static func isOfALanguage(_ translation: Translation) -> Bool {
    if case .language(let code) = translation { Language(code: code) != nil } else { true }
  }
}
