import Glibc

/// Writes bytes to an open file, all of them or none that count.
func writeAll(_ file: Int32, _ bytes: [UInt8], _ name: String) throws {
  var done = 0
  while done < bytes.count {
    let wrote = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress! + done, bytes.count - done) }
    if wrote < 0, errno == EINTR { continue }
    guard wrote > 0 else { throw MachineTrouble("write \(name)", code: wrote < 0 ? errno : ENOSPC) }
    done += wrote
  }
}
