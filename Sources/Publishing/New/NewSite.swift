import Glibc

/// A folder for a site of one's own, begun with what every site is read against: the catalogue of the law, the words, and the
/// design of the pages.
package struct NewSite: Sendable {
  private let folder: String

  package init(_ folder: String) throws {
    self.folder = folder
    guard access(folder + "/content", F_OK) != 0, access(folder + "/templates", F_OK) != 0 else {
      throw MachineTrouble("The folder \(folder) holds a site already, so nothing was written.")
    }
  }

  /// `content` and `templates` are those of another site, or those that came with the program.
  package func begin(settings: String, content: String, templates: String) throws {
    for folder in [content + "/entitlements", content + "/vocabulary", templates] { try expectPlain(folder) }
    for name in ["entitlements.yml", "glossary.yml"] {
      try copy(content + "/" + name, to: "content/" + name)
    }
    for name in ["entitlements", "vocabulary"] { try copyFolder(content + "/" + name, to: "content/" + name) }
    try copyFolder(templates, to: "templates")
    try writeNewFile(settings, to: folder + "/content/site.yml")
  }

  /// What would be left out is told before anything is written.
  private func expectPlain(_ source: String) throws {
    for entry in try Folder(opening: source).entries() ?? [] where entry.sort == .other || entry.sort == .nameless {
      throw MachineTrouble("\(source)/\(entry.name) is not a file, so nothing was written. Put the file itself there.")
    }
  }

  private func copyFolder(_ source: String, to name: String) throws {
    for entry in try Folder(opening: source).entries() ?? [] where entry.sort == .file && !entry.name.hasPrefix(".") {
      try copy(source + "/" + entry.name, to: name + "/" + entry.name)
    }
  }

  private func copy(_ source: String, to name: String) throws {
    let bytes = try readFile(source, limit: Library.largestFile)
    try writeNewFile(bytes, to: folder + "/" + name)
  }
}
