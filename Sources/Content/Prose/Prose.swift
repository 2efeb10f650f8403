import Diagnostics
import Markup

/// A page's words: what stands before its first heading, and what stands under each.
package final class Prose: Sendable {
  package let body: MarkdownBody
  package let intro: Section
  /// Every heading's section, in order; a section includes those of the headings below its own.
  package let sections: [Section]
  /// The sections that stand at the top level: with the introduction, they hold every word once.
  package let outline: [Section]
  /// All of it, as one passage.
  package let whole: Section
  /// The parts that have a heading, whatever stands under it.
  package let headed: Set<Facet>

  /// `name` is the path of the file, which its links set out from.
  init(_ body: MarkdownBody, of name: String, headings: Headings?) {
    self.body = body
    let links = body.links.map { Link($0, in: body, from: name) }
    intro = Section(body, body.beforeHeadings, links, words: body.wordCount(body.beforeHeadings))
    sections = body.headings.filter { !$0.isInside }.map { Section(body, $0, links, headings) }
    var (end, words) = (intro.range.upperBound, intro.words)
    outline = sections.filter { section in
      // What a heading of the top holds begins after the heading itself, so never where the section before it ends.
      guard section.range.lowerBound > end else { return false }
      words += body.wordCount(end..<section.range.lowerBound) + section.words
      end = section.range.upperBound
      return true
    }
    whole = Section(body, body.whole, links, words: words)
    headed = Set(sections.compactMap(\.facet))
  }

  /// The introduction and every section: a section's words count for it and for the one that it stands in.
  package var passages: [Section] { [intro] + sections }

  package var links: [Link] { whole.links }

  package func target(of link: MarkdownLink) -> LinkTarget { links[body.events[link.event].index].target }

  package func section(id: String) -> Section? { sections.first { $0.id == id } }

  package func section(_ facet: Facet) -> Section? {
    headed.contains(facet) ? sections.first { $0.facet == facet } : nil
  }

  /// The words of a passage, for comparing it with others.
  package func plainText(_ section: Section) -> String { body.plainText(section.range) }
}

/// A passage of a page.
package final class Section: Sendable {
  /// The heading's fragment; empty for what has no heading.
  package let id: String
  package let heading: String
  package let level: Int
  package let facet: Facet?
  /// Where in the file the passage stands, its heading included.
  package let span: Span
  /// Words below the heading.
  package let words: Int
  package let links: [Link]
  /// The events below the heading.
  package let range: Range<Int>

  fileprivate init(_ body: MarkdownBody, _ heading: MarkdownHeading, _ links: [Link], _ headings: Headings?) {
    id = body.string(heading.id)
    self.heading = body.string(heading.words)
    level = heading.level
    facet = headings?.facet(of: self.heading)
    range = heading.section
    span = Span(heading.span.start, max(heading.span.end, Section.span(of: range, in: body).end))
    words = body.wordCount(range)
    self.links = links.filter { heading.section.contains($0.event) }
  }

  fileprivate init(_ body: MarkdownBody, _ range: Range<Int>, _ links: [Link], words: Int) {
    id = ""
    heading = ""
    level = 0
    facet = nil
    span = Section.span(of: range, in: body)
    self.words = words
    self.links = links.filter { range.contains($0.event) }
    self.range = range
  }

  private static func span(of range: Range<Int>, in body: MarkdownBody) -> Span {
    let spans = body.events[range].lazy.map(\.span).filter { !$0.isEmpty }
    guard let first = spans.first else { return .nowhere }
    return spans.reduce(first) { Span(min($0.start, $1.start), max($0.end, $1.end)) }
  }
}
