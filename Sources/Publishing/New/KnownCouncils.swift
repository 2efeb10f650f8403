import Content
import Diagnostics
import Markup

/// The councils of a site by folder, in order, with their names as far as they can be read.
package func councilNames(in content: String) throws -> [(slug: String, name: String)] {
  var found: [Diagnostic] = []
  let library = try Library(content, noting: &found)
  return try library.councils.map { council in
    guard let source = try library.source("councils/\(council.slug)/council.md", noting: &found),
      case .scalar(let title)? = parse(source, noting: &found).facts["title"]
    else { return (council.slug, council.slug) }
    return (council.slug, title.text)
  }
}

/// What the council says once for all its pages.
package func saidOnEveryPage(of council: String, in content: String, _ reference: Reference) throws -> Set<Facet> {
  var found: [Diagnostic] = []
  let library = try Library(content, noting: &found)
  let name = "councils/\(council)/council.md"
  guard library.councils.contains(where: { $0.slug == council && $0.files.contains(name) }),
    let source = try library.source(name, noting: &found),
    let page = CouncilContent.read(
      [parse(source, noting: &found)], slug: council, files: [], reference: reference, noting: &found)?.page
  else { return [] }
  return page.prose.headed.intersection(Facet.saidOnce)
}

/// The reference, for commands that cannot do without.
package func neededReference(_ content: String) throws -> Reference {
  guard let reference = try loadReference(content) else {
    throw MachineTrouble("What every page is read against cannot be read itself: `plainsight check` says why.")
  }
  return reference
}
