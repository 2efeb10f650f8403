import CSystem
import Glibc

/// An open folder. Everything below it is reached from here, never through a link.
///
/// A class, because an open folder must be closed once, when nobody holds it any more.
final class Folder: Sendable {
  let descriptor: Int32
  let path: String

  init(opening path: String) throws {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { throw MachineTrouble("open the folder \(path)", code: errno) }
  }

  deinit {
    close(descriptor)
  }

  struct Entry {
    enum Sort {
      case file
      case folder
      /// A symbolic link, a pipe, a socket or a device.
      case other
      /// Its name is no text, so that nothing could be told of it or linked to it.
      case nameless
    }

    let name: String
    let sort: Sort
  }

  /// What is in a folder below this one, by name. nil when there is no such folder.
  func entries(of relative: String = ".") throws -> [Entry]? {
    let descriptor = plainsight_open_below(
      self.descriptor, relative, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW, 0)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw MachineTrouble("open the folder \(path)/\(relative)", code: errno)
    }
    guard let stream = fdopendir(descriptor) else {
      let code = errno
      close(descriptor)
      throw MachineTrouble("list the folder \(path)/\(relative)", code: code)
    }
    defer { closedir(stream) }
    var entries: [Entry] = []
    errno = 0
    while let entry = readdir(stream) {
      let (name, isText) = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          (String(cString: $0), String(validatingCString: $0) != nil)
        }
      }
      if name != ".", name != ".." {
        entries.append(Entry(name: name, sort: isText ? sort(entry, relative + "/" + name) : .nameless))
      }
      errno = 0
    }
    guard errno == 0 else { throw MachineTrouble("list the folder \(path)/\(relative)", code: errno) }
    return entries.sorted { $0.name < $1.name }
  }

  private func sort(_ entry: UnsafeMutablePointer<dirent>, _ relative: String) -> Entry.Sort {
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_UNKNOWN):
      var status = stat()
      guard fstatat(descriptor, relative, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
      return status.st_mode & S_IFMT == S_IFREG ? .file : status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    default: return .other
    }
  }

  enum Reading {
    case bytes([UInt8])
    case tooLarge(size: Int)
    case notAFile
  }

  /// Reads a file below this folder whole, unless it is larger than `limit` bytes; then nothing of it is read.
  func read(_ relative: String, limit: Int) throws -> Reading {
    // Without O_NONBLOCK a pipe would hold the build for ever.
    let file = plainsight_open_below(descriptor, relative, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0)
    guard file >= 0 else {
      if errno == ELOOP || errno == ENXIO { return .notAFile }
      throw MachineTrouble("open \(path)/\(relative)", code: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw MachineTrouble("look at \(path)/\(relative)", code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .notAFile }
    guard status.st_size <= limit else { return .tooLarge(size: Int(status.st_size)) }
    return .bytes(try readAll(file, expecting: Int(status.st_size), "\(path)/\(relative)"))
  }
}

/// The rest of an open file, which may grow or shrink meanwhile: what is read is what was there at one reading.
func readAll(_ file: Int32, expecting size: Int, _ name: String) throws -> [UInt8] {
  var bytes: [UInt8] = []
  var capacity = size + 1
  while true {
    var trouble: Int32 = 0
    let more = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      while count < buffer.count {
        let got = Glibc.read(file, buffer.baseAddress! + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { trouble = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard trouble == 0 else { throw MachineTrouble("read \(name)", code: trouble) }
    let isWhole = more.count < capacity
    if bytes.isEmpty { bytes = more } else { bytes += more }
    if isWhole { return bytes }
    capacity = 65536
  }
}
