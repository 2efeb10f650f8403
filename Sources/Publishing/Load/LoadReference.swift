import Content
import Diagnostics
import Markup

extension Library {
  /// Loads, parses and reads what every council's pages are read against. nil when a part of it cannot be read.
  package func readReference(noting found: inout [Diagnostic]) throws -> Reference? {
    var duties: [Document] = []
    var unread: [String] = []
    var files: [AttachedFile] = []
    var phrases: [String: Phrases] = [:]
    for name in shared where !Self.single.contains(name) {
      let parts = name.split(separator: "/")
      if parts.count == 2, parts[0] == "entitlements", name.hasSuffix(".md") {
        if let source = try source(name, noting: &found) {
          duties.append(parse(source, noting: &found))
        } else {
          unread.append(PagePath.name(of: name))
        }
      } else if let language = Phrases.language(ofFile: name) {
        if let source = try source(name, noting: &found) {
          phrases[language] = Phrases.read(source, language: language, noting: &found)
        }
      } else if parts[0] == "files" {
        if let bytes = try file(name, noting: &found) { files.append(AttachedFile(name: name, size: bytes.count)) }
      } else {
        noteStray(name, &found)
      }
    }
    let settings = try readOne("site.yml", noting: &found, Settings.read)
    let glossary = try readOne("glossary.yml", noting: &found, Glossary.read)
    let needs = try readOne("vocabulary/needs.yml", noting: &found, Vocabulary.read)
    let ages = try readOne("vocabulary/ages.yml", noting: &found, Vocabulary.read)
    let levels = try readOne("vocabulary/levels-of-need.yml", noting: &found, Vocabulary.read)
    let routes = try readOne("vocabulary/routes-in.yml", noting: &found, Vocabulary.read)
    let headings = try readOne("vocabulary/headings.yml", noting: &found, Headings.read)
    let catalogue = try readOne("entitlements.yml", noting: &found) {
      Catalogue.read($0, duties, unread: unread, noting: &$1)
    }
    if let council = settings?.council { found += notAlone(council, among: councils.map(\.slug)) }
    let districts = try readDistricts(noting: &found)
    guard let settings, let glossary, let needs, let ages, let levels, let routes, let headings, let catalogue,
      let districts
    else {
      return nil
    }
    return Reference(
      settings: settings,
      vocabularies: Vocabularies(
        needs: needs, ages: ages, levels: levels, routes: routes,
        headings: headings.counting(phrases.sorted { $0.key < $1.key }.map(\.value))),
      glossary: glossary, catalogue: catalogue, districts: districts, files: files, phrases: phrases)
  }

  private static let single = [
    "site.yml", "glossary.yml", "entitlements.yml", "vocabulary/needs.yml", "vocabulary/ages.yml",
    "vocabulary/levels-of-need.yml", "vocabulary/routes-in.yml", "vocabulary/headings.yml", districtsName,
  ]
  private static let districtsName = "vocabulary/postcode-districts.csv"

  /// The one file of reference that a site can do without.
  private func readDistricts(noting found: inout [Diagnostic]) throws -> PostcodeDistricts? {
    guard shared.contains(Self.districtsName) else { return PostcodeDistricts.none }
    guard let source = try table(Self.districtsName, noting: &found) else { return nil }
    return PostcodeDistricts.read(source, noting: &found)
  }

  private func readOne<Value>(
    _ name: String, noting found: inout [Diagnostic], _ read: (SourceText, inout [Diagnostic]) -> Value?
  ) throws -> Value? {
    guard shared.contains(name) else {
      found.append(
        .disk(
          "missing-file", path(name), "There is no file `\(name)`",
          "Write it: docs/writing-content.md says what it holds."))
      return nil
    }
    guard let source = try source(name, noting: &found) else { return nil }
    return read(source, &found)
  }

  private func noteStray(_ name: String, _ found: inout [Diagnostic]) {
    found.append(
      .disk(
        "stray-file", path(name), "No kind of page belongs in this place",
        "Move it into a council's folder or into `files`, or delete it. docs/writing-content.md shows the folders."))
  }
}

/// What every council's pages are read against, for commands that look something up. nil when it cannot be read: `check`
/// says why.
package func loadReference(_ content: String) throws -> Reference? {
  var found: [Diagnostic] = []
  return try Library(content, noting: &found).readReference(noting: &found)
}

/// A site that says it is one council's has that council, and no other.
private func notAlone(_ council: SoleCouncil, among slugs: [String]) -> [Diagnostic] {
  guard slugs != [council.slug] else { return [] }
  let others = slugs.filter { $0 != council.slug }.map { "`\($0)`" }.joined(separator: ", ")
  return [
    Diagnostic(
      rule: "council-not-alone", severity: .mustFix, place: council.place,
      what: slugs.contains(council.slug)
        ? "The site is said to be `\(council.slug)`’s alone, and `councils` also holds \(others)"
        : "There is no council `\(council.slug)` in `councils`",
      why: "Its pages are to stand at the root of the site, where only one council can stand.",
      instead: slugs.count == 1
        ? "Write `council: \(slugs[0])`, or take the line away."
        : "Take the line away, and each council stands below `/councils/`.")
  ]
}
