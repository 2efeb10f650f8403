import Content
import Diagnostics

extension Rule {
  static let frameNotTranslated = Rule(
    "frame-not-translated", "A page is translated, and the words around it are not", .couldImprove,
    why: "A family who reads little English cannot tell what “Waiting time” or “Not stated” means.",
    source: "WCAG 2.2, 3.1.2 Language of parts: what stays in English is marked as English, and read so",
    examples: [
      Example(
        in: "services/example.cy.md", keptIn: "services/example.pl.md",
        besides: ["services/example.md": play, "/vocabulary/interface.pl.yml": "Ages: Wiek"],
        breaks: .text("---\ntitle: ↓Clwb chwarae\n---\nGemau a byrbryd."),
        keeps: .text("---\ntitle: Klub zabaw\n---\nGry i przekąska."))
    ],
    check: .council { around in
      let pages = around.council.translations.compactMap { page -> (code: String, page: Page)? in
        guard case .language(let code) = page.path.translation, around.reference.frameWords(in: code) == nil else {
          return nil
        }
        return (Language.widening(code).last ?? code, page)
      }
      let first = Dictionary(pages.map { ($0.code, $0.page) }, uniquingKeysWith: { first, _ in first })
      return first.sorted { $0.key < $1.key }.map { code, page in
        let name = Language(code: code)?.name ?? "`\(code)`"
        return Finding(
          page: page, span: page.facts.title.span, what: "The words around the pages in \(name) are in English",
          instead:
            "Write `vocabulary/interface.\(code).yml`: take one that is there, and put the right side into \(name).")
      }
    })
}

private let play = "---\ntitle: Play club\n---\nGames and a snack."
