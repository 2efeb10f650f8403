import Checks
import Content
import Diagnostics
import Markup

/// Turns the words of a council's pages into HTML, with every link to another content file made into an address.
struct Words: Sendable {
  let site: SiteFrame
  let language: String

  /// A passage without its own heading.
  func html(_ section: Section, of page: Page, deeperBy shift: Int = 0) -> HTML {
    html(page.prose.body, section.range, of: page.source.name, deeperBy: shift)
  }

  func html(_ body: MarkdownBody, _ range: Range<Int>, of name: String, deeperBy shift: Int = 0) -> HTML {
    var html = HTML()
    writer(name, deeperBy: shift).append(body, range, to: &html)
    return html
  }

  /// The footnotes of a page, for its end.
  func footnotes(of page: Page) -> HTML {
    var html = HTML()
    writer(page.source.name, deeperBy: 0).appendFootnotes(of: page.prose.body, to: &html)
    return html
  }

  private func writer(_ name: String, deeperBy shift: Int) -> MarkdownHTML {
    MarkdownHTML(headingShift: shift) { address($0, from: name) }
  }

  /// Where a link leads on the site. `check` has made sure that it leads somewhere.
  private func address(_ destination: String, from name: String) -> String {
    switch LinkTarget(destination, from: name) {
    case .outside(let address): address
    case .fragment(let id): "#" + id
    case .page(let path, let fragment): site.root + PagePath.address(ofFile: path) + (fragment.map { "#" + $0 } ?? "")
    case .file(let path): site.root + "/" + path
    case .aboveContent: "#"
    }
  }
}
