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

/// Writes a file so that a run that is cut short leaves the old one or the new one, whole.
func writeFile(_ bytes: [UInt8], to path: String) throws {
  let draft = path + ".in-progress"
  let file = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard file >= 0 else { throw MachineTrouble("write \(path)", code: errno) }
  var isDone = false
  defer { if !isDone { unlink(draft) } }
  do {
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let wrote = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if wrote < 0, errno == EINTR { continue }
      guard wrote > 0 else { throw MachineTrouble("write \(path)", code: errno) }
      rest = rest.dropFirst(wrote)
    }
    guard fsync(file) == 0 else { throw MachineTrouble("finish writing \(path)", code: errno) }
  }
  guard rename(draft, path) == 0 else { throw MachineTrouble("write \(path)", code: errno) }
  isDone = true
}
