import Diagnostics

/// Reads a baseline that a council keeps beside its content.
package func loadBaseline(_ path: String) throws -> Baseline {
  do {
    return try Baseline(reading: String(decoding: readFile(path, limit: 64 * 1024 * 1024), as: UTF8.self))
  } catch let fault as Baseline.Unreadable {
    throw MachineTrouble("The file \(path) \(fault.reason)")
  }
}

package func save(_ baseline: Baseline, to path: String) throws {
  try writeNamedFile(Array(baseline.text.utf8), to: path)
}
