import Glibc

/// Waits until something below some folders changes, through inotify.
package final class ChangeWatch {
  private let descriptor: Int32
  private let folders: [String]
  /// The folder that each watch is of.
  private var watched: [Int32: String] = [:]

  private static let events = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
  /// Editors write a file in several steps, and a build in between would see half of it. In milliseconds.
  private static let quiet: Int32 = 5

  package init(_ folders: [String]) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    self.folders = folders
    guard descriptor >= 0 else { throw MachineTrouble("watch for changes", code: errno) }
    guard watchAll() else {
      throw MachineTrouble(
        "Cannot watch for changes: the system lets this user watch no more folders. End other programs that watch many, such as "
          + "editors, or raise `fs.inotify.max_user_watches`.")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Comes back once something has changed and then been quiet for a moment, and gives the paths of the files. nil where folders
  /// are among what has changed, or may be: then anything may be otherwise.
  package func wait() -> Set<String>? {
    var changed: Set<String>? = []
    readEvents(&changed)
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while Glibc.poll(&poll, 1, Self.quiet) > 0 { readEvents(&changed) }
    // inotify sees one folder at a time, so new folders are added.
    if changed == nil { _ = watchAll() }
    return changed
  }

  private func readEvents(_ changed: inout Set<String>?) {
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    let count = read(descriptor, &buffer, buffer.count)
    let head = MemoryLayout<inotify_event>.size
    if count < head { changed = nil }
    buffer.withUnsafeBytes { bytes in
      var at = 0
      while at + head <= count {
        let event = bytes.loadUnaligned(fromByteOffset: at, as: inotify_event.self)
        let name = bytes[(at + head)..<(at + head + Int(event.len))].prefix { $0 != 0 }
        if event.mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED) == 0, let folder = watched[event.wd] {
          changed?.insert(folder + "/" + String(decoding: name, as: UTF8.self))
        } else {
          changed = nil
        }
        at += head + Int(event.len)
      }
    }
  }

  /// False where the system lets this user watch no more.
  private func watchAll() -> Bool { folders.allSatisfy { watch($0, depth: 0) } }

  private func watch(_ folder: String, depth: Int) -> Bool {
    guard depth <= 9 else { return true }
    // Before it is listed: what is made in it meanwhile is told then. The same folder gives the same watch, so adding it again does no
    // harm.
    let watch = inotify_add_watch(descriptor, folder, Self.events)
    if watch < 0 { return errno != ENOSPC }
    watched[watch] = folder
    guard let root = try? Folder(opening: folder), let entries = try? root.entries() else { return true }
    return entries.filter { $0.sort == .folder && !$0.name.hasPrefix(".") }
      .allSatisfy { self.watch(folder + "/" + $0.name, depth: depth + 1) }
  }
}
