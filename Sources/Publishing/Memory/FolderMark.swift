/// Which folder it is, whatever it is called now: one that was deleted and made again is another.
struct FolderMark: Hashable, Codable, Sendable {
  private let marker: Stamp

  /// By the file in it that is written once, when the folder is made.
  init(of folder: Folder) throws {
    var stamp = Stamp()
    try stamp.add([OutputFolder.marker], in: folder)
    marker = stamp
  }
}
