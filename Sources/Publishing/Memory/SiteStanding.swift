import Diagnostics
import Feeds
import Keeping

/// A part of the site that belongs to no council, as it stands in a folder.
struct PartStanding: Sendable {
  /// Of what it was made from; nil when something has changed in the folder since, and it must be made again.
  var madeFrom: Fingerprint?
  let paths: [String]
  /// Of the names that it has besides: those of councils, and the other names of their files.
  let names: Fingerprint

  func hasSameNames(as other: PartStanding) -> Bool { paths == other.paths && names == other.names }
}

/// What belongs to no council, as it stands in a folder.
struct SiteStanding: Sendable {
  var parts: [String: PartStanding]
  /// Of all that the whole folder was made from.
  let madeFrom: Fingerprint
  let pages: Int
  /// Whether somebody has waited until all of it was on the disk.
  let isOnDisk: Bool
  /// Of the files of the parts, and of the folders that they lie in.
  private let files: Stamp

  init(
    _ parts: [String: PartStanding], madeFrom: Fingerprint, pages: Int, isOnDisk: Bool, in folder: Folder
  ) throws {
    self.parts = parts
    self.madeFrom = madeFrom
    self.pages = pages
    self.isOnDisk = isOnDisk
    files = try Self.stamp(of: parts, in: folder)
  }

  /// Whether nobody but the builds has been there.
  func isUntouched(in folder: Folder) -> Bool { (try? Self.stamp(of: parts, in: folder)) == files }

  private static func stamp(of parts: [String: PartStanding], in folder: Folder) throws -> Stamp {
    let paths = parts.values.flatMap(\.paths)
    let above = paths.compactMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
    var stamp = Stamp()
    // The root is renamed when it becomes the site.
    try stamp.add(namesIn: folder)
    try stamp.add(Set(paths + above + FeedForAll.foldersOfOthers).sorted(), in: folder)
    return stamp
  }
}

extension PartStanding: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(madeFrom, paths, names)
  }

  init(_ kept: inout KeptReading) throws {
    madeFrom = try kept.read()
    paths = try kept.read()
    names = try kept.read()
  }
}

extension SiteStanding: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(parts, madeFrom, pages, isOnDisk, files)
  }

  init(_ kept: inout KeptReading) throws {
    parts = try kept.read()
    madeFrom = try kept.read()
    pages = try kept.read()
    isOnDisk = try kept.read()
    files = try kept.read()
  }
}
