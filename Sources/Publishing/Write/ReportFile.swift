import Glibc

/// Writes a report to the file that a person named, which may be a device or a pipe.
package func writeReport(_ text: String, to path: String) throws {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
  guard file >= 0 else { throw MachineTrouble("write \(path)", code: errno) }
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let wrote = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    if wrote < 0, errno == EINTR { continue }
    guard wrote > 0 else {
      let code = errno
      close(file)
      throw MachineTrouble("write all of \(path)", code: code)
    }
    rest = rest.dropFirst(wrote)
  }
  guard close(file) == 0 else { throw MachineTrouble("write all of \(path)", code: errno) }
}
