import CSystem
import Glibc

/// A folder of a few files, which is gone when nobody holds it any more.
///
/// A class, because it must be taken away once.
final class TemporaryFolder {
  let path: String

  init() throws {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = Array("\(base)/plainsight-XXXXXX".utf8CString)
    let isMade = name.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } != nil }
    guard isMade else { throw MachineTrouble("make a folder in \(base)", code: errno) }
    path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    // What cannot be taken away stays: the system empties its folder for such things.
    _ = plainsight_remove_folder(path)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try makeFolders(above: name)
    let file = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw MachineTrouble("write \(path)/\(name)", code: errno) }
    defer { close(file) }
    try writeAll(file, bytes, "\(path)/\(name)")
  }

  func link(_ name: String, to target: String) throws {
    try makeFolders(above: name)
    guard symlink(target, "\(path)/\(name)") == 0 else { throw MachineTrouble("write \(path)/\(name)", code: errno) }
  }

  private func makeFolders(above name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/" + part
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw MachineTrouble("make the folder \(folder)", code: errno)
      }
    }
  }
}
