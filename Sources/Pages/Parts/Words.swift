import Checks
import Content
import Diagnostics
import Markup

/// Turns the words of content files into HTML, with every link to another content file made into an address.
struct Words: Sendable {
  let site: SiteFrame

  /// A passage without its own heading.
  func html(_ section: Section, of page: Page) -> HTML {
    html(page.prose.body, section.range, of: page.source.name)
  }

  func html(_ body: MarkdownBody, _ range: Range<Int>, of name: String) -> HTML {
    var html = HTML()
    MarkdownHTML().append(range, of: body, to: &html) { link in address(link, in: body, from: name) }
    return html
  }

  /// The notes of a page, for its foot.
  func notes(of page: Page) -> HTML {
    let body = page.prose.body
    var html = HTML()
    MarkdownHTML().appendNotes(of: body, to: &html) { link in address(link, in: body, from: page.source.name) }
    return html
  }

  /// Where a link leads on the site. `check` has made sure that it leads somewhere.
  private func address(_ link: MarkdownLink, in body: MarkdownBody, from name: String) -> LinkAddress {
    switch link.kind {
    case .web, .mail, .telephone, .textMessage: return .asWritten
    case .refused: return .wordsOnly
    case .file, .fragment: break
    }
    return switch LinkTarget(body.string(link.destination), from: name) {
    case .outside: .asWritten
    case .fragment(let id): .address(Array(("#" + id).utf8))
    case .page(let path, let fragment):
      .address(Array((site.root + PagePath.address(ofFile: path) + (fragment.map { "#" + $0 } ?? "")).utf8))
    case .file(let path): .address(Array((site.root + "/" + path).utf8))
    case .aboveContent: .wordsOnly
    }
  }
}
