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
    let file = "\(path)/\(name)"
    try makeFolders(above: file)
    try writeOver(file, bytes)
  }

  func link(_ name: String, to target: String) throws {
    let file = "\(path)/\(name)"
    try makeFolders(above: file)
    guard symlink(target, file) == 0 else { throw MachineTrouble("write \(file)", code: errno) }
  }
}
