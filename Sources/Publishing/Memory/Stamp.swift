import Diagnostics
import Glibc
import Keeping

/// What the disk tells of some files without reading them. It is another as soon as one is written, renamed, added or taken away.
struct Stamp: Hashable, Sendable {
  private var files = Fingerprint()
  /// When the file that changed last was changed, in nanoseconds since 1970.
  private(set) var newest: Int64 = 0

  /// In nanoseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Something besides files that decides what is made.
  mutating func add(_ text: String) {
    files.add(text)
    files.add(UInt8(0))
  }

  mutating func add(_ name: String, _ status: stat) {
    add(name)
    files.add(UInt64(status.st_ino))
    files.add(UInt64(bitPattern: Int64(status.st_size)))
    files.add(Self.nanoseconds(status.st_mtim))
    files.add(Self.nanoseconds(status.st_ctim))
    newest = max(newest, Int64(bitPattern: Self.nanoseconds(status.st_ctim)))
  }

  private static func nanoseconds(_ time: timespec) -> UInt64 {
    UInt64(bitPattern: Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec))
  }

  mutating func add(_ names: [String], in folder: Folder) throws {
    for name in names {
      var status = stat()
      guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        // A name that is no text is longer in the letters that are shown for it.
        guard [ENOENT, ENOTDIR, ENAMETOOLONG].contains(errno) else {
          throw MachineTrouble("look at \(folder.path)/\(name)", code: errno)
        }
        add(name + " is gone")
        continue
      }
      add(name, status)
    }
  }

  /// Many folders. Those are looked at on every build, so no text is made of their names.
  mutating func add(_ paths: PathList, in folder: Folder) throws {
    try paths.each { name, bytes in
      files.add(many: UnsafeRawBufferPointer(bytes))
      var status = stat()
      guard fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
        guard errno == ENOENT || errno == ENOTDIR else { throw MachineTrouble("look into \(folder.path)", code: errno) }
        add("gone")
        return
      }
      add("", status)
    }
  }

  /// What is in a folder, by name alone: the times of one that is renamed change.
  mutating func add(namesIn folder: Folder) throws {
    for entry in try folder.entries() ?? [] { add(entry.name) }
  }

  /// Everything below a folder.
  mutating func add(everythingIn path: String) throws {
    let folder = try Folder(opening: path)
    func walk(_ relative: String) throws {
      for entry in try folder.entries(of: relative) ?? [] {
        let name = relative == "." ? entry.name : relative + "/" + entry.name
        try add([name], in: folder)
        if entry.sort == .folder { try walk(name) }
      }
    }
    try walk(".")
  }
}

extension Stamp: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(files, Int(newest))
  }

  init(_ kept: inout KeptReading) throws {
    files = try kept.read()
    newest = Int64(try kept.read() as Int)
  }
}
