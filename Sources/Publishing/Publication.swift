import Checks
import Content
import Diagnostics
import Pages
import Search

/// A new site on its way to the spare folder.
struct Publication: Sendable {
  let output: OutputFolder
  let renderer: Renderer
  let search: SearchIndexer

  /// Writes a council's pages, files and search, takes away what it no longer has, and gives the addresses of its pages and
  /// what the search over all councils needs of it.
  func write(_ council: CheckedCouncil, _ library: Library) throws -> (addresses: [String], words: CouncilWords) {
    var kept: Set<String> = []
    var addresses: [String] = []
    try renderer.render(council) { file in
      try output.write(file.bytes, to: file.path)
      kept.insert(file.path)
      addresses.append(address(of: file.path))
    }
    for file in council.content.files { kept.insert(try copy(file, library)) }
    let index = search.index(council)
    for file in index.files {
      try output.write(file.bytes, to: file.path)
      kept.insert(file.path)
    }
    try output.sweep("councils/\(council.content.slug)", keeping: kept)
    return (addresses, index.words)
  }

  /// Writes what belongs to no council, takes away councils that are gone, and gives the addresses of the pages.
  func writeShared(
    _ site: CheckedSite, besides councilPages: [String], files: [AttachedFile], words: [CouncilWords],
    _ library: Library, _ design: Design
  ) throws -> [String] {
    var kept = Set(design.files.map(\.name))
    var addresses: [String] = []
    func write(_ file: OutputFile) throws {
      try output.write(file.bytes, to: file.path)
      kept.insert(file.path)
    }
    try renderer.render(site) { file in
      try write(file)
      addresses.append(address(of: file.path))
    }
    try write(renderer.sitemap(councilPages + addresses))
    try write(renderer.robots)
    if let file = renderer.securityContact { try write(file) }
    for file in design.files { try output.write(file.bytes, to: file.name) }
    for file in search.index(words) {
      try output.write(file.bytes, to: file.path)
      kept.insert(file.path)
    }
    for file in files { kept.insert(try copy(file, library)) }
    try output.sweep(".", keeping: kept, passing: Set(site.councils.map { "councils/\($0.slug)" }))
    return addresses
  }

  private func copy(_ file: AttachedFile, _ library: Library) throws -> String {
    var found: [Diagnostic] = []
    guard let bytes = try library.file(file.name, noting: &found) else {
      throw MachineTrouble("\(library.path(file.name)) changed while the site was being built. Build again.")
    }
    try output.write(bytes, to: file.name)
    return file.name
  }

  private func address(of path: String) -> String {
    "/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
  }
}
