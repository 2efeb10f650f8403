import Checks
import Content

/// Renders checked councils, one after another or side by side, and then the pages about all of them.
package struct Renderer: Sendable {
  private(set) var templates: PageTemplates
  /// By language.
  private let translated: [String: PageTemplates]
  package let reference: Reference
  private(set) var site: SiteFrame
  /// Whether there is more than one council, so that their tests can stand side by side.
  let comparesCouncils: Bool
  package let neighbours: Neighbours
  /// Of the council whose pages are rendered.
  private var look: CouncilLook?

  package init(
    _ templates: SiteTemplates, _ reference: Reference, today: Day, councils: Int,
    neighbours: Neighbours = Neighbours([]), history: ChangeHistory? = nil
  ) {
    self.templates = templates.own
    translated = templates.translated
    self.reference = reference
    comparesCouncils = councils > 1
    self.neighbours = neighbours
    site = SiteFrame(reference.settings, reference.glossary, today: today, history: history)
  }

  /// For the pages of one council.
  func wearing(_ look: Look?, of council: CouncilContent) -> Renderer {
    var renderer = self
    renderer.look = look.map { CouncilLook(slug: council.slug, name: council.name, look: $0) }
    return renderer
  }

  /// For a page in this language; the same renderer where nobody has put the frame's words into it.
  func speaking(_ language: String) -> Renderer {
    guard let phrases = reference.frameWords(in: language),
      let templates = phrases.language.flatMap({ translated[$0] })
    else { return self }
    var renderer = self
    renderer.templates = templates
    renderer.site = site.speaking(phrases)
    return renderer
  }

  /// For a document to print.
  func printing(_ places: PrintedPlaces) -> Renderer {
    var renderer = self
    renderer.site = site.printing(places)
    return renderer
  }

  /// A whole page, with its frame around it.
  func page<Kind: View>(
    _ view: Kind, _ template: Template<Kind>, at address: String, title: String, description: String? = nil,
    crumbs: [Frame.Crumb], language: String? = nil, isSensitive: Bool = false, about subject: PageSubject? = nil
  ) -> OutputFile {
    var content = HTML()
    template.render(view, into: &content)
    let crumbs = crumbs.withoutRepeats
    let data = LinkedData(
      title: title, description: description, address: address, crumbs: crumbs, language: language ?? site.language,
      subject: subject, site: site)
    let frame = Frame(
      title: title, description: description, address: address, crumbs: crumbs, isSensitive: isSensitive,
      linkedData: data.html, content: content, site: site, look: look)
    var html = HTML()
    templates.layout.render(frame, into: &html)
    return OutputFile(
      path: String((address.hasSuffix("/") ? address + "index.html" : address).dropFirst()), bytes: html.bytes)
  }

  func crumb(_ label: String, _ address: String, in language: ContentLanguage? = nil) -> Frame.Crumb {
    Frame.Crumb(label: label, path: address, link: site.link(address), original: language)
  }

  /// A step that the frame names, in the language of the page where there are words for it.
  func crumb(said english: String, _ address: String) -> Frame.Crumb {
    crumb(site.say(english), address, in: site.languageOf(phrase: english))
  }
}

extension [Frame.Crumb] {
  /// Where a council is alone, its page is the site's first.
  fileprivate var withoutRepeats: [Frame.Crumb] {
    enumerated().filter { index, crumb in index == 0 || self[index - 1].link.text != crumb.link.text }.map(\.element)
  }
}
