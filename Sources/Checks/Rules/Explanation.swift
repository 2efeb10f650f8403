import Content
import Diagnostics

extension Rule {
  /// True where the law behind an item decides how loud a finding is.
  package var followsTheLaw: Bool { if case .item = check { true } else { false } }

  /// How loud it is, and what that means for the site.
  package var loudness: String {
    if followsTheLaw {
      return "As loud as the law behind the item. The site is published all the same, and shows the gap."
    }
    return switch severity {
    case .mustFix: "Must fix: the site is not published until it is mended."
    case .shouldFix: "Should fix: the site is published, but could mislead a family or turn it away."
    case .couldImprove:
      "Could improve: good practice, which a council can set aside for a time with `exemptions` in its `council.md`."
    }
  }
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
