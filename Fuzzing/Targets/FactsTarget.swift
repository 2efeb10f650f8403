import Content
import Diagnostics
import Markup

/// Which kind of file the bytes stand for follows from how many there are, so that one corpus serves all kinds.
func tryFacts(_ bytes: [UInt8], _ site: FuzzSite) throws {
  let kind = FactsFile.allCases[bytes.count % FactsFile.allCases.count]
  let source = SourceText(path: "content/" + kind.name, name: kind.name, bytes: bytes)
  var found: [Diagnostic] = []
  switch kind {
  case .settings: _ = Settings.read(source, noting: &found)
  case .glossary: _ = Glossary.read(source, noting: &found)
  case .vocabulary: _ = Vocabulary.read(source, noting: &found)
  case .headings: _ = Headings.read(source, noting: &found)
  case .phrases: _ = Phrases.read(source, language: "ur", noting: &found)
  case .districts: _ = PostcodeDistricts.read(source, noting: &found)
  case .catalogue: _ = Catalogue.read(source, [], noting: &found)
  case .duty:
    let header = SourceText(path: "content/entitlements.yml", "")
    _ = Catalogue.read(header, [parse(source, noting: &found)], noting: &found)
    // What the empty header lacks is not told of the duty's own file.
    found.removeAll { $0.place.path == header.path }
  case .council, .thresholds, .service, .criteria, .offer, .document, .replies:
    let document = parse(source, noting: &found)
    try promiseInside(document.front, source, "The top of the page")
    try promisePlaces(of: .map(document.facts), in: source)
    guard let path = PagePath(kind.name) else { throw BrokenPromise("\(kind.name) is no page") }
    _ = Page.read(document, at: path, site.reference, noting: &found)
  }
  try promiseTold(found, in: source)
}

private enum FactsFile: String, CaseIterable {
  case council = "councils/alderbrook/council.md"
  case thresholds = "councils/alderbrook/thresholds.md"
  case service = "councils/alderbrook/services/page.md"
  case criteria = "councils/alderbrook/eligibility/page.md"
  case offer = "councils/alderbrook/offers/page.md"
  case document = "councils/alderbrook/documents/page.md"
  case replies = "councils/alderbrook/replies/page.md"
  case duty = "entitlements/page.md"
  case settings = "site.yml"
  case glossary = "glossary.yml"
  case vocabulary = "vocabulary/needs.yml"
  case headings = "vocabulary/headings.yml"
  case phrases = "vocabulary/interface.ur.yml"
  case districts = "vocabulary/postcode-districts.csv"
  case catalogue = "entitlements.yml"

  var name: String { rawValue }
}

private func promisePlaces(of node: YAMLNode, in source: SourceText) throws {
  try promiseInside(node.span, source, "A fact")
  switch node {
  case .scalar: break
  case .list(let nodes, _): for node in nodes { try promisePlaces(of: node, in: source) }
  case .map(let map):
    for entry in map.entries {
      try promiseInside(entry.key.span, source, "`\(entry.key.text)`")
      try promisePlaces(of: entry.value, in: source)
    }
  }
}
