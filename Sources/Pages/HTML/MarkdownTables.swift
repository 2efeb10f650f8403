import Markup

/// A table may be wider than a telephone, so it can be scrolled sideways by itself, also with the keyboard.
extension MarkdownWriter {
  mutating func beginTablePart(_ index: Int, to html: inout HTML) {
    let event = events[index]
    switch event.kind {
    case .table:
      hasTableBody = false
      html.beginLine()
      html.append(markup: "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
      writeName(of: body.tables[event.index], to: &html)
      html.append(markup: "\">\n<table>\n")
    case .tableHead: html.append(markup: "<thead>\n<tr>\n")
    case .tableRow:
      if !hasTableBody { html.append(markup: "<tbody>\n") }
      hasTableBody = true
      html.append(markup: "<tr>\n")
    case .headerCell: beginHeaderCell(event, isEmpty: event.partner == index + 1, to: &html)
    default: beginCell(event, to: &html)
    }
  }

  mutating func endTablePart(_ index: Int, to html: inout HTML) {
    switch events[index].kind {
    case .table:
      if hasTableBody { html.append(markup: "</tbody>\n") }
      html.append(markup: "</table>\n</div>\n")
    case .tableHead: html.append(markup: "</tr>\n</thead>\n")
    case .tableRow: html.append(markup: "</tr>\n")
    case .headerCell where events[index].partner != index - 1: html.append(markup: "</th>\n")
    default: html.append(markup: "</td>\n")
    }
  }

  /// A heading without words would be read out as a heading of nothing.
  private func beginHeaderCell(_ event: MarkdownEvent, isEmpty: Bool, to html: inout HTML) {
    if isEmpty { return beginCell(event, to: &html) }
    html.append(markup: "<th scope=\"col\"")
    writeAlignment(event.alignment, to: &html)
  }

  private func beginCell(_ event: MarkdownEvent, to html: inout HTML) {
    html.append(markup: "<td")
    writeAlignment(event.alignment, to: &html)
  }

  /// By class: the site's security policy lets no page bring its own styles.
  private func writeAlignment(_ alignment: ColumnAlignment, to html: inout HTML) {
    switch alignment {
    case .unstated: html.append(markup: ">")
    case .left: html.append(markup: " class=\"align-left\">")
    case .center: html.append(markup: " class=\"align-center\">")
    case .right: html.append(markup: " class=\"align-right\">")
    }
  }

  /// The headings of its columns tell one table from another, in the language of the page.
  private func writeName(of table: MarkdownTable, to html: inout HTML) {
    guard table.hasHeaderWords else { return html.append(text: style.words.table) }
    var needsComma = false
    var hasWords = false
    for event in events[table.head] {
      switch (event.kind, event.step) {
      case (.text, .leaf), (.code, .leaf):
        if needsComma { html.append(markup: ", ") }
        needsComma = false
        hasWords = true
        html.append(text: letters(event.text))
      case (.headerCell, .leave): needsComma = hasWords
      default: break
      }
    }
  }
}
