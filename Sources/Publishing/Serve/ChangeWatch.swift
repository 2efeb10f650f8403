import Glibc

/// Waits until something below some folders changes, through inotify and, now and then, a look of its own.
package final class ChangeWatch {
  private let descriptor: Int32
  private let folders: [String]
  /// Where on the disk each of the folders lay when it was last watched. nil where there was none.
  private var places: [Place?] = []
  /// The folder that each watch is of.
  private var watched: [Int32: String] = [:]
  private var seen: SeenFiles
  private var nextLook = ContinuousClock.now
  private let say: (String) -> Void

  /// Watches follow a folder, and not its name: where that leads to another, as a link or a folder above that was replaced, nobody
  /// tells of it.
  private struct Place: Equatable {
    let disk: dev_t
    let number: ino_t

    init?(_ folder: String) {
      var status = stat()
      guard stat(folder, &status) == 0 else { return nil }
      (disk, number) = (status.st_dev, status.st_ino)
    }
  }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_MOVE_SELF | IN_DELETE_SELF)
  /// Of these it is not known what has become of the files, or where they are now.
  private static let beyondFiles = UInt32(IN_ISDIR | IN_IGNORED | IN_MOVE_SELF | IN_DELETE_SELF)
  /// Editors write a file in several steps, and a build in between would see half of it. In milliseconds.
  private static let quiet: Int32 = 5
  /// In milliseconds.
  private static let tick: Int32 = 500
  private static let betweenLooks = Duration.seconds(2)
  /// How many times as long as it took to look over a site, which may be a large one, nobody looks again.
  private static let rest = 50
  private static let full =
    "The system lets this user watch no more folders. End other programs that watch many, such as editors, or raise "
    + "`fs.inotify.max_user_watches`."

  /// `say` is told where not all of them can be watched any more.
  package init(_ folders: [String], say: @escaping (String) -> Void) throws {
    self.say = say
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    self.folders = folders
    seen = SeenFiles(folders)
    guard descriptor >= 0 else { throw MachineTrouble("watch for changes", code: errno) }
    guard watchAll() else {
      throw MachineTrouble("Cannot watch for changes. \(Self.full)")
    }
  }

  deinit {
    close(descriptor)
  }

  /// Comes back once something has changed and then been quiet for a moment, and gives the paths of the files. nil where folders
  /// are among what has changed, or may be, or where `isDue`, which is asked again and again, says so: then anything may be
  /// otherwise. `isOther` says so too, and is asked at each look for what the system does not tell. Nobody looks while `isBusy` says
  /// that something else is going on.
  func wait(orUntil isDue: () -> Bool, orAtALook isOther: () -> Bool, unless isBusy: () -> Bool) -> Set<String>? {
    var changed: Set<String>? = []
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    repeat {
      while Glibc.poll(&poll, 1, Self.tick) == 0, !areElsewhere {
        if isDue() { return nil }
        guard ContinuousClock.now >= nextLook, !isBusy() else { continue }
        let saved = look(isOther)
        if saved?.isEmpty != true { return saved }
      }
      while Glibc.poll(&poll, 1, Self.quiet) > 0 { readEvents(&changed) }
      if areElsewhere {
        letGo()
        changed = nil
      }
      // What was let go tells so, and that is no change.
    } while changed?.isEmpty == true
    // inotify sees one folder at a time, so new folders are added.
    if changed == nil, !watchAll() { say(Self.full) }
    // Before it is built: what changes from now on may not be in that, and is otherwise at the next look.
    if let changed { seen.take(changed) } else { seen.takeAll() }
    return changed
  }

  private func look(_ isOther: () -> Bool) -> Set<String>? {
    let begun = ContinuousClock.now
    defer {
      let ended = ContinuousClock.now
      nextLook = ended + max(Self.betweenLooks, begun.duration(to: ended) * Self.rest)
    }
    if isOther() {
      seen.takeAll()
      return nil
    }
    // Who saves meanwhile must not wait until a large site is looked over.
    return seen.look { isTold }
  }

  /// Whether the system tells of a change.
  private var isTold: Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return Glibc.poll(&poll, 1, 0) > 0
  }

  private var areElsewhere: Bool { folders.map(Place.init) != places }

  /// What is saved in the folders that were there before is no longer part of the site.
  private func letGo() {
    for watch in watched.keys { inotify_rm_watch(descriptor, watch) }
    watched = [:]
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
        at += head + Int(event.len)
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { changed = nil }
        guard let folder = watched[event.wd] else { continue }
        if event.mask & Self.beyondFiles == 0 {
          changed?.insert(folder + "/" + String(decoding: name, as: UTF8.self))
        } else {
          changed = nil
        }
      }
    }
  }

  /// False where the system lets this user watch no more.
  private func watchAll() -> Bool {
    // Before they are watched: one that becomes another meanwhile is seen at the next look.
    places = folders.map(Place.init)
    return folders.allSatisfy { watch($0, depth: 0) }
  }

  private func watch(_ folder: String, depth: Int) -> Bool {
    guard depth <= 9 else { return true }
    // Before it is listed: what is made in it meanwhile is told then. The same folder gives the same watch, so adding it again does no
    // harm.
    let watch = inotify_add_watch(descriptor, folder, Self.events)
    guard watch >= 0 else { return errno != ENOSPC }
    watched[watch] = folder
    guard let root = try? Folder(opening: folder), let entries = try? root.entries() else { return true }
    return entries.filter { $0.sort == .folder && !$0.name.hasPrefix(".") }
      .allSatisfy { self.watch(folder + "/" + $0.name, depth: depth + 1) }
  }
}
