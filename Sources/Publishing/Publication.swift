import Checks
import Content
import Cores
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
  struct Written: Codable, Sendable {
    /// Of its pages.
    let addresses: [String]
    /// Of its files, where they stand among those of the whole site.
    let paths: Set<String>
    /// The folders that its files lie in, apart from the site's own.
    let folders: [String]
    let words: CouncilWords
    let data: CouncilData
  }

  /// Writes a council's pages, files, search and open data, and takes away what it no longer has.
  func write(_ council: CheckedCouncil, _ library: Library, on cores: Cores) throws -> Written {
    let parts = try cores.map(parts(of: council, library)) { make in
      var part = Part()
      try make(&part)
      return part
    }
    let kept = parts.reduce(into: Set<String>()) { $0.formUnion($1.paths) }
    // What stands at the root is swept with the root.
    let isAlone = places.alone == council.content.slug
    if !isAlone { try output.sweep("councils/\(council.content.slug)", keeping: kept) }
    guard let words = parts.compactMap(\.words).first, let data = parts.compactMap(\.data).first else {
      preconditionFailure("every council has a search and open data")
    }
    let folders = Set(kept.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } })
    return Written(
      addresses: parts.flatMap(\.addresses), paths: isAlone ? kept : [], folders: folders.sorted(), words: words,
      data: data)
  }

  /// Some of what is written of a council.
  private struct Part: Sendable {
    var addresses: [String] = []
    var paths: [String] = []
    var words: CouncilWords?
    var data: CouncilData?
  }

  /// The longest first, so that no core waits for another at the end.
  private func parts(of council: CheckedCouncil, _ library: Library) -> [@Sendable (inout Part) throws -> Void] {
    let openData: @Sendable (inout Part) throws -> Void = { part in
      var paths: [String] = []
      part.data = try self.openData.write(council) { try paths.append(write($0, $1)) }
      part.paths = paths
    }
    let search: @Sendable (inout Part) throws -> Void = { part in
      let index = self.search.index(council)
      part.words = index.words
      part.paths = try index.files.map { try write($0.path, $0.bytes) }
    }
    let files: @Sendable (inout Part) throws -> Void = { part in
      if let look = council.content.council.look {
        part.paths.append(
          try write("councils/\(council.content.slug)/style.css", style + Array(look.style.utf8)))
      }
      part.paths += try council.content.files.map { try copy($0, library) }
    }
    let pages = renderer.pieces(of: council).map { piece -> @Sendable (inout Part) throws -> Void in
      { part in
        try piece.make { file in
          part.paths.append(try write(file.path, file.bytes))
          part.addresses.append(places.place(address(of: file.path)))
        }
      }
    }
    return [openData, search, files] + pages
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws -> String {
    let path = places.place(path)
    try output.write(bytes, to: path)
    return path
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
    // The pages that link to it say how large it is.
    guard let bytes = try library.file(file.name, noting: &found), bytes.count == file.size else {
      throw MachineTrouble(changed: library.path(file.name))
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
