import Diagnostics

/// A baseline as a council keeps it beside its content.
package struct BaselineFile: Sendable {
  package let baseline: Baseline
  private let path: String
  private let bytes: [UInt8]

  package init(reading path: String) throws {
    self.path = path
    bytes = try readFile(path, limit: 64 * 1024 * 1024)
    do {
      baseline = try Baseline(reading: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw MachineTrouble("The file \(path) \(error.reason)")
    }
  }

  /// Writes what is left of the baseline: people's remarks stay, and so does what somebody saved since it was read.
  package func replace(with baseline: Baseline, at path: String) throws {
    let isSame = realPath(path) == realPath(self.path)
    try writeNamedFile(
      Array(baseline.keepingRemarks(of: self.baseline).text.utf8), to: path, over: isSame ? .asRead(bytes) : .anything)
  }
}

package func save(_ baseline: Baseline, to path: String) throws {
  try writeNamedFile(Array(baseline.text.utf8), to: path)
}
