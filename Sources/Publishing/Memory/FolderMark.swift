import Keeping

/// Which folder it is, whatever it is called now: one that was deleted and made again is another.
struct FolderMark: Hashable, Sendable {
  private let marker: Stamp

  /// By the file in it that is written once, when the folder is made.
  init(of folder: Folder) throws {
    var stamp = Stamp()
    try stamp.add([OutputFolder.marker], in: folder)
    marker = stamp
  }
}

extension FolderMark: Keepable {
  func keep(in kept: inout KeptBytes) {
    kept.add(marker)
  }

  init(_ kept: inout KeptReading) throws {
    marker = try kept.read()
  }
}

/// One of the two folders that take turns as the site.
struct MarkedFolder: Sendable {
  let folder: Folder
  let mark: FolderMark

  init(_ folder: Folder) throws {
    self.folder = folder
    mark = try FolderMark(of: folder)
  }
}
