import Glibc

/// What the files below some folders were like when they were last taken to be saved. By this a save is noticed that the system
/// tells nobody of: on Windows' disks under Linux, on network shares, or where a program keeps the file open.
struct SeenFiles {
  private let folders: [String]
  /// Folders among them, which are as they were for as long as they are there.
  private var known: [String: Stamp] = [:]
  /// What was otherwise at the last look. nil for what was gone.
  private var differing: [String: Stamp?] = [:]

  init(_ folders: [String]) {
    self.folders = folders
    takeAll()
  }

  /// It is told that anything may be otherwise. What cannot be looked at counts as it was seen before.
  mutating func takeAll() {
    guard let now = try? all() else { return }
    known = now
    differing = [:]
  }

  /// It is told that these files were saved.
  mutating func take(_ paths: Set<String>) {
    for path in paths where path.split(separator: "/").last?.hasPrefix(".") == false {
      // What cannot be looked at now is noticed at a look.
      known[path] = try? Self.stamp(of: path, in: AT_FDCWD)
      differing.removeValue(forKey: path)
    }
  }

  /// The paths of what has been saved meanwhile: only of what was the same at the last look, because somebody may still be writing.
  /// Nothing, where `isCalledAway` before all is looked at: it is asked once for each folder.
  mutating func look(unless isCalledAway: () -> Bool) -> Set<String> {
    guard let now = try? all(unless: isCalledAway) else { return [] }
    var differs: [String: Stamp?] = [:]
    for (path, stamp) in now where known[path] != stamp { differs.updateValue(stamp, forKey: path) }
    for path in known.keys where now[path] == nil { differs.updateValue(nil, forKey: path) }
    var saved: Set<String> = []
    for (path, stamp) in differs {
      guard let before = differing[path], before == stamp else { continue }
      known[path] = stamp
      saved.insert(path)
    }
    differing = differs
    return saved
  }

  private struct CalledAway: Error {}

  private func all(unless isCalledAway: () -> Bool = { false }) throws -> [String: Stamp] {
    var all = [String: Stamp](minimumCapacity: known.count)
    for path in folders where isThere(path) {
      let folder = try Folder(opening: path)
      func walk(_ relative: String) throws {
        guard !isCalledAway() else { throw CalledAway() }
        for entry in try folder.entries(of: relative) ?? [] where !entry.name.hasPrefix(".") {
          let name = relative == "." ? entry.name : relative + "/" + entry.name
          all[path + "/" + name] = try Self.stamp(of: name, in: folder.descriptor)
          if entry.sort == .folder { try walk(name) }
        }
      }
      try walk(".")
    }
    return all
  }

  /// nil where there is nothing of that name.
  private static func stamp(of name: String, in folder: Int32) throws -> Stamp? {
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      // A name that is no text is longer in the letters that are shown for it.
      guard [ENOENT, ENOTDIR, ENAMETOOLONG].contains(errno) else {
        throw MachineTrouble("look at \(name)", code: errno)
      }
      return nil
    }
    var stamp = Stamp()
    if status.st_mode & S_IFMT != S_IFDIR {
      // Shares give a file another number now and then.
      status.st_ino = 0
      stamp.add("", status)
    }
    return stamp
  }
}
