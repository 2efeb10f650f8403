import Diagnostics
import Markup
import Pages

/// A page of the desk itself: a rule told in full, or what is shown while there is no site.
package struct PlainPage: Sendable {
  package let bytes: [UInt8]

  init(title: String, body: HTML) {
    bytes = DeskTemplates.render(PlainView(title: title, body: body)).bytes
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

  static let slots = Slots<PlainView>().text("title") { $0.title }.html("body") { $0.body }
}
