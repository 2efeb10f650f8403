import Diagnostics
import Glibc

private let largestFile = 512 * 1024 * 1024

/// A file that a person named: a table, or a mapping.
package func loadNamedFile(_ path: String) throws -> SourceText {
  SourceText(path: path, bytes: try readFile(path, limit: largestFile))
}

/// The JSON files that a person named, and those in the folders that a person named.
package func loadFeed(_ paths: [String]) throws -> [SourceText] {
  return try paths.flatMap { path in
    var status = stat()
    guard stat(path, &status) == 0 else { throw MachineTrouble("open \(path)", code: errno) }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let slash = path.lastIndex(of: "/")
    let above = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = try Folder(opening: isFolder ? path : above)
    let names =
      isFolder
      ? (try folder.entries() ?? []).filter { $0.sort == .file && $0.name.lowercased().hasSuffix(".json") }.map(\.name)
      : [slash.map { String(path[path.index(after: $0)...]) } ?? path]
    return try names.map { name in
      guard case .bytes(let bytes) = try folder.read(name, limit: largestFile) else {
        throw MachineTrouble("\(path) is not a file that can be imported.")
      }
      return SourceText(path: isFolder ? path + "/" + name : path, bytes: bytes)
    }
  }
}
