import Diagnostics
import Markup
import Pages

/// The HTML of a page's words, with its notes at the end.
func markdownHTML(
  _ text: String, headingShift: Int = 0, resolving resolve: (MarkdownLink) -> LinkAddress = { _ in .asWritten }
) -> String {
  let body = markdownBody(Array(text.utf8))
  var html = HTML()
  MarkdownHTML(headingShift: headingShift).append(body.whole, of: body, to: &html, resolving: resolve)
  MarkdownHTML().appendNotes(of: body, to: &html, resolving: resolve)
  return String(decoding: html.bytes, as: UTF8.self)
}

func markdownBody(_ bytes: [UInt8]) -> MarkdownBody {
  var found: [Diagnostic] = []
  return MarkdownBody.parse(SourceText(path: "page.md", bytes: bytes), from: 0, noting: &found)
}
