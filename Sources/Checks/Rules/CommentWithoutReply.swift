import Content
import Diagnostics

extension Rule {
  static let commentWithoutReply = Rule(
    "comment-without-reply", "Families said something, and the page does not say what the council made of it",
    .shouldFix,
    why: "The law asks for the council's reply and what it will do, so that speaking up leads somewhere.",
    source: "Children and Families Act 2014 s.30(6)-(7); SI 2014/1530 reg 56",
    examples: [
      Example(
        in: "replies/2026.md",
        breaks: """
          ---
          title: What you said in 2026
          ---
          ↓## Waiting
          ### What you said
          You wait too long, and nobody tells you why.
          ### Our reply
          You are right.
          """,
        keeps: """
          ---
          title: What you said in 2026
          ---
          ## Waiting
          ### What you said
          You wait too long, and nobody tells you why.
          ### Our reply
          You are right.
          ### What we will do
          From May we write to you each month.
          """)
    ],
    check: .page { page, reference in
      guard case .replies = page.kind, page.path.translation == nil else { return [] }
      let labels = reference.vocabularies.headings
      return page.prose.sections.compactMap { theme in
        let parts = page.prose.sections.filter {
          $0.level > theme.level && $0.range.lowerBound >= theme.range.lowerBound
            && $0.range.upperBound <= theme.range.upperBound
        }
        // A heading that nothing knows may be the reply in other words.
        guard parts.contains(where: { $0.facet == .comment }), !parts.contains(where: { $0.facet == nil }) else {
          return nil
        }
        let missing = [Facet.reply, .action].filter { facet in
          !parts.contains { $0.facet == facet && $0.words > 0 }
        }
        guard !missing.isEmpty else { return nil }
        let names = missing.map { "“\(labels.label($0))”" }
        return Finding(
          page: page, span: theme.span, what: "“\(theme.heading)” has no \(names.joined(separator: " and no "))",
          instead:
            "Add \(missing.map { "`### \(labels.label($0))`" }.joined(separator: " and ")), also if you will do nothing, and why."
        )
      }
    })
}
