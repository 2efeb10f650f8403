import Content
import Diagnostics
import Markup

/// The pages of each council and their translations, for those who translate.
package struct TranslationStatus: Sendable {
  package struct Translation: Sendable {
    package let name: String
    package let current: [String]
    package let older: [String]
    package let unmarked: [String]
    package let missing: [String]
  }

  package struct Council: Sendable {
    package let name: String
    package let pages: Int
    package let translations: [Translation]
  }

  package let councils: [Council]
  /// The files that could not be read.
  package let unread: [String]
}

/// Looks which pages there are in which language. `wanted` are languages that are asked about beside those in use.
package func translationStatus(
  _ content: String, councils: [String], wanted: [Content.Translation]
) throws -> TranslationStatus {
  var found: [Diagnostic] = []
  let library = try Library(content, noting: &found)
  try expect(councils, among: library)
  let reference = try neededReference(content)
  var all: [CouncilContent] = []
  var unread: [String] = []
  for (slug, files) in library.councils where councils.isEmpty || councils.contains(slug) {
    guard let council = try library.council(slug, files, reference) else {
      unread.append(library.path("councils/\(slug)/council.md"))
      continue
    }
    all.append(council)
    unread += council.unread.map(library.path)
  }
  let inUse = Set(all.flatMap(\.translations).compactMap(\.path.translation) + wanted)
  let translations = inUse.sorted { ($0.inWords, $0.suffix) < ($1.inWords, $1.suffix) }
  return TranslationStatus(
    councils: all.map { council in
      TranslationStatus.Council(
        name: council.name, pages: council.pages.count,
        translations: translations.map { TranslationStatus.Translation($0, in: council) })
    }, unread: unread)
}

extension TranslationStatus.Translation {
  fileprivate init(_ translation: Content.Translation, in council: CouncilContent) {
    let there = council.translations.filter { $0.path.translation == translation }
    func files(_ state: TranslationState) -> [String] {
      there.filter { council.state(of: $0) == state }.map(\.source.path)
    }
    let originals = Set(there.map(\.path.original))
    name = translation.inWords
    current = files(.current)
    older = files(.older)
    unmarked = files(.unmarked)
    missing = council.pages.filter { !originals.contains($0.source.name) }.map(\.source.path)
  }
}

extension Library {
  fileprivate func council(_ slug: String, _ files: [String], _ reference: Reference) throws -> CouncilContent? {
    var found: [Diagnostic] = []
    let loaded = try load(slug, files, noting: &found)
    let documents = loaded.sources.map { parse($0, noting: &found) }
    return CouncilContent.read(
      documents, slug: slug, files: loaded.files, unread: loaded.unread, reference: reference, noting: &found)
  }
}

/// One page, with the council that it stands in. `path` is what a person typed.
package struct NamedPage: Sendable {
  package let page: Page
  package let council: CouncilContent
  package let reference: Reference

  package init(_ path: String, in content: String) throws {
    var found: [Diagnostic] = []
    let library = try Library(content, noting: &found)
    let name = nameInContent(path, below: content)
    guard let slug = PagePath(name)?.council, let files = library.councils.first(where: { $0.slug == slug })?.files,
      files.contains(name)
    else { throw MachineTrouble("\(path) is no page of a council in \(content).") }
    let reference = try neededReference(content)
    guard let council = try library.council(slug, files, reference),
      let page = council.page(named: name)
    else { throw MachineTrouble("The page \(path) cannot be read: `plainsight check` says why.") }
    (self.page, self.council, self.reference) = (page, council, reference)
  }
}
