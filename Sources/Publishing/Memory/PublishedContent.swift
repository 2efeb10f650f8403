import Diagnostics
import Glibc
import Keeping

/// The content that each council was published from, kept beside the output folder, so that a council whose content cannot be
/// published can stay as it is while the others go on.
///
/// A file for each council, named by what the disk told of its content: where nothing has changed, nothing is read.
struct PublishedContent {
  private let path: String
  private static let beginning = "council-"

  /// `path` is that of a folder that nobody else writes to.
  init(_ path: String) {
    self.path = path
  }

  /// Somebody has asked for it once. From then on every build keeps it: what is older than the site is no content to go back to.
  var isKept: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Before the councils are published: what cannot be kept must not be published either, or one would go back behind what families
  /// have seen. Gives what is to be left when they are. Those that are published from here stay as they are.
  func keep(_ councils: [CouncilWork.Known], _ library: Library) throws -> Set<String> {
    try makeFolder(path)
    guard isKept else { throw MachineTrouble("write to \(path)", code: ENOTDIR) }
    let folder = try Folder(opening: path)
    let there = Set(try names(in: folder))
    var wanted: Set<String> = []
    for council in councils {
      if library.standIns.contents[council.slug] != nil {
        wanted.formUnion(there.filter { Self.isOf(council.slug, $0) })
        continue
      }
      guard let observed = council.observed else { continue }
      let name = Self.name(of: council.slug, observed)
      if there.contains(name) {
        wanted.insert(name)
        continue
      }
      let files = try council.names.compactMap { try library.publishedFile($0) }
      // What was saved after the build had read it was not published.
      guard try Observed(council.names + library.noPages(of: council.slug), of: library).stamp == observed.stamp else {
        continue
      }
      let bytes = files.kept
      try writeFile(Fingerprint(ofMany: bytes).kept + bytes, to: "\(path)/\(name)")
      wanted.insert(name)
    }
    return wanted
  }

  /// After the councils were published.
  func takeAway(allBut wanted: Set<String>) throws {
    let folder = try Folder(opening: path)
    for name in try names(in: folder) where !wanted.contains(name) { unlinkat(folder.descriptor, name, 0) }
  }

  /// nil where nothing is kept of the council that is whole. Where a build was ended while it published, what it would have published
  /// is kept too, and counts.
  func files(of slug: String) throws -> [PublishedFile]? {
    guard isKept else { return nil }
    let folder = try Folder(opening: path)
    let dated = try names(in: folder).filter { Self.isOf(slug, $0) }.map { name in
      var stamp = Stamp()
      try stamp.add([name], in: folder)
      return (name: name, newest: stamp.newest)
    }
    guard let last = dated.max(by: { $0.newest < $1.newest }),
      case .bytes(let bytes) = try folder.read(last.name, limit: .max), bytes.count > 8
    else { return nil }
    let rest = Array(bytes.dropFirst(8))
    guard Fingerprint(ofMany: rest).kept == Array(bytes.prefix(8)) else { return nil }
    return try? [PublishedFile](kept: rest)
  }

  /// Those of builds that ended before their time too.
  private func names(in folder: Folder) throws -> [String] {
    try folder.entries().map { $0.map(\.name) }?.filter {
      $0.hasPrefix(Self.beginning) || $0.hasPrefix("." + Self.beginning)
    } ?? []
  }

  private static func name(of slug: String, _ observed: Observed) -> String {
    // What changed a moment ago may change once more and look the same.
    let settled = observed.isSettled(after: .seconds(2)) ? "" : ".new"
    return "\(beginning)\(slug).\(String(Fingerprint(ofMany: observed.stamp.kept).number, radix: 16))\(settled)"
  }

  private static func isOf(_ slug: String, _ name: String) -> Bool { name.hasPrefix("\(beginning)\(slug).") }
}

/// A file of a council's content, by its name below the content folder.
struct PublishedFile: Sendable {
  let name: String
  let bytes: [UInt8]
}

extension PublishedFile: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(name)
    kept.add(bytes: bytes)
  }

  init(_ kept: inout KeptReading) throws {
    name = try kept.read()
    bytes = try kept.readBytes()
  }
}
