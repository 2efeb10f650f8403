/// A folder of texts that the program writes for people to read, such as the pages about the rules.
package struct TextFolder: Sendable {
  private let path: String
  private let index: String

  /// The folder is ours if it is empty, or if its index begins as ours does.
  package init(_ path: String, index: (name: String, beginning: String)) throws {
    self.path = path
    self.index = index.name
    try keepOutOfSites(path)
    try makeFolder(path)
    let folder = try Folder(opening: path)
    // A draft of a run that was cut short begins with a dot, and so does what systems put into folders for themselves.
    let entries = (try folder.entries() ?? []).filter { !$0.name.hasPrefix(".") }
    if entries.isEmpty { return }
    guard entries.contains(where: { $0.name == index.name }),
      case .bytes(let bytes) = try folder.read(index.name, limit: Library.largestText),
      bytes.starts(with: index.beginning.utf8)
    else {
      throw MachineTrouble("The folder \(path) holds other things, so nothing was written. Name one of its own.")
    }
  }

  /// Writes the texts, and gives the names of what else is in the folder: nothing is taken away.
  package func write(_ texts: [(name: String, text: String)]) throws -> [String] {
    // The index first: by it the next run knows the folder as ours, should this one be cut short.
    for (name, text) in texts.filter({ $0.name == index }) + texts.filter({ $0.name != index }) {
      try writeFile(Array(text.utf8), to: "\(path)/\(name)")
    }
    let ours = Set(texts.map(\.name))
    return try Folder(opening: path).entries()?.map(\.name).filter { !ours.contains($0) && !$0.hasPrefix(".") } ?? []
  }
}
