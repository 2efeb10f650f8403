import CSystem
import Content
import Glibc

/// The folder that is published, and the spare one beside it that a build brings up to date and then exchanges with it.
///
/// Nothing is ever half there: families see the whole old site until one system call makes it the whole new one. The spare
/// is also yesterday's site to go back to.
///
/// A class, because the lock is held until nobody holds the folder any more.
package final class OutputFolder: Sendable {
  private let path: String
  private let spare: String
  private let lock: Int32
  let root: Folder
  /// The site that families see now; nil before there is one. It is only read.
  let live: Folder?
  /// A folder for what is kept from one build to the next.
  let memory: String
  /// What the site was made from, where somebody wants to go back to it.
  let content: PublishedContent
  /// The build that wrote to either folder last. What a process remembers of them is true only of its own.
  let lastWriter: Writer?
  let writer = Writer.new

  static let marker = ".plainsight"
  /// What hosts and git read in the folder itself.
  private static let carriedOver = [".gitignore", ".htaccess", ".nojekyll", "CNAME", "_headers", "_redirects"]

  package enum Exchange: Sendable {
    case inOneStep
    /// The first build: there was nothing to exchange with.
    case first
    /// The site that families see was the right one already.
    case notNeeded
    /// This file system cannot exchange two folders, so for a moment there was none.
    case inTwoSteps
  }

  /// Makes sure that the folder is ours, that nobody else builds, and that there is a spare to write to.
  package init(_ given: String, besides inputs: [String]) throws {
    let path = try Self.absolute(given)
    try Self.refuseDangerous(path, given, besides: inputs)
    // Before the lock as well, so that beside a folder that is not ours nothing is left behind.
    try Self.refuseForeign(path, given)
    let beside = beginning(beside: path)
    let lock = open("\(beside).lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard lock >= 0 else { throw MachineTrouble("write beside \(given)", code: errno) }
    guard Self.isOurs(lock) else {
      close(lock)
      throw MachineTrouble(
        "The file \(beside).lock is somebody's own. A build needs that name: take another output folder."
      )
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(lock)
      guard code == EWOULDBLOCK else { throw MachineTrouble("lock \(given)", code: code) }
      throw MachineTrouble.anotherBuild(in: given)
    }
    // A user's umask must not decide who can read the site: not even when a build ends between making a folder and opening it up.
    umask(0o022)
    do {
      let spare = "\(beside).spare"
      try Self.refuseForeign(path, given)
      try Self.takeUpHalfExchange(path, spare)
      try Self.refuseForeign(spare, spare)
      try Self.make(spare)
      lastWriter = try Writer(signedIn: lock)
      root = try Folder(opening: spare)
      live = try Self.openIfThere(path)
      self.path = path
      self.spare = spare
      memory = "\(beside).memory"
      content = PublishedContent("\(beside).content", lastWriter: lastWriter, writer: writer)
      self.lock = lock
    } catch {
      close(lock)
      throw error
    }
    // The mark comes first: a build killed after this leaves a spare that the next one knows as its own.
    try write([UInt8](Self.markerText.utf8), to: Self.marker)
  }

  deinit {
    close(lock)
  }

  private static let endingsBeside = ["lock", "spare", "spare.old", "memory", "content"]

  /// A lock holds a name at the most, or what was left of a process's number.
  private static func isOurs(_ lock: Int32) -> Bool {
    var status = stat()
    return fstat(lock, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && status.st_size <= 64
  }

  /// The folders of councils that families may see now. nil where that cannot be told: there is no site here to look at, or a council
  /// has it to itself and stands at its root.
  func councilsShown() throws -> Set<String>? {
    guard let live, let names = try live.entries()?.map(\.name), names.contains(Self.marker), names.contains("councils")
    else { return nil }
    let folders = try live.entries(of: "councils") ?? []
    return Set(folders.filter { $0.sort == .folder }.map(\.name)).subtracting(PagePath.besideCouncils)
  }

  // MARK: Writing

  /// Comes before the first page.
  func sign() throws {
    if content.isKept { try content.sign() }
    try writer.sign(in: lock)
  }

  /// Writes one file of the new site, unless the spare holds the very same bytes already.
  package func write(_ bytes: [UInt8], to relative: String) throws {
    precondition(Self.isInside(relative), "a page's path must stay inside the output folder: \(relative)")
    var file = plainsight_open_below(root.descriptor, relative, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    // Where only the last folder is missing, as for most pages of a new site, those above it need not be looked at.
    if file < 0, errno == ENOENT || errno == ENOTDIR || errno == ELOOP {
      if try errno != ENOENT || !makeLastFolder(above: relative) { try makeFolders(above: relative) }
      file = plainsight_open_below(root.descriptor, relative, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }
    if file < 0, errno == ELOOP || errno == EISDIR {
      try remove(relative)
      file = plainsight_open_below(root.descriptor, relative, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    }
    guard file >= 0 else { throw MachineTrouble("write \(relative)", code: errno) }
    var isToBeReplaced = false
    try closing(file, relative) { isToBeReplaced = try !fill(file, bytes, relative) }
    guard isToBeReplaced else { return }
    try remove(relative)
    file = plainsight_open_below(root.descriptor, relative, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw MachineTrouble("write \(relative)", code: errno) }
    try closing(file, relative) { _ = try fill(file, bytes, relative) }
  }

  /// Writes all that is in a folder of the live site to the same place, and takes away what else is there. Nothing of the live
  /// site is given a second name: what has one could change before the exchange.
  func bring(_ folder: String, from live: Folder) throws {
    var kept: Set<String> = []
    func bring(_ folder: String) throws {
      for entry in try live.entries(of: folder) ?? [] {
        let path = folder + "/" + entry.name
        switch entry.sort {
        case .folder: try bring(path)
        case .file:
          guard case .bytes(let bytes) = try live.read(path, limit: .max) else { continue }
          try write(bytes, to: path)
          kept.insert(path)
        case .other, .nameless: continue
        }
      }
    }
    try bring(folder)
    try sweep(folder, keeping: kept)
  }

  /// False, and nothing is written, where the file holds anything else. It was on the site before, and a server may still be sending it
  /// to somebody, who would get half of one and half of the other; and where it has other names, somebody's copy of the site would change.
  private func fill(_ file: Int32, _ bytes: [UInt8], _ relative: String) throws -> Bool {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineTrouble("look at \(relative)", code: errno) }
    // A user's umask must not decide who can read the site.
    if status.st_mode & 0o777 != 0o644, fchmod(file, 0o644) != 0 {
      throw MachineTrouble("set who may read \(relative)", code: errno)
    }
    if status.st_size == bytes.count, try isSame(readAll(file, expecting: bytes.count, relative), bytes) { return true }
    if status.st_nlink > 1 || status.st_size > 0 { return false }
    try writeAll(file, bytes, relative)
    return true
  }

  private func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    // Compared as arrays, byte by byte, it took a fiftieth of a build.
    one.count == other.count && memcmp(one, other, one.count) == 0
  }

  /// Only where the way to it holds no link, which is known when a file below it was not found.
  private func makeLastFolder(above relative: String) throws -> Bool {
    guard let slash = relative.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
    let folder = String(relative[..<slash])
    guard mkdirat(root.descriptor, folder, 0o755) == 0 else { return false }
    try letAllRead(folder)
    return true
  }

  private func letAllRead(_ folder: String) throws {
    guard fchmodat(root.descriptor, folder, 0o755, 0) == 0 else {
      throw MachineTrouble("set who may read \(folder)", code: errno)
    }
  }

  func makeFolders(above relative: String) throws {
    var partial = ""
    for part in relative.split(separator: "/").dropLast() {
      partial += partial.isEmpty ? String(part) : "/" + part
      if mkdirat(root.descriptor, partial, 0o755) == 0 {
        try letAllRead(partial)
      } else if errno == EEXIST {
        var status = stat()
        guard fstatat(root.descriptor, partial, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
        if status.st_mode & S_IFMT != S_IFDIR {
          // Another council may be putting the same folder right: only a file is taken away, never what it has just made.
          unlinkat(root.descriptor, partial, 0)
          guard mkdirat(root.descriptor, partial, 0o755) == 0 || errno == EEXIST else {
            throw MachineTrouble("make the folder \(partial)", code: errno)
          }
        }
      } else {
        throw MachineTrouble("make the folder \(partial)", code: errno)
      }
    }
  }

  /// Takes away what an earlier build wrote below `folder` and this one did not. `kept` holds paths from the root.
  package func sweep(_ folder: String, keeping kept: Set<String>, passing passed: Set<String> = []) throws {
    try sweep(folder) { kept.contains($0) || passed.contains($0) }
  }

  /// The same, where who knows what is kept can say so without a list of it.
  package func sweep(_ folder: String, keeping isKept: (_ path: String) -> Bool) throws {
    for entry in try root.entries(of: folder) ?? [] {
      let path = folder == "." ? entry.name : folder + "/" + entry.name
      if isKept(path) || path == Self.marker { continue }
      if folder == ".", Self.carriedOver.contains(entry.name) { continue }
      if entry.sort == .folder {
        try sweep(path, keeping: isKept)
        if unlinkat(root.descriptor, path, AT_REMOVEDIR) != 0, errno != ENOTEMPTY, errno != EEXIST {
          throw MachineTrouble("take away the folder \(path)", code: errno)
        }
      } else {
        try remove(path)
      }
    }
  }

  func remove(_ relative: String) throws {
    if unlinkat(root.descriptor, relative, 0) == 0 { return }
    guard errno == EISDIR || errno == EPERM else { throw MachineTrouble("take away \(relative)", code: errno) }
    try sweep(relative, keeping: [])
    guard unlinkat(root.descriptor, relative, AT_REMOVEDIR) == 0 else {
      throw MachineTrouble("take away the folder \(relative)", code: errno)
    }
  }

  // MARK: Publishing

  /// Makes the spare the site. Everything is on disk before the exchange, so not even a power cut shows half a page.
  package func exchange(waitingForDisk waits: Bool) throws -> Exchange {
    // Somebody may have begun the folder since.
    let old = try live ?? Self.openIfThere(path)
    let carried = try old.map(carryOver) ?? [:]
    if waits {
      let code = plainsight_sync_file_system(root.descriptor)
      guard code == 0 else { throw MachineTrouble("finish writing the site", code: code) }
    }
    let how = try swap()
    if let old { try carryOverWhatWasSavedMeanwhile(in: old, since: carried) }
    guard waits else { return how }
    let parent = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
    let folder = try Folder(opening: parent)
    guard fsync(folder.descriptor) == 0 else { throw MachineTrouble("finish the exchange", code: errno) }
    return how
  }

  private func swap() throws -> Exchange {
    let code = plainsight_exchange(spare, path)
    switch code {
    case 0: return .inOneStep
    case ENOENT:
      guard rename(spare, path) == 0 else { throw MachineTrouble("publish the new site", code: errno) }
      return .first
    case EINVAL, ENOSYS, ENOTSUP:
      let aside = spare + ".old"
      guard rename(path, aside) == 0 else {
        guard errno == ENOENT else { throw MachineTrouble("set the old site aside", code: errno) }
        guard rename(spare, path) == 0 else { throw MachineTrouble("publish the new site", code: errno) }
        return .first
      }
      guard rename(spare, path) == 0 else {
        let reason = errno
        rename(aside, path)
        throw MachineTrouble("publish the new site", code: reason)
      }
      guard rename(aside, spare) == 0 else { throw MachineTrouble("keep the old site", code: errno) }
      return .inTwoSteps
    default: throw MachineTrouble("exchange the old site and the new", code: code)
    }
  }

  /// Where folders cannot be exchanged, a build that ended between two steps has left the old site aside. It goes back to
  /// where it is missing: to families first.
  private static func takeUpHalfExchange(_ path: String, _ spare: String) throws {
    let aside = spare + ".old"
    guard access(aside, F_OK) == 0 else { return }
    try refuseForeign(aside, aside)
    let place = access(path, F_OK) == 0 ? spare : path
    guard rename(aside, place) == 0 else { throw MachineTrouble("take up the last exchange", code: errno) }
  }

  /// Gives how each stood that is there.
  private func carryOver(from live: Folder) throws -> [String: Stamp] {
    let (there, here) = (try live.entries() ?? [], try root.entries() ?? [])
    var stamps: [String: Stamp] = [:]
    for name in Self.carriedOver {
      if there.contains(where: { $0.name == name }) {
        stamps[name] = try Self.stamp(of: name, in: live)
        guard case .bytes(let bytes) = try live.read(name, limit: .max) else {
          throw MachineTrouble(
            "The file \(path)/\(name) is a link or a folder, and each build exchanges the folder that it is in. Put the file itself there."
          )
        }
        try write(bytes, to: name)
      } else if here.contains(where: { $0.name == name }) {
        // Taken away since: the spare has it from the build before.
        try remove(name)
      }
    }
    return stamps
  }

  /// Waiting for the disk can take long, and the site is the new one by now.
  private func carryOverWhatWasSavedMeanwhile(in old: Folder, since stamps: [String: Stamp]) throws {
    let there = Set(try old.entries()?.map(\.name) ?? [])
    for name in Self.carriedOver {
      let isThere = there.contains(name)
      guard try isThere ? Self.stamp(of: name, in: old) != stamps[name] : stamps[name] != nil else { continue }
      if !isThere {
        unlink("\(path)/\(name)")
      } else if case .bytes(let bytes) = try old.read(name, limit: .max) {
        try writeFile(bytes, to: "\(path)/\(name)")
      }
    }
  }

  private static func stamp(of name: String, in folder: Folder) throws -> Stamp {
    var stamp = Stamp()
    try stamp.add([name], in: folder)
    return stamp
  }

  private static func openIfThere(_ path: String) throws -> Folder? {
    var status = stat()
    if lstat(path, &status) != 0, errno == ENOENT { return nil }
    return try Folder(opening: path)
  }

  // MARK: What may be written to

  private static let markerText =
    "This folder is made by plainsight \(version). Each build exchanges it for a new one, so nothing else can be kept here.\n"

  /// The version of the program that made the site that families see, where it is newer than this one.
  var newerVersion: String? {
    guard let live, case .bytes(let bytes)? = try? live.read(Self.marker, limit: 4096) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    guard let made = words.firstIndex(of: "plainsight"), made + 1 < words.count else { return nil }
    let other = words[made + 1].split(separator: ".").map { Int($0) }
    let own = version.split(separator: ".").map { Int($0) ?? 0 }
    guard (1...4).contains(other.count), !other.contains(nil),
      own.lexicographicallyPrecedes(other.compactMap { $0 })
    else { return nil }
    return other.compactMap { $0.map(String.init) }.joined(separator: ".")
  }

  private static func isInside(_ relative: String) -> Bool {
    !relative.utf8.contains(0)
      && relative.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
      }
  }

  private static func absolute(_ given: String) throws -> String {
    var status = stat()
    if lstat(given, &status) == 0, status.st_mode & S_IFMT == S_IFLNK {
      throw MachineTrouble("The output folder \(given) is a link. Name the folder itself.")
    }
    // The folder itself may not be there yet; the one above it must be.
    var trimmed = given
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    let slash = trimmed.lastIndex(of: "/")
    let above = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
    let name = slash.map { String(trimmed[trimmed.index(after: $0)...]) } ?? trimmed
    guard let real = realpath(above, nil) else { throw MachineTrouble("find the folder \(above)", code: errno) }
    defer { free(real) }
    let base = String(cString: real)
    switch name {
    case "", ".": return base
    case "..": throw MachineTrouble("Name the output folder itself, not the one above.")
    default: return base == "/" ? "/" + name : base + "/" + name
    }
  }

  private static func refuseDangerous(_ path: String, _ given: String, besides inputs: [String]) throws {
    if path == "/" || path == getenv("HOME").flatMap({ realPath(String(cString: $0)) }) {
      throw MachineTrouble("The output folder cannot be \(given).")
    }
    for input in inputs {
      guard let other = realPath(input) else { continue }
      if isIn(path, other) || isIn(other, path) {
        throw MachineTrouble("The output folder \(given) and \(input) must not lie in one another.")
      }
      for ending in endingsBeside {
        let kept = "\(beginning(beside: path)).\(ending)"
        let place = realPath(kept) ?? kept
        guard isIn(place, other) || isIn(other, place) else { continue }
        throw MachineTrouble(
          "A build keeps what it needs in \(kept), so \(input) must not be there. Take another output folder.")
      }
    }
    // The build that made the site around it knows nothing of it, and would take it away.
    var above = path[...]
    while let slash = above.lastIndex(of: "/"), slash != above.startIndex {
      above = above[..<slash]
      guard access(above + "/" + marker, F_OK) == 0 else { continue }
      throw MachineTrouble("The output folder \(given) lies in \(above), which is a site already. Name another folder.")
    }
  }

  private static func isIn(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  private static func refuseForeign(_ path: String, _ given: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT { return }
      throw MachineTrouble("look at \(given)", code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      throw MachineTrouble("The output folder \(given) is not a folder.")
    }
    guard access(path, W_OK) == 0 else { throw MachineTrouble("write to \(given)", code: errno) }
    let folder = try Folder(opening: path)
    let names = try folder.entries()?.map(\.name) ?? []
    if names.contains(marker) || names.allSatisfy({ carriedOver.contains($0) }) { return }
    throw MachineTrouble(
      "The folder \(given) was not made by plainsight and is not empty, so nothing was written. Name another with --output."
    )
  }

  private static func make(_ path: String) throws {
    try makeFolder(path)
    guard chmod(path, 0o755) == 0 else { throw MachineTrouble("set who may read \(path)", code: errno) }
  }
}
