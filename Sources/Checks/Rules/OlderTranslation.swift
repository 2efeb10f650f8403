import Content
import Diagnostics

extension Rule {
  static let olderTranslation = Rule(
    "older-translation", "A page has changed since its translation was made", .shouldFix,
    why: "A family who reads it in this language, or in Easy Read, is told what is true no more, and cannot know it.",
    source: "Equality Act 2010 s.149: the same information for everyone; SEND Code of Practice (January 2015) para 4.7",
    examples: [
      Example(
        in: "services/example.ur.md",
        besides: ["services/example.md": "---\ntitle: Play club\n---\nGames and a snack, on Mondays."],
        breaks: "---\ntitle: کھیل کا کلب\nmade-from: ↓\"00000000\"\n---\nکھیل اور ناشتہ۔",
        keeps: "---\ntitle: کھیل کا کلب\nmade-from: \"a898e562\"\n---\nکھیل اور ناشتہ، پیر کو۔")
    ],
    check: .pageAmongOthers { page, around in
      guard around.council.state(of: page) == .older, let original = around.council.original(of: page),
        let madeFrom = page.facts.madeFrom, let translation = page.path.translation
      else { return [] }
      return [
        Finding(
          page: page, span: madeFrom.span,
          what: "“\(original.title)” has changed since this was made from it (\(translation.inWords))",
          instead:
            "Bring the words up to date, then run `plainsight translate --mark-current \(page.source.path)`, or write `made-from: \"\(original.fingerprintOfWords(for: page))\"`."
        )
      ]
    })

  static let unmarkedTranslation = Rule(
    "unmarked-translation", "A translation does not say which words it was made from", .couldImprove,
    why: "When the page changes, nobody is told that its translation is out of date.",
    examples: [
      Example(
        in: "services/example.ur.md",
        besides: ["services/example.md": "---\ntitle: Play club\n---\nGames and a snack, on Mondays."],
        breaks: "↓---\ntitle: کھیل کا کلب\n---\nکھیل اور ناشتہ، پیر کو۔",
        keeps: "---\ntitle: کھیل کا کلب\nmade-from: \"a898e562\"\n---\nکھیل اور ناشتہ، پیر کو۔")
    ],
    check: .pageAmongOthers { page, around in
      guard around.council.state(of: page) == .unmarked, let translation = page.path.translation else { return [] }
      return [
        Finding(
          page: page, span: page.top, what: "Nothing says from which words this was made (\(translation.inWords))",
          instead:
            "Make sure that it says what the page says today, then run `plainsight translate --mark-current \(page.source.path)`."
        )
      ]
    })
}
