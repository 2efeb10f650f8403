/// Where the history of a folder ended when it was read.
package struct Commit: Sendable {
  private let folder: String
  /// nil where git could not tell.
  private let name: [UInt8]?

  init(of folder: String) {
    self.folder = folder
    name = Self.name(in: folder)
  }

  /// Whether the history ends elsewhere now.
  var isPast: Bool { Self.name(in: folder).map { $0 != name } ?? false }

  private static func name(in folder: String) -> [UInt8]? {
    guard let git = try? Git.run(["rev-parse", "HEAD"], in: folder), git.status == 0 else { return nil }
    return git.out
  }
}
