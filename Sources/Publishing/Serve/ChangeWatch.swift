import Glibc

/// Waits until something below some folders changes, through inotify.
package final class ChangeWatch {
  private let descriptor: Int32
  private let folders: [String]
  /// The folder that each watch is of.
  private var watched: [Int32: String] = [:]
  private var isOneMissing = false
  private let say: (String) -> Void

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)
  /// Of these it is not known what has become of the files, or where they are now.
  private static let beyondFiles = UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED | IN_MOVE_SELF | IN_DELETE_SELF)
  /// Editors write a file in several steps, and a build in between would see half of it. In milliseconds.
  private static let quiet: Int32 = 5
  /// In milliseconds.
  private static let untilNextLook: Int32 = 500
  private static let full =
    "The system lets this user watch no more folders. End other programs that watch many, such as editors, or raise "
    + "`fs.inotify.max_user_watches`."

  /// `say` is told where not all of them can be watched any more.
  package init(_ folders: [String], say: @escaping (String) -> Void) throws {
    self.say = say
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    self.folders = folders
    guard descriptor >= 0 else { throw MachineTrouble("watch for changes", code: errno) }
    guard watchAll() else {
      throw MachineTrouble("Cannot watch for changes. \(Self.full)")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Comes back once something has changed and then been quiet for a moment, and gives the paths of the files. nil where folders
  /// are among what has changed, or may be: then anything may be otherwise.
  package func wait() -> Set<String>? {
    var changed: Set<String>? = []
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    // Of a folder that is not there nobody tells when it comes back.
    while isOneMissing, Glibc.poll(&poll, 1, Self.untilNextLook) == 0 {
      if watchAll(), !isOneMissing { return nil }
    }
    readEvents(&changed)
    while Glibc.poll(&poll, 1, Self.quiet) > 0 { readEvents(&changed) }
    // inotify sees one folder at a time, so new folders are added.
    if changed == nil, !watchAll() { say(Self.full) }
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
        if event.mask & Self.beyondFiles == 0, let folder = watched[event.wd] {
          changed?.insert(folder + "/" + String(decoding: name, as: UTF8.self))
        } else {
          changed = nil
        }
        at += head + Int(event.len)
      }
    }
  }

  /// False where the system lets this user watch no more.
  private func watchAll() -> Bool {
    isOneMissing = false
    return folders.allSatisfy { watch($0, depth: 0) }
  }

  private func watch(_ folder: String, depth: Int) -> Bool {
    guard depth <= 9 else { return true }
    // Before it is listed: what is made in it meanwhile is told then. The same folder gives the same watch, so adding it again does no
    // harm.
    let watch = inotify_add_watch(descriptor, folder, Self.events)
    if watch < 0 {
      if depth == 0, errno == ENOENT { isOneMissing = true }
      return errno != ENOSPC
    }
    watched[watch] = folder
    guard let root = try? Folder(opening: folder), let entries = try? root.entries() else { return true }
    return entries.filter { $0.sort == .folder && !$0.name.hasPrefix(".") }
      .allSatisfy { self.watch(folder + "/" + $0.name, depth: depth + 1) }
  }
}
