import Diagnostics
import Markup
import Pages

/// A page of the desk itself: a rule told in full, or what is shown while there is no site.
package struct PlainPage: Sendable {
  package let bytes: [UInt8]

  /// `version` is that of the site when the page was made; without one, the page takes the first that it is told for its own.
  init(title: String, body: HTML, version: Int? = nil) {
    bytes = DeskTemplates.render(PlainView(title: title, body: body, version: version.map(String.init))).bytes
  }

  /// The page of a rule, from its Markdown.
  package init(rule: String, markdown: String) {
    var found: [Diagnostic] = []
    let words = MarkdownBody.parse(SourceText(path: rule, markdown), from: 0, noting: &found)
    var html = HTML()
    MarkdownHTML().append(words.whole, of: words, to: &html)
    self.init(title: "The rule \(rule)", body: html)
  }
}

struct PlainView: View {
  let title: String
  let body: HTML
  let version: String?

  static let slots = Slots<PlainView>().text("title") { $0.title }.html("body") { $0.body }
    .optionalText("version") { $0.version }
}
