import Glibc

/// A folder for a site of one's own, begun with what every site is read against: the catalogue of the law, the words, and the
/// design of the pages.
package struct NewSite: Sendable {
  private let folder: String

  /// What stands there last: a folder without it was begun by a run that was cut short, or by somebody else.
  private static let settings = "content/site.yml"

  package init(_ folder: String) throws {
    guard !folder.isEmpty else {
      throw MachineTrouble("Say which folder it shall stand in: `plainsight new site FOLDER`.")
    }
    self.folder = folder
    try keepOutOfSites(folder)
    guard !isThere("\(folder)/\(Self.settings)") else {
      throw MachineTrouble("The folder \(folder) holds a site already, so nothing was written.")
    }
  }

  private struct File {
    let name: String
    let bytes: [UInt8]
  }

  /// `content` and `templates` are those of another site, or those that came with the program.
  package func begin(settings: String, content: String, templates: String) throws {
    for folder in [content + "/entitlements", content + "/vocabulary", templates] { try expectPlain(folder) }
    // All of it is read before any of it is written.
    var files = try ["entitlements.yml", "glossary.yml"].map { name in
      File(name: "content/" + name, bytes: try read(content + "/" + name))
    }
    for name in ["entitlements", "vocabulary"] {
      files += try self.files(in: content + "/" + name, as: "content/" + name)
    }
    files += try self.files(in: templates, as: "templates")
    files.append(File(name: Self.settings, bytes: Array(settings.utf8)))
    try expectNothingElse(in: "content", files)
    try expectNothingElse(in: "templates", files)
    for file in files where !stands(file) { try writeNewFile(file.bytes, to: "\(folder)/\(file.name)") }
  }

  /// What would be left out is told before anything is written.
  private func expectPlain(_ source: String) throws {
    for entry in try Folder(opening: source).entries() ?? [] where entry.sort == .other || entry.sort == .nameless {
      throw MachineTrouble("\(source)/\(entry.name) is not a file, so nothing was written. Put the file itself there.")
    }
  }

  /// A run that was cut short has left some of the same files.
  private func expectNothingElse(in name: String, _ files: [File]) throws {
    let names = Set(files.filter(stands).map(\.name))
    try expectNoLinks(above: name + "/file", in: folder)
    func expect(_ relative: String) throws {
      let place = "\(folder)/\(relative)"
      guard isThere(place) else { return }
      for entry in try Folder(opening: place).entries() ?? [] where !entry.name.hasPrefix(".") {
        let name = relative + "/" + entry.name
        if entry.sort == .folder { try expect(name) }
        guard entry.sort == .folder || names.contains(name) else {
          throw MachineTrouble("The folder \(folder) holds other things, such as \(name), so nothing was written.")
        }
      }
    }
    try expect(name)
  }

  private func stands(_ file: File) -> Bool {
    (try? readFile("\(folder)/\(file.name)", limit: Library.largestFile)) == file.bytes
  }

  private func files(in source: String, as name: String) throws -> [File] {
    try (Folder(opening: source).entries() ?? []).filter { $0.sort == .file && !$0.name.hasPrefix(".") }.map { entry in
      File(name: name + "/" + entry.name, bytes: try read(source + "/" + entry.name))
    }
  }

  private func read(_ path: String) throws -> [UInt8] { try readFile(path, limit: Library.largestFile) }
}
