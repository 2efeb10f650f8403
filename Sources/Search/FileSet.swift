/// The files of one index. Each is a list in JSON that begins with the edition of the whole, so that a browser that has a part of
/// yesterday's index sees that the two do not fit.
struct FileSet {
  let folder: String
  private var contents: [(name: String, bytes: [UInt8])] = []

  init(in folder: String) {
    self.folder = folder
  }

  /// `entries` is what stands in the list after the edition, from the first comma on.
  mutating func add(_ name: String, _ entries: [UInt8]) { contents.append((name, entries)) }

  func files() -> [SearchFile] {
    let edition = Array("[\"\(self.edition)\"".utf8)
    return contents.map { name, bytes in
      SearchFile(path: "\(folder)\(name).json", bytes: edition + bytes + Array("]\n".utf8))
    }
  }

  private var edition: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for (_, bytes) in contents {
      for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 36)
  }
}
