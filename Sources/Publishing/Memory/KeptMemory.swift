import Diagnostics
import Glibc
import Keeping
import Markup

/// A build's memory as files beside the output folder: one of what stands where, and one a council of what was made of it.
/// What cannot be read, or was made by another program, is as if it were not there: then more is built again.
///
/// Each file is the bytes of one value. Those of the index begin with their own fingerprint, those of a council have theirs in the
/// index: after a power cut there may be others.
struct KeptMemory {
  struct Index {
    let common: Stamp
    let foundInDesign: [Diagnostic]?
    let councils: [String: Council]
    let folders: [FolderMark: FolderStanding]
    let writer: Writer?
  }

  struct Council {
    let stamp: Stamp
    let isPublished: Bool
    let fingerprint: Fingerprint
  }

  private let path: String
  private var index: String { path + "/index" }

  /// `path` is that of a folder that nobody else writes to.
  init(_ path: String) {
    self.path = path
  }

  /// nil when there is none that can be used. It is taken away: a build that is ended before it keeps a new one leaves none.
  func take(isWanted: Bool) -> Index? {
    guard isFolder else { return nil }
    defer { unlink(index) }
    guard isWanted, Self.program != nil, let bytes = bytes(of: index), bytes.count > 8,
      let fingerprint = try? Fingerprint(kept: Array(bytes.prefix(8)))
    else { return nil }
    let rest = Array(bytes.dropFirst(8))
    return fingerprint == Self.fingerprint(ofIndex: rest) ? try? Index(kept: rest) : nil
  }

  func made(_ slug: String, _ council: Council) -> Made? {
    guard let bytes = bytes(of: file(slug)), Fingerprint(ofMany: bytes) == council.fingerprint else { return nil }
    return try? Made(kept: bytes)
  }

  func keep(_ made: Made, of slug: String) throws -> Fingerprint {
    let bytes = made.kept
    try write(bytes, to: file(slug))
    return Fingerprint(ofMany: bytes)
  }

  func keep(_ new: Index) throws {
    guard Self.program != nil else { return }
    let bytes = new.kept
    try write(Self.fingerprint(ofIndex: bytes).kept + bytes, to: index + ".new")
    guard rename(index + ".new", index) == 0 else { throw MachineTrouble("keep \(index)", code: errno) }
    try takeAwayOthers(than: Set(new.councils.keys))
  }

  private static func fingerprint(ofIndex bytes: [UInt8]) -> Fingerprint {
    Fingerprint(ofMany: (program?.kept ?? []) + bytes)
  }

  private func takeAwayOthers(than slugs: Set<String>) throws {
    let folder = try Publishing.Folder(opening: path)
    for entry in try folder.entries() ?? [] where entry.name.hasPrefix("council-") {
      let slug = entry.name.dropFirst("council-".count)
      if !slugs.contains(String(slug)) { unlinkat(folder.descriptor, entry.name, 0) }
    }
  }

  /// Not a link, which could lead into a folder of somebody's own.
  private var isFolder: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func file(_ slug: String) -> String { "\(path)/council-\(slug)" }

  private func bytes(of file: String) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? readAll(descriptor, expecting: Int(status.st_size), file)
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    try makeFolder(path)
    guard isFolder else { throw MachineTrouble("write to \(path)", code: ENOTDIR) }
    try writeOver(file, bytes)
  }

  /// Another program reads other bytes, and may make other pages of the same. And after the machine was started again, not all that was
  /// written need be on the disk: a power cut keeps folders and loses pages. nil where it cannot be told.
  private static let program: Stamp? = {
    var stamp = Stamp()
    stamp.add(parserVersions)
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    stamp.add("program", status)
    guard let start = try? readFile("/proc/sys/kernel/random/boot_id", limit: 64) else { return nil }
    stamp.add(String(decoding: start, as: UTF8.self))
    return stamp
  }()
}

extension KeptMemory.Index: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(common, foundInDesign, councils, folders, writer)
  }

  init(_ kept: inout KeptReading) throws {
    common = try kept.read()
    foundInDesign = try kept.read()
    councils = try kept.read()
    folders = try kept.read()
    writer = try kept.read()
  }
}

extension KeptMemory.Council: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(stamp, isPublished, fingerprint)
  }

  init(_ kept: inout KeptReading) throws {
    stamp = try kept.read()
    isPublished = try kept.read()
    fingerprint = try kept.read()
  }
}
