/// A council's pages as they were written to a folder.
struct Standing: Codable, Sendable {
  /// Of the content that they were made from.
  let stamp: Stamp
  /// Of their folders, which change when anybody adds, renames or takes away something in them.
  private let folders: Stamp

  init(_ written: Publication.Written, madeFrom stamp: Stamp, in output: OutputFolder) throws {
    self.stamp = stamp
    folders = try Self.stamp(of: written, in: output)
  }

  /// Whether nobody but the builds has been there.
  func isUntouched(_ written: Publication.Written, in output: OutputFolder) -> Bool {
    (try? Self.stamp(of: written, in: output)) == folders
  }

  private static func stamp(of written: Publication.Written, in output: OutputFolder) throws -> Stamp {
    var stamp = Stamp()
    try stamp.add(written.folders, in: output.root)
    return stamp
  }
}
