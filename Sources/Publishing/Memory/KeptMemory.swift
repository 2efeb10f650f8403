import Diagnostics
import FoundationEssentials
import Glibc
import Markup

/// A build's memory as files beside the output folder: one of what stands where, and one a council of what was made of it.
/// What cannot be read, or was made by another program, is as if it were not there: then more is built again.
struct KeptMemory {
  struct Index: Codable {
    /// Another program may make other pages of the same.
    let program: Stamp
    let common: Stamp
    let councils: [String: Council]
    let folders: [Folder]
  }

  struct Council: Codable {
    let stamp: Stamp
    let isPublished: Bool
    /// Of the bytes of its file: after a power cut there may be others.
    let fingerprint: Fingerprint
  }

  struct Folder: Codable {
    let mark: FolderMark
    let councils: [String: Standing]
  }

  private let path: String
  private var index: String { path + "/index.json" }

  /// `path` is that of a folder that nobody else writes to.
  init(_ path: String) {
    self.path = path
  }

  /// nil when there is none that can be used. It is taken away: a build that is ended before it keeps a new one leaves none.
  func take() -> Index? {
    guard isFolder else { return nil }
    defer { unlink(index) }
    guard let bytes = bytes(of: index), let index = try? JSONDecoder().decode(Index.self, from: Data(bytes)) else {
      return nil
    }
    return index.program == Self.program ? index : nil
  }

  func done(_ slug: String, _ council: Council) -> CouncilWork.Done? {
    guard let bytes = bytes(of: file(slug)), Fingerprint(of: bytes) == council.fingerprint else { return nil }
    return try? JSONDecoder().decode(CouncilWork.Done.self, from: Data(bytes))
  }

  func keep(_ done: CouncilWork.Done, of slug: String) throws -> Fingerprint {
    let bytes = [UInt8](try JSONEncoder().encode(done))
    try write(bytes, to: file(slug))
    return Fingerprint(of: bytes)
  }

  func keep(common: Stamp, _ councils: [String: Council], _ folders: [FolderMark: [String: Standing]]) throws {
    let folders = folders.map { Folder(mark: $0.key, councils: $0.value) }
    let new = Index(program: Self.program, common: common, councils: councils, folders: folders)
    try write([UInt8](try JSONEncoder().encode(new)), to: index + ".new")
    guard rename(index + ".new", index) == 0 else { throw MachineTrouble("keep \(index)", code: errno) }
    try takeAwayOthers(than: Set(councils.keys))
  }

  private func takeAwayOthers(than slugs: Set<String>) throws {
    let folder = try Publishing.Folder(opening: path)
    for entry in try folder.entries() ?? [] where entry.name.hasPrefix("council-") {
      let slug = entry.name.dropFirst("council-".count).dropLast(".json".count)
      if !slugs.contains(String(slug)) { unlinkat(folder.descriptor, entry.name, 0) }
    }
  }

  /// Not a link, which could lead into a folder of somebody's own.
  private var isFolder: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func file(_ slug: String) -> String { "\(path)/council-\(slug).json" }

  private func bytes(of file: String) -> [UInt8]? {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try? readAll(descriptor, expecting: Int(status.st_size), file)
  }

  private func write(_ bytes: [UInt8], to file: String) throws {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
      throw MachineTrouble("make the folder \(path)", code: errno)
    }
    guard isFolder else { throw MachineTrouble("write to \(path)", code: ENOTDIR) }
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw MachineTrouble("write \(file)", code: errno) }
    defer { close(descriptor) }
    try writeAll(descriptor, bytes, file)
  }

  private static let program: Stamp = {
    var stamp = Stamp()
    stamp.add(parserVersions)
    var status = stat()
    if stat("/proc/self/exe", &status) == 0 { stamp.add("program", status) }
    return stamp
  }()
}
