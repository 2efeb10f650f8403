extension MarkdownReader {
  /// Gives each heading the events under it, up to the next heading of its level or a higher one.
  mutating func finishSections() {
    // The headings that stand open, outermost first.
    var waiting: [Int] = []
    for next in body.headings.indices {
      while let last = waiting.last, ends(last, before: next) {
        close(last, at: min(body.headings[next].events.lowerBound, limit(of: last)))
        waiting.removeLast()
      }
      waiting.append(next)
    }
    for heading in waiting { close(heading, at: limit(of: heading)) }
  }

  private mutating func close(_ heading: Int, at end: Int) {
    let start = body.headings[heading].events.upperBound
    body.headings[heading].section = start..<max(start, end)
  }

  /// A heading in a quotation or list ends no section outside it.
  private func ends(_ open: Int, before next: Int) -> Bool {
    if body.headings[next].events.lowerBound >= limit(of: open) { return true }
    guard headingHolders[open] == headingHolders[next] else { return false }
    return body.headings[next].level <= body.headings[open].level
  }

  /// The event that ends what the heading stands in, or the end of the page.
  private func limit(of heading: Int) -> Int {
    headingHolders[heading].map { body.events[$0].partner } ?? body.events.count
  }
}
