import Checks
import Content
import Cores
import Diagnostics
import Feeds
import Keeping
import Pages
import Search

/// A new site on its way to the spare folder.
struct Publication: Sendable {
  let output: OutputFolder
  /// The folder that is written to.
  let spare: MarkedFolder
  /// The site that families see now.
  let live: MarkedFolder?
  let press: Press

  var renderer: Renderer { press.renderer }
  var places: SiteAddresses { press.openData.places }

  init(_ output: OutputFolder, _ press: Press) throws {
    self.output = output
    self.press = press
    try output.sign()
    spare = try MarkedFolder(output.root)
    live = try output.live.map(MarkedFolder.init)
  }

  /// What the files about all councils need to know of one.
  struct Written: Sendable {
    /// Of its pages.
    let addresses: PathList
    /// Of its files, where they stand among those of the whole site.
    let paths: Set<String>
    /// The folders that its files lie in, apart from the site's own.
    let folders: PathList
    let words: CouncilWords
    let data: CouncilData
  }

  /// What belongs to no council and stands where the files of one are about to be written, which may take its place.
  func takeSiteAmongCouncil(_ memory: BuildMemory?) -> SiteStanding? {
    places.alone == nil ? nil : memory?.takeSite(in: spare)
  }

  /// Takes a council's files over from the site that families see now. False where they stand among those of the whole site.
  func bring(_ slug: String, _ memory: BuildMemory) throws -> Bool {
    guard let live, places.alone == nil else { return false }
    memory.forget(slug, in: spare)
    try output.bring("councils/\(slug)", from: live.folder)
    return true
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
    let own = places.alone == council.content.slug ? nil : "councils/\(council.content.slug)"
    if let own { try output.sweep(own, keeping: kept) }
    guard let words = parts.compactMap(\.words).first, let data = parts.compactMap(\.data).first else {
      preconditionFailure("every council has a search and open data")
    }
    return Written(
      addresses: PathList(parts.flatMap(\.addresses)), paths: own == nil ? kept : [],
      folders: PathList(Self.folders(of: kept, within: own).sorted()),
      words: words, data: data)
  }

  /// Those that hold nothing but folders among them, where all of them are the council's own.
  private static func folders(of paths: Set<String>, within own: String?) -> Set<String> {
    paths.reduce(into: []) { folders, path in
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        guard folders.insert(String(rest)).inserted, let own, rest.utf8.count > own.utf8.count else { return }
      }
    }
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
      part.data = try press.openData.write(council) { try paths.append(write($0, $1)) }
      part.paths = paths
    }
    let search: @Sendable (inout Part) throws -> Void = { part in
      let index = press.search.index(council)
      part.words = index.words
      part.paths = try index.files.map { try write($0.path, $0.bytes) }
    }
    let files: @Sendable (inout Part) throws -> Void = { part in
      if let look = council.content.council.look {
        part.paths.append(
          try write("councils/\(council.content.slug)/style.css", press.design.styleSheet + Array(look.style.utf8)))
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

  private func copy(_ file: AttachedFile, _ library: Library) throws -> String {
    try write(file.name, try bytes(of: file, library))
  }

  func bytes(of file: AttachedFile, _ library: Library) throws -> [UInt8] {
    var found: [Diagnostic] = []
    // The pages that link to it say how large it is.
    guard let bytes = try library.file(file.name, noting: &found), bytes.count == file.size else {
      throw MachineTrouble(changed: library.path(file.name))
    }
    return bytes
  }

  func address(of path: String) -> String {
    "/" + (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path)
  }
}

extension Publication.Written: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(addresses, paths, folders, words, data)
  }

  init(_ kept: inout KeptReading) throws {
    addresses = try kept.read()
    paths = try kept.read()
    folders = try kept.read()
    words = try kept.read()
    data = try kept.read()
  }
}
