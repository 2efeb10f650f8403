import Cores
import Diagnostics
import Markup

/// A file that pages may link to, such as a leaflet or a picture.
package struct AttachedFile: Hashable, Sendable {
  /// Its path inside the content folder, which is also its address on the site.
  package let name: String
  /// In bytes.
  package let size: Int

  package init(name: String, size: Int) {
    self.name = name
    self.size = size
  }
}

/// One document as it was read.
package struct ReadPage: Sendable {
  package let source: SourceText
  /// nil when it cannot be read as a page.
  package let page: Page?
  package let found: [Diagnostic]

  /// `found` is what was found when it was parsed.
  package init(_ document: Document, _ reference: Reference, found: [Diagnostic] = []) {
    source = document.source
    var found = found
    guard let path = PagePath(source.name) else {
      preconditionFailure("only files in a page's place are read as pages: \(source.name)")
    }
    page = Page.read(document, at: path, reference, noting: &found)
    self.found = found
  }
}

/// Everything that one council publishes, read. The natural unit of a build: one council needs no other.
package final class CouncilContent: Sendable {
  package let slug: String
  package let page: Page
  package let council: Council
  /// In the order of their addresses; translations are apart.
  package let pages: [Page]
  package let translations: [Page]
  package let files: [AttachedFile]
  /// The files of this council that could not be read: what is missing here may stand there.
  package let unread: [String]
  /// nil where the council has no extract of the postcode file.
  package let postcodes: PostcodeTable?

  package let services: [Page]
  private let byName: [String: Page]
  private let criteriaByName: [String: Page]
  private let byFolder: [PageFolder: [Page]]

  package var name: String { page.title }

  package func pages(in folder: PageFolder) -> [Page] { byFolder[folder] ?? [] }

  package var thresholds: Page? { pages.first { $0.path.kind == .thresholds } }

  /// A page by its path in the content folder, translations included.
  package func page(named name: String) -> Page? { byName[name] }

  package func criteria(of page: Page) -> Page? {
    guard case .page(let name) = facts(of: page).criteria else { return nil }
    return criteriaByName[name.value]
  }

  private init(
    slug: String, page: Page, council: Council, pages: [Page], translations: [Page], files: [AttachedFile],
    unread: [String],
    postcodes: PostcodeTable?
  ) {
    self.slug = slug
    self.page = page
    self.council = council
    self.pages = pages
    self.translations = translations
    self.files = files
    self.unread = unread
    self.postcodes = postcodes
    byName = Dictionary((pages + translations).map { ($0.source.name, $0) }, uniquingKeysWith: { first, _ in first })
    var byFolder: [PageFolder: [Page]] = [:]
    for page in pages {
      if case .page(let folder) = page.path.kind { byFolder[folder, default: []].append(page) }
    }
    self.byFolder = byFolder
    services = byFolder[.services] ?? []
    criteriaByName = Dictionary(
      (byFolder[.eligibility] ?? []).map { ($0.path.slug, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads a council's documents. nil when the council itself cannot be read: without its name there is no site of it.
  package static func read(
    _ documents: [Document], slug: String, files: [AttachedFile], unread notLoaded: [String] = [],
    postcodes table: SourceText? = nil, reference: Reference, on cores: Cores = .one, noting found: inout [Diagnostic]
  ) -> CouncilContent? {
    let read = cores.map(documents, by: 32) { ReadPage($0, reference) }
    return put(
      read, slug: slug, files: files, unread: notLoaded, postcodes: table, noting: &found)
  }

  /// Puts pages together that were read one by one. nil when the council itself cannot be read.
  package static func put(
    _ read: [ReadPage], slug: String, files: [AttachedFile], unread notLoaded: [String], postcodes table: SourceText?,
    noting found: inout [Diagnostic]
  ) -> CouncilContent? {
    let pages = read.compactMap(\.page)
    let unread = notLoaded + read.filter { $0.page == nil }.map(\.source.name)
    found += read.flatMap(\.found)
    let postcodes = table.flatMap { PostcodeTable.read($0, council: gssCode(pages), noting: &found) }
    let council = assemble(pages, slug: slug, files: files, unread: unread, postcodes: postcodes)
    if council == nil, !unread.contains("councils/\(slug)/council.md") {
      found.append(.noCouncil(slug, read.first?.source))
    }
    return council
  }

  /// Puts together pages that are read already. nil when the council's own page is not among them.
  package static func assemble(
    _ pages: [Page], slug: String, files: [AttachedFile], unread: [String] = [], postcodes: PostcodeTable? = nil
  ) -> CouncilContent? {
    guard let home = home(pages), case .council(let council?) = home.kind else { return nil }
    return CouncilContent(
      slug: slug, page: home, council: council,
      pages: pages.filter { $0.path.translation == nil }.sorted { $0.address < $1.address },
      translations: pages.filter { $0.path.translation != nil }.sorted { $0.address < $1.address }, files: files,
      unread: unread,
      postcodes: postcodes)
  }

  private static func home(_ pages: [Page]) -> Page? {
    pages.first { $0.path.kind == .council && $0.path.translation == nil }
  }

  private static func gssCode(_ pages: [Page]) -> String? {
    guard case .council(let council?) = home(pages)?.kind else { return nil }
    return council.gss?.value
  }
}

extension Diagnostic {
  fileprivate static func noCouncil(_ slug: String, _ near: SourceText?) -> Diagnostic {
    Diagnostic(
      rule: "no-council-page", severity: .mustFix,
      place: .file(
        near.map { String($0.path.dropLast($0.name.count)) + "councils/\(slug)/council.md" }
          ?? "councils/\(slug)/council.md"),
      what: "The council `\(slug)` has no file `council.md`",
      why: "Families could not see which council the pages are from.",
      instead: "Write councils/\(slug)/council.md with at least `title` and `type`.")
  }
}
