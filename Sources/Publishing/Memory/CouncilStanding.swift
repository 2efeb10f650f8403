import Diagnostics
import Keeping

/// A council's pages as they were written to a folder.
struct CouncilStanding: Sendable {
  /// Of the content that they were made from.
  let stamp: Stamp
  /// Of their folders, which change when anybody adds, renames or takes away something in them. Where a council has the site to
  /// itself, of its files at the root too, because that is renamed when it becomes the site.
  private let folders: Stamp

  init(_ written: Publication.Written, madeFrom stamp: Stamp, in folder: Folder) throws {
    self.stamp = stamp
    folders = try Self.stamp(of: written, in: folder)
  }

  /// Whether nobody but the builds has been there.
  func isUntouched(_ written: Publication.Written, in folder: Folder) -> Bool {
    (try? Self.stamp(of: written, in: folder)) == folders
  }

  private static func stamp(of written: Publication.Written, in folder: Folder) throws -> Stamp {
    var stamp = Stamp()
    try stamp.add(written.folders, in: folder)
    try stamp.add(written.paths.filter { !$0.utf8.contains(UInt8(ascii: "/")) }.sorted(), in: folder)
    return stamp
  }
}

extension CouncilStanding: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(stamp, folders)
  }

  init(_ kept: inout KeptReading) throws {
    stamp = try kept.read()
    folders = try kept.read()
  }
}
