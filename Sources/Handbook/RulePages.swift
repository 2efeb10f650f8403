import Content
import Diagnostics
import Publishing

/// The pages about the rules, for staff: what each looks for, why it matters, and what the program says of an example.
package struct RulePages: Sendable {
  /// The file that lists them all, and how it begins.
  package static let index = (name: "README.md", beginning: "# Rules\n")

  private let rules: [ExplainedRule]

  package init(in site: ExampleSite?) {
    rules = ExplainedRule.all(in: site)
  }

  package var ids: [String] { rules.map(\.id) }

  package func page(of id: String) throws -> String? {
    try rules.first { $0.id == id }?.page()
  }

  /// Every page and the list of them, by file name.
  package func files() throws -> [(name: String, text: String)] {
    try [(Self.index.name, list)] + rules.map { ("\($0.id).md", try $0.page()) }
  }

  private var list: String {
    var text =
      Self.index.beginning + """

        What `plainsight check`, an import and the templates are asked, and what each rule is for. Each has a page with its source, \
        with examples, and with what the program says of them. `plainsight explain RULE` shows the same page.

        “Must fix” stops the site from being published. “Should fix” and “could improve” do not. “As the law is” means that the \
        loudness follows the law behind an item; the site is published, and shows the gap.

        `plainsight explain --write-pages docs/rules` writes these pages from the rules themselves. A test compares them.

        """
    for chapter in Chapter.all {
      text += "\n## \(chapter.title)\n\n\(chapter.about)\n\n| Rule | What it finds | How loud |\n|---|---|---|\n"
      for rule in rules where rule.chapter == chapter {
        text += "| [\(rule.id)](\(rule.id).md) | \(rule.name) | \(rule.loudness) |\n"
      }
    }
    return text
  }
}
