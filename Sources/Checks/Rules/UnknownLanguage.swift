import Content
import Diagnostics

extension Rule {
  static let unknownLanguage = Rule(
    "unknown-language", "The name of a file ends in the code of no language", .mustFix,
    why: "A browser would show the words from the wrong side, and a screen reader would read them in no language.",
    source: "WCAG 2.2, 3.1.1 Language of page; ISO 639",
    examples: [
      Example(
        in: "services/example.pk.md", keptIn: "services/example.ur.md",
        besides: ["services/example.md": "---\ntitle: Play club\n---\nGames."],
        breaks: .text("---\ntitle: ↓کھیل کا کلب\n---\nکھیل اور ناشتہ۔"),
        keeps: .text("---\ntitle: کھیل کا کلب\n---\nکھیل اور ناشتہ۔")
      ),
      Example(
        in: "services/example.old.md", keptIn: "services/example-old.md",
        besides: ["services/example.md": "---\ntitle: Play club\n---\nGames."],
        breaks: .text("---\ntitle: ↓Old play club\n---\nGames and a snack."),
        keeps: .text("---\ntitle: Old play club\n---\nGames and a snack.")),
    ],
    check: .page { page, _ in
      guard case .language(let code) = page.path.translation, Language(code: code) == nil else { return [] }
      // All languages of two letters are known here, and few of the many of three.
      guard code.count != 3 || slips.contains(code) else {
        return [
          Finding(
            page: page, span: page.facts.title.span, what: "`.\(code)` is the code of no language that is known here",
            instead:
              "If it is the code of a language, let us know. If the page is no translation, write a hyphen in place of the dot: `\(page.path.slug)-\(code).md`.",
            severity: .couldImprove)
        ]
      }
      let meant = taken[code].flatMap { code in Language(code: code).map { "`.\(code).md` for \($0.name)" } }
      return [
        Finding(
          page: page, span: page.facts.title.span, what: "`.\(code)` is the code of no language",
          instead: code == "md"
            ? "Name the file `\(page.path.slug).md`: some folders do not show the ending, and it was written twice."
            : "End the name in the code of the language, such as \(meant ?? "`.ur.md` for Urdu"). If the page is no translation, write a hyphen in place of the dot: `\(page.path.slug)-\(code).md`."
        )
      ]
    })

  /// What people put behind a name for themselves.
  private static let slips: Set<String> = ["bak", "doc", "new", "old", "tmp", "two", "txt"]

  /// Codes of countries that are taken for those of languages.
  private static let taken = [
    "al": "sq", "cn": "zh", "cz": "cs", "dk": "da", "gr": "el", "jp": "ja", "kp": "ko", "pk": "ur", "po": "pl",
    "ua": "uk",
    "vn": "vi", "ir": "fa",
  ]
}
