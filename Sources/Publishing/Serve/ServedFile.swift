import CSystem
import Glibc

/// A file of the site, open to be sent piece by piece: some are larger than a program should hold for each of many who ask.
///
/// A class, because an open file must be closed once, when nobody holds it any more.
final class ServedFile: Sendable {
  let size: Int
  private let descriptor: Int32

  static let largestPiece = 256 * 1024

  /// nil where there is no plain file of that name.
  init?(_ name: String, in folder: Folder) {
    // Without O_NONBLOCK a pipe would hold whoever opens it for ever.
    descriptor = plainsight_open_below(
      folder.descriptor, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      size = 0
      return nil
    }
    size = Int(status.st_size)
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Empty where the file has come to be shorter, or cannot be read.
  func piece(at start: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: min(Self.largestPiece, size - start)) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, start))
    }
  }
}
