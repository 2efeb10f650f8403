import Content
import Diagnostics

extension Rule {
  /// The rule's page, in Markdown that reads well in a terminal too.
  package var explanation: String {
    var text = "# \(name)\n\nRule: `\(id)`. Loudness: \(severity.rawValue).\n\n\(why)\n"
    if let source { text += "\nSource: \(source).\n" }
    for example in examples {
      text += "\n## This breaks it\n\nIn `\(example.file)`:\n\n\(quoted(example.breaks.replacing("↓", with: "")))"
      text += "\n## This keeps it\n\n\(quoted(example.keeps))"
    }
    return text
  }

  private func quoted(_ text: String) -> String { "```markdown\n\(text)\n```\n" }
}

extension Duty {
  /// What the duty asks, for staff.
  package var explanation: String {
    var text = "# \(title)\n\n\(summary)\n\n"
    text +=
      "Duty: `\(id)`. Level: \(level.rawValue). Kind: \(kind.rawValue). Website: \(web.rawValue). Evidence: \(evidence.rawValue).\n"
    text += "Whose duty: \(holder.inWords). Source: \(citation).\n"
    if let note { text += "Note: \(note)\n" }
    text += "How often: \(review.rule)\(review.cite.map { " (\($0))" } ?? "").\n"
    text += "\nEach page that answers it has: \(check.requires.map(\.rawValue).joined(separator: ", ")).\n"
    if !check.rules.isEmpty {
      text += "\nFor a person to look at:\n" + check.rules.map { "- \($0)\n" }.joined()
    }
    text += "\nItems, for `answers`:\n" + items.map { "- `\($0.id)`: \($0.title) (\($0.cite))\n" }.joined()
    return text
  }
}
