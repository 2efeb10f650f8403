import Checks
import Content
import Diagnostics
import Feeds
import Pages
import Search

/// A new site on its way to the spare folder.
struct Publication: Sendable {
  let output: OutputFolder
  let renderer: Renderer
  let search: SearchIndexer
  let openData: OpenData
  /// The design's style sheet, and the site's own look after it.
  let style: [UInt8]

  private var places: SiteAddresses { openData.places }

  /// What the files about all councils need to know of one.
  struct Written: Sendable {
    /// Of its pages.
    let addresses: [String]
    /// Of its files, where they stand among those of the whole site.
    let paths: Set<String>
    let words: CouncilWords
    let data: CouncilData
  }

  /// Writes a council's pages, files, search and open data, and takes away what it no longer has.
  func write(_ council: CheckedCouncil, _ library: Library) throws -> Written {
    var kept: Set<String> = []
    var addresses: [String] = []
    func write(_ path: String, _ bytes: [UInt8]) throws {
      let path = places.place(path)
      try output.write(bytes, to: path)
      kept.insert(path)
    }
    try renderer.render(council) { file in
      try write(file.path, file.bytes)
      addresses.append(places.place(address(of: file.path)))
    }
    if let look = council.content.council.look {
      try write("councils/\(council.content.slug)/style.css", style + Array(look.style.utf8))
    }
    for file in council.content.files { kept.insert(try copy(file, library)) }
    let index = search.index(council)
    for file in index.files { try write(file.path, file.bytes) }
    let data = try openData.write(council, to: write)
    // What stands at the root is swept with the root.
    let isAlone = places.alone == council.content.slug
    if !isAlone { try output.sweep("councils/\(council.content.slug)", keeping: kept) }
    return Written(addresses: addresses, paths: isAlone ? kept : [], words: index.words, data: data)
  }

  /// Writes what belongs to no council, takes away councils that are gone, and gives the addresses of the pages.
  func writeShared(
    _ site: CheckedSite, besides written: [Written], files: [AttachedFile], _ library: Library, _ design: Design
  ) throws -> [String] {
    var kept = Set(design.files.map(\.name))
    var addresses: [String] = []
    let own = written.reduce(into: Set<String>()) { $0.formUnion($1.paths) }
    func write(_ path: String, _ bytes: [UInt8]) throws {
      guard !own.contains(path) else { throw MachineTrouble(twice(path)) }
      try output.write(bytes, to: path)
      kept.insert(path)
    }
    try renderer.render(site) { file in
      try write(file.path, file.bytes)
      addresses.append(address(of: file.path))
    }
    let others = [
      renderer.sitemap(written.flatMap(\.addresses) + addresses), renderer.robots, renderer.securityContact,
    ]
    for file in others.compactMap({ $0 }) + renderer.finding(site) { try write(file.path, file.bytes) }
    for file in design.files { try output.write(file.bytes, to: file.name) }
    for file in files {
      guard !own.contains(file.name) else { throw MachineTrouble(twice(file.name)) }
      kept.insert(try copy(file, library))
    }
    if places.alone != nil {
      try output.sweep(".") { kept.contains($0) || own.contains($0) }
      return addresses
    }
    for file in search.index(written.map(\.words)) { try write(file.path, file.bytes) }
    let feed = try writeFeed(of: written.map(\.data), in: site, to: write)
    let councils = Set(site.councils.map { "councils/\($0.slug)" })
    try output.sweep(".") { kept.contains($0) || councils.contains($0) || feed.isOther($0) }
    return addresses
  }

  /// Puts the open data of all councils together, in the order in which the site names them.
  private func writeFeed(
    of data: [CouncilData], in site: CheckedSite, to write: (String, [UInt8]) throws -> Void
  ) throws -> FeedForAll {
    let bySlug = Dictionary(data.map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let feed = FeedForAll(site.councils.compactMap { bySlug[$0.slug] }, openData)
    try feed.write(reading: output.read, to: write)
    try feed.others(output.name)
    return feed
  }

  private func copy(_ file: AttachedFile, _ library: Library) throws -> String {
    var found: [Diagnostic] = []
    guard let bytes = try library.file(file.name, noting: &found) else {
      throw MachineTrouble("\(library.path(file.name)) changed while the site was being built. Build again.")
    }
    let path = places.place(file.name)
    try output.write(bytes, to: path)
    return path
  }

  private func twice(_ path: String) -> String {
    "The council and the site both have a file at /\(path), and the council stands at the site’s root. Give one of them another name."
  }

  private func address(of path: String) -> String {
    "/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
  }
}
