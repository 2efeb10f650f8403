import CSystem
import Glibc

/// Reads a file that a person named, whole.
func readFile(_ path: String, limit: Int) throws -> [UInt8] {
  // Without O_NONBLOCK a pipe would hold the run for ever.
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else { throw MachineTrouble("open \(path)", code: errno) }
  defer { close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { throw MachineTrouble("look at \(path)", code: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw MachineTrouble("The file \(path) is not one that can be read.")
  }
  guard status.st_size <= limit else {
    throw MachineTrouble("The file \(path) is larger than \(limit / 1_048_576) megabytes.")
  }
  return try readAll(file, expecting: Int(status.st_size), path)
}

/// Writes a file in its place. A run that is killed leaves part of it, so that it is for what can be made again. One that cannot write all
/// of it puts back what was there.
func writeOver(_ path: String, _ bytes: [UInt8], _ flags: Int32 = O_NOFOLLOW) throws {
  let file = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o644)
  guard file >= 0 else { throw MachineTrouble("write \(path)", code: errno) }
  try closing(file, path) {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineTrouble("look at \(path)", code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return try writeAll(file, bytes, path) }
    let before = try? readFile(path, limit: Library.largestFile)
    do {
      try writeAll(file, bytes, path)
      guard ftruncate(file, bytes.count) == 0 else { throw MachineTrouble("finish writing \(path)", code: errno) }
    } catch {
      // The room that it had is still its own.
      if let before, lseek(file, 0, SEEK_SET) == 0, (try? writeAll(file, before, path)) != nil {
        ftruncate(file, before.count)
      }
      throw error
    }
  }
}

/// Some disks tell only when a file is closed that it could not be written.
func closing(_ file: Int32, _ path: String, after work: () throws -> Void) throws {
  do {
    try work()
  } catch {
    close(file)
    throw error
  }
  guard close(file) == 0 else { throw MachineTrouble("finish writing \(path)", code: errno) }
}

/// What may stand where a file is to be written.
package enum WhatStands: Sendable {
  case anything
  case nothing
  /// What was read of the file. Somebody who saved it meanwhile keeps their words.
  case asRead([UInt8])
}

/// Writes a file so that a run that is cut short leaves the old one or the new one, whole.
func writeFile(_ bytes: [UInt8], to path: String, over standing: WhatStands = .anything) throws {
  let (draft, file) = try openDraft(of: path)
  try fill(file, draft, bytes, of: path, waitsForDisk: true)
  guard try putInPlace(draft, holding: bytes, path, over: standing) else {
    if case .nothing = standing {
      throw MachineTrouble("There is a file \(path) already, so nothing was written. Name another, or delete it first.")
    }
    throw MachineTrouble(
      "Somebody else changed \(path) in this moment, so it was left as it is. Look at it, then run the command again.")
  }
}

/// Writes a file that a person named: whole or not at all, where that can be. A link stays, and what it leads to is written.
package func writeNamedFile(_ bytes: [UInt8], to path: String, over standing: WhatStands = .anything) throws {
  guard let place = placeToReplace(path) else { return try writeOver(path, bytes, 0) }
  try writeFile(bytes, to: place, over: standing)
}

/// Where a whole file can take the place of what a person named. nil where what stands there can only be written into: a device, a
/// pipe, an open file of this run such as /dev/stdout, a file in a folder that takes no new one; and of a link that cannot be followed, of
/// which the system says best what is wrong.
private func placeToReplace(_ path: String) -> String? {
  var status = stat()
  let isThere = stat(path, &status) == 0
  let isOpenFile = ["/dev/std", "/dev/fd/", "/proc/"].contains(where: path.hasPrefix)
  if isOpenFile || isThere && status.st_mode & S_IFMT != S_IFREG { return nil }
  let isLink = lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  guard let place = isLink ? placePastLinks(path) : path else { return nil }
  let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "."
  return isThere && access(folder, W_OK) != 0 ? nil : place
}

/// Opens a draft of a file beside it. It begins with a dot, so that it is no page should the run end here. Another run, which may have
/// the same number in another container, has a draft of its own, and so has one that was cut short.
func openDraft(of path: String) throws -> (name: String, Int32) {
  let run = "\(beginning(beside: path)).\(getpid())"
  for number in 1...1000 {
    let draft = (number == 1 ? run : "\(run)-\(number)") + ".in-progress"
    let file = open(draft, newFile, 0o644)
    if file >= 0 { return (draft, file) }
    guard errno == EEXIST else { throw MachineTrouble("write \(path)", code: errno) }
  }
  throw MachineTrouble(
    "There are too many drafts beside \(path): files that end in `.in-progress`. Look at them and delete them.")
}

/// Of the names of what is kept beside a file or a folder: `.public` for `public`. A long name is cut, because more is put behind it.
func beginning(beside path: String) -> String {
  let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
  var name = path[start...]
  while name.utf8.count > 200 { name.removeLast() }
  return "\(path[..<start]).\(name)"
}

private let newFile = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW

/// `path` is where the draft is to stand.
func writeDraft(_ bytes: [UInt8], to draft: String, of path: String, waitsForDisk: Bool) throws {
  let file = open(draft, newFile, 0o644)
  guard file >= 0 else { throw MachineTrouble("write \(path)", code: errno) }
  try fill(file, draft, bytes, of: path, waitsForDisk: waitsForDisk)
}

private func fill(
  _ file: Int32, _ draft: String, _ bytes: [UInt8], of path: String, waitsForDisk: Bool
) throws {
  do {
    try closing(file, path) {
      // Who may change the page may change it still.
      var status = stat()
      if stat(path, &status) == 0 {
        fchown(file, geteuid() == 0 ? status.st_uid : uid_t.max, status.st_gid)
        fchmod(file, status.st_mode & 0o777)
      }
      try writeAll(file, bytes, path)
      guard !waitsForDisk || fsync(file) == 0 else { throw MachineTrouble("finish writing \(path)", code: errno) }
    }
  } catch {
    unlink(draft)
    throw error
  }
}

/// Moves a file that is whole to its place, unless something stands there that should not. Says whether it did. The draft is gone
/// afterwards.
func putInPlace(
  _ draft: String, holding ours: [UInt8], _ path: String, over standing: WhatStands
) throws -> Bool {
  var code: Int32
  switch standing {
  case .anything:
    code = rename(draft, path) == 0 ? 0 : errno
    if code == EBUSY { return try writeInto(path, ours, insteadOf: draft) }
  case .nothing:
    code = plainsight_rename_to_new(draft, path)
  case .asRead(let bytes):
    guard (try? readFile(path, limit: bytes.count)) == bytes else {
      code = EEXIST
      break
    }
    code = plainsight_exchange(draft, path)
    if code == EBUSY { return try writeInto(path, ours, insteadOf: draft) }
    if code == EINVAL || code == ENOSYS {
      // Some disks cannot exchange two files.
      code = rename(draft, path) == 0 ? 0 : errno
    } else if code == 0, try !goesBack(draft, path, over: ours, unless: bytes) {
      code = EEXIST
    }
  }
  unlink(draft)
  guard code == 0 || code == EEXIST else { throw MachineTrouble("write \(path)", code: code) }
  return code == 0
}

/// A file that was mounted by itself, as into a container, can only be written over.
private func writeInto(_ path: String, _ bytes: [UInt8], insteadOf draft: String) throws -> Bool {
  unlink(draft)
  try writeOver(path, bytes)
  return true
}

/// After an exchange: what was saved between the look and the exchange is in the draft, and goes back to its place, and so does what was
/// saved while it went back. True where nothing was saved.
private func goesBack(_ draft: String, _ path: String, over ours: [UInt8], unless asRead: [UInt8]) throws -> Bool {
  var saved: MachineTrouble {
    // The next import takes away the drafts of the one before.
    let kept = "\(beginning(beside: path)).\(getpid()).saved"
    let place = plainsight_rename_to_new(draft, kept) == 0 ? kept : draft
    return MachineTrouble("Somebody else changed \(path) in this moment. What they saved is in \(place).")
  }
  let largest = max(Library.largestFile, asRead.count)
  var (placed, taken) = (ours, try? readFile(draft, limit: largest))
  if taken == asRead { return true }
  for _ in 0..<100 {
    guard plainsight_exchange(draft, path) == 0 else {
      // It was deleted meanwhile.
      guard plainsight_rename_to_new(draft, path) == 0 else { throw saved }
      return false
    }
    let out = try? readFile(draft, limit: largest)
    if out == placed { return false }
    guard let back = taken, out != nil else { throw saved }
    (placed, taken) = (back, out)
  }
  throw saved
}
