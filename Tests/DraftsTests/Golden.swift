import Foundation
import Testing

/// Compares with a file of the project; `UPDATE_GOLDEN=1` writes it anew, and fails once, so that somebody reads it.
func expectGolden(_ text: String, _ name: String) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  let before = try? String(contentsOf: file, encoding: .utf8)
  if before == text { return }
  if before == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
    try Data(text.utf8).write(to: file)
    Issue.record("\(name) was written: read it, then run the test again")
    return
  }
  Issue.record("\(name) differs:\n\(text)")
}
