import Content
import Diagnostics

/// How many words of each passage are left when parts are taken away.
struct WordsLeft {
  let gone: Set<PagePart>

  func count(_ section: Section, on page: Page) -> Int {
    let name = page.source.name
    if gone.contains(.words(page: name)) || isGone(section, on: page) { return 0 }
    return goneInside(section, on: page).reduce(section.words) { $0 - $1.words }
  }

  func countWhole(_ page: Page) -> Int {
    let name = page.source.name
    if gone.contains(.words(page: name)) { return 0 }
    let intro = gone.contains(.intro(page: name)) ? page.prose.intro.words : 0
    return goneInside(page.prose.whole, on: page).reduce(page.prose.whole.words - intro) { $0 - $1.words }
  }

  /// Whether a link is left that leads to a page, and neither to a file nor to a form.
  func hasLink(_ section: Section, on page: Page) -> Bool {
    let inner = goneInside(section, on: page)
    return section.links.contains { link in
      !link.isFile && !link.isForm
        && !inner.contains { $0.span.start <= link.span.start && link.span.end <= $0.span.end }
    }
  }

  private func isGone(_ section: Section, on page: Page) -> Bool {
    page.prose.sections.contains { other in
      gone.contains(.section(page: page.source.name, id: other.id)) && other.range.contains(section.range)
    }
  }

  /// The outermost of the emptied sections inside a passage.
  private func goneInside(_ passage: Section, on page: Page) -> [Section] {
    let inside = page.prose.sections.filter {
      gone.contains(.section(page: page.source.name, id: $0.id)) && passage.range.contains($0.range)
    }
    return inside.filter { section in
      !inside.contains { $0.id != section.id && $0.range.contains(section.range) }
    }
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
