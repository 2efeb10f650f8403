import Content
import Diagnostics
import Markup
import Pages

/// The words of a service's page, read as the page's and written as HTML: whole, and part by part as pages show them.
func tryWords(_ bytes: [UInt8], _ site: FuzzSite) throws {
  let name = "councils/alderbrook/services/page.md"
  guard let path = PagePath(name) else { throw BrokenPromise("\(name) is no page") }
  let source = SourceText(path: "content/" + name, name: name, bytes: Array("---\ntitle: A page\n---\n".utf8) + bytes)
  var found: [Diagnostic] = []
  let document = parse(source, noting: &found)
  try promiseTold(found, in: source)
  try promiseWhole(document.body, of: source)
  try promiseSafe { MarkdownHTML().append(document.body.whole, of: document.body, to: &$0) }
  // What is no text has no facts, and makes no page.
  guard let page = Page.read(document, at: path, site.reference, noting: &found) else {
    return try promise(document.facts.entries.isEmpty, "A page with a title is no page")
  }
  try promiseSafe { html in
    for section in [page.prose.intro] + page.prose.outline {
      MarkdownHTML(headingShift: 1).append(section.range, of: document.body, to: &html)
    }
    MarkdownHTML().appendNotes(of: document.body, to: &html)
  }
}

private func promiseSafe(_ write: (inout HTML) -> Void) throws {
  var html = HTML()
  write(&html)
  try promise(!html.bytes.contains(0), "A page holds a letter with the code 0")
  let reader = SafeHTML(html.bytes)
  try promise(
    reader.problem == nil, "The HTML has \(reader.problem ?? ""): \(String(decoding: html.bytes, as: UTF8.self))")
}

/// Each event that begins is ended in its order, and all that is named lies inside the page.
private func promiseWhole(_ body: MarkdownBody, of source: SourceText) throws {
  try promise(body.untraced == 0, "A paragraph could not be placed exactly")
  var open: [Int] = []
  for (index, event) in body.events.enumerated() {
    switch event.step {
    case .enter: open.append(index)
    case .leave:
      let start = open.popLast()
      try promise(
        start == event.partner && start.map { body.events[$0].partner } == index
          && start.map { body.events[$0].kind } == event.kind, "Event \(index) ends what is not open")
    case .leaf: break
    }
    try promiseInside(event.span, source, "Event \(index)")
    try promise(event.text.upperBound <= body.text.count, "Event \(index) has letters that are not there")
  }
  try promise(open.isEmpty, "Events \(open) are never ended")
  for link in body.links {
    try promiseInside(link.span, source, "A link")
    try promiseInside(link.destinationSpan, source, "Where a link leads")
  }
  for heading in body.headings { try promiseInside(heading.span, source, "A heading") }
  for note in body.notes { try promiseInside(note.span, source, "A note") }
}
