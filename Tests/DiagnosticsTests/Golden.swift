import Foundation
import Testing

/// Compares a text with its file in the folder Golden, byte for byte.
///
/// A file that is missing is written and the test fails all the same, so that nobody commits one that no person has read.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
  guard FileManager.default.fileExists(atPath: file.path) else {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record(
      "Golden/\(name) was not there. It is now: read it before you commit it.", sourceLocation: sourceLocation)
    return
  }
  let golden = try Data(contentsOf: file)
  #expect(Data(text.utf8) == golden, "This is not Golden/\(name):\n\(text)", sourceLocation: sourceLocation)
}
