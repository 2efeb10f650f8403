import Diagnostics
import Markup

/// A page's words: what stands before its first heading, and what stands under each.
package struct Prose: Sendable {
  package let body: MarkdownBody
  package let intro: Section
  /// Every heading's section, in order; a section includes those of the headings below its own.
  package let sections: [Section]
  /// All of it, as one passage.
  package let whole: Section

  init(_ body: MarkdownBody, headings: Headings?) {
    self.body = body
    intro = Section(body, body.beforeFirstHeading)
    sections = body.headings.map { Section(body, $0, facet: headings?.facet(of: $0.text)) }
    whole = Section(body, body.all)
  }

  /// The introduction and the sections that stand at the top level: together they hold every word once.
  package var outline: [Section] {
    var end = intro.range.upperBound
    return sections.filter { section in
      guard section.headingRange.lowerBound >= end else { return false }
      end = section.range.upperBound
      return true
    }
  }

  /// Each passage by itself, for rules that look at passages: the introduction, and each section without its subsections.
  package var allSections: [Section] { [intro] + sections }

  package var links: [Link] { whole.links }

  package func section(id: String) -> Section? { sections.first { $0.id == id } }

  package func section(_ facet: Facet) -> Section? { sections.first { $0.facet == facet } }

  /// The words of a passage, for comparing it with others.
  package func plainText(_ section: Section) -> [UInt8] { body.plainText(section.range) }
}

/// A passage of a page.
package struct Section: Sendable {
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
  let headingRange: Range<Int>
  package let range: Range<Int>
}

extension Section {
  fileprivate init(_ body: MarkdownBody, _ heading: MarkdownHeading, facet: Facet?) {
    id = heading.id
    self.heading = heading.text
    level = heading.level
    self.facet = facet
    span = heading.sectionSpan
    words = body.wordCount(heading.below)
    links = Section.links(body, heading.below)
    headingRange = heading.own
    range = heading.below
  }

  fileprivate init(_ body: MarkdownBody, _ range: Range<Int>) {
    id = ""
    heading = ""
    level = 0
    facet = nil
    span = body.span(range)
    words = body.wordCount(range)
    links = Section.links(body, range)
    headingRange = range.lowerBound..<range.lowerBound
    self.range = range
  }

  private static func links(_ body: MarkdownBody, _ range: Range<Int>) -> [Link] {
    body.links.compactMap { link in
      range.contains(link.at) ? Link(destination: link.destination, span: link.span, isImage: link.isImage) : nil
    }
  }
}
