import Markup

extension MarkdownWriter {
  func beginHeading(_ heading: MarkdownHeading, to html: inout HTML) {
    html.beginLine()
    switch level(heading) {
    case 1: html.append(markup: "<h1 id=\"")
    case 2: html.append(markup: "<h2 id=\"")
    case 3: html.append(markup: "<h3 id=\"")
    case 4: html.append(markup: "<h4 id=\"")
    case 5: html.append(markup: "<h5 id=\"")
    default: html.append(markup: "<h6 id=\"")
    }
    html.append(text: style.placePrefix)
    html.append(text: letters(heading.id))
    html.append(markup: "\">")
  }

  func endHeading(_ heading: MarkdownHeading, to html: inout HTML) {
    switch level(heading) {
    case 1: html.append(markup: "</h1>\n")
    case 2: html.append(markup: "</h2>\n")
    case 3: html.append(markup: "</h3>\n")
    case 4: html.append(markup: "</h4>\n")
    case 5: html.append(markup: "</h5>\n")
    default: html.append(markup: "</h6>\n")
    }
  }

  private func level(_ heading: MarkdownHeading) -> Int { heading.level + style.headingShift }

  func beginOrderedList(from start: Int, to html: inout HTML) {
    html.beginLine()
    guard start != 1 else { return html.append(markup: "<ol>\n") }
    html.append(markup: "<ol start=\"")
    html.append(number: start)
    html.append(markup: "\">\n")
  }

  func writeCodeBlock(_ index: Int, to html: inout HTML) {
    let language = letters(events[index].text)
    html.beginLine()
    if language.isEmpty {
      html.append(markup: "<pre><code>")
    } else {
      html.append(markup: "<pre><code class=\"language-")
      html.append(text: language)
      html.append(markup: "\">")
    }
    if index + 1 < events.count { html.append(text: letters(events[index + 1].text)) }
    html.append(markup: "</code></pre>\n")
  }
}

extension HTML {
  mutating func append(number: Int) { append(text: String(number).utf8) }
}
