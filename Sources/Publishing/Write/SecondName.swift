import CSystem
import Glibc

extension OutputFolder {
  /// A file of the new site that was written before.
  func read(_ relative: String) throws -> [UInt8] {
    guard case .bytes(let bytes) = try root.read(relative, limit: .max) else {
      throw MachineTrouble(changed: relative)
    }
    return bytes
  }

  /// Gives a file that was written a second name, so that it stands at two addresses and takes the room of one. Where the disk
  /// has no second names, it is copied.
  func name(_ relative: String, _ other: String) throws {
    if link(relative, other) { return }
    switch errno {
    case EEXIST where isSame(relative, other): return
    case EEXIST: try remove(other)
    case ENOENT, ENOTDIR: try makeFolders(above: other)
    default: break
    }
    if !link(relative, other) { try write(try read(relative), to: other) }
  }

  private func link(_ relative: String, _ other: String) -> Bool {
    linkat(root.descriptor, relative, root.descriptor, other, 0) == 0
  }

  private func isSame(_ relative: String, _ other: String) -> Bool {
    var (one, two) = (stat(), stat())
    return fstatat(root.descriptor, relative, &one, AT_SYMLINK_NOFOLLOW) == 0
      && fstatat(root.descriptor, other, &two, AT_SYMLINK_NOFOLLOW) == 0
      && one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }
}
