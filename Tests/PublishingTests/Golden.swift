import Foundation
import Testing

/// Compares with a file of the project. A file that is not there is written, and the test fails, so that nobody takes in a
/// text that nobody has read; the same for one that differs, when `UPDATE_GOLDEN` is set.
func expectGolden(_ text: String, _ path: String) throws {
  let file = TemporarySite.project.appending(path: path)
  let before = try? String(contentsOf: file, encoding: .utf8)
  if before == text { return }
  if before == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("\(path) was written: read it, then run the test again")
    return
  }
  let old = before?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  let differs = new.difference(from: old)
  let lines = differs.prefix(12).map { change in
    switch change {
    case .insert(let line, let text, _): "+ \(line + 1): \(text)"
    case .remove(let line, let text, _): "- \(line + 1): \(text)"
    }
  }
  Issue.record("\(path) differs (\(differs.count) lines):\n\(lines.joined(separator: "\n"))")
}
