import Checks
import Content
import Diagnostics
import Markup

/// Turns the words of content files into HTML, with every link to another content file made into an address.
struct Words: Sendable {
  let site: SiteFrame
  /// Whose pages they are of; nil for words that are no council's.
  var council: CouncilContent?

  /// A passage without its own heading.
  func html(_ section: Section, of page: Page) -> HTML {
    var told = ToldWords()
    return html(section, of: page, telling: &told)
  }

  /// A passage of a page that has told some words already.
  func html(_ section: Section, of page: Page, telling told: inout ToldWords) -> HTML {
    // What initials stand for is known in the language of the site alone.
    let isTranslated = if case .language = page.path.translation { true } else { false }
    return html(
      page.prose, section.range, of: page.source.name, isTranslated ? .none : site.shortForms, &told,
      page.isRightToLeft)
  }

  func html(_ prose: Prose, _ range: Range<Int>, of name: String) -> HTML {
    var told = ToldWords()
    return html(prose, range, of: name, site.shortForms, &told)
  }

  private func html(
    _ prose: Prose, _ range: Range<Int>, of name: String, _ shortForms: ShortForms, _ told: inout ToldWords,
    _ isRightToLeft: Bool = false
  ) -> HTML {
    var html = HTML()
    style(of: name, shortForms, isRightToLeft).append(range, of: prose.body, to: &html, telling: &told) { link in
      address(link, in: prose, from: name)
    }
    return html
  }

  /// The notes of a page, for its foot.
  func notes(of page: Page) -> HTML {
    var html = HTML()
    style(of: page.source.name, .none, page.isRightToLeft).appendNotes(of: page.prose.body, to: &html) { link in
      address(link, in: page.prose, from: page.source.name)
    }
    return html
  }

  /// In a document of many pages, the headings of each stand below its title, and have names of their own.
  private func style(of name: String, _ shortForms: ShortForms, _ isRightToLeft: Bool) -> MarkdownHTML {
    guard let printed = site.printed else { return MarkdownHTML(shortForms: shortForms, isRightToLeft: isRightToLeft) }
    return MarkdownHTML(
      headingShift: 2, shortForms: shortForms, placePrefix: printed.prefix(ofFile: name), isRightToLeft: isRightToLeft)
  }

  /// Where a link leads on the site. `check` has made sure that it leads somewhere.
  private func address(_ link: MarkdownLink, in prose: Prose, from name: String) -> LinkAddress {
    switch link.kind {
    case .web, .mail, .telephone, .textMessage: return .asWritten
    case .refused: return .wordsOnly
    case .file, .fragment: break
    }
    if let printed = site.printed { return printed.address(link, prose.target(of: link), name) }
    return switch prose.target(of: link) {
    case .outside: .asWritten
    case .fragment(let id): .address(Array(("#" + id).utf8))
    case .page(let path, let fragment):
      .address(
        Array((site.link(page(path, at: fragment, from: name)).text + (fragment.map { "#" + $0 } ?? "")).utf8))
    case .file(let path): .address(Array(site.link("/" + path).text.utf8))
    case .aboveContent: .wordsOnly
    }
  }

  /// Every link of every page asks, and most councils have no translations.
  private func page(_ path: String, at fragment: String?, from name: String) -> String {
    guard let council, !council.translations.isEmpty else { return PagePath.address(ofFile: path) }
    return council.address(ofFile: path, at: fragment, from: council.page(named: name))
  }
}

extension Page {
  /// Whether its own words run from right to left.
  var isRightToLeft: Bool {
    if case .language(let code) = path.translation { ContentLanguage(code).direction == "rtl" } else { false }
  }
}
