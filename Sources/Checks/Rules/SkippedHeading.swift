import Content
import Diagnostics
import Markup

extension Rule {
  static let skippedHeading = Rule(
    "skipped-heading", "A level of headings is skipped", .couldImprove,
    why: "People who cannot see the page move through it by its headings, and look for one that is not there.",
    source: "WCAG 2.2, 1.3.1 Info and relationships",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\n## What it is\nGames.\n\n↓#### Snacks\nFruit.",
        keeps: "---\ntitle: Play club\n---\n## What it is\nGames.\n\n### Snacks\nFruit.")
    ],
    check: .page { page, _ in
      var above = 2
      var found: [Finding] = []
      for heading in page.prose.body.headings where !heading.isInside {
        if heading.level > above + 1 {
          found.append(
            Finding(
              page: page, span: heading.span,
              what:
                "“\(page.prose.body.string(heading.words))” is a heading of level \(heading.level) under one of level \(above)",
              instead: "Write it with \(String(repeating: "#", count: above + 1))."))
        }
        above = heading.level
      }
      return found
    })
}
