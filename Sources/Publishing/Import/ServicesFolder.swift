import Content
import Diagnostics
import Glibc
import Markup

/// A council's `services` folder, which an import reads and adds to.
package struct ServicesFolder: Sendable {
  private let council: String
  private let path: String

  package init(content: String, council: String) throws {
    guard PagePath.isGoodName(council) else {
      throw MachineTrouble("“\(council)” cannot be a council's folder: use small letters, digits and hyphens.")
    }
    self.council = "\(content)/councils/\(council)"
    path = self.council + "/services"
  }

  /// Whether the council has a page of its own, without which its services cannot be published.
  package var hasCouncilPage: Bool { access(council + "/council.md", F_OK) == 0 }

  /// Begins a council that is not there yet. What nobody stated is left for staff to write.
  package func begin(title: String, type: String) throws {
    try makeFolders()
    let safe = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    try write("---\ntitle: \"\(safe)\"\ntype: \(type)\n---\n", to: council + "/council.md")
  }

  /// As its page has it; nil where there is none yet.
  package func councilName() throws -> String? {
    guard hasCouncilPage else { return nil }
    var found: [Diagnostic] = []
    let page = SourceText(
      path: council + "/council.md", bytes: try readFile(council + "/council.md", limit: Library.largestText))
    guard case .scalar(let title) = parse(page, noting: &found).facts["title"] else { return nil }
    return title.text
  }

  /// The text of each page, by file name.
  package func pages() throws -> [String: String] {
    guard access(path, F_OK) == 0 else { return [:] }
    let folder = try Folder(opening: path)
    var pages: [String: String] = [:]
    for entry in try folder.entries() ?? [] where entry.sort == .file && entry.name.hasSuffix(".md") {
      if case .bytes(let bytes) = try folder.read(entry.name, limit: Library.largestText) {
        pages[entry.name] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return pages
  }

  /// Writes a page so that a run that is cut short leaves the old one or the new one, whole.
  package func write(page name: String, _ text: String) throws {
    precondition(
      !name.contains("/") && !name.hasPrefix("."), "an imported page's name must stay in its folder: \(name)")
    try makeFolders()
    try write(text, to: path + "/" + name)
  }

  private func makeFolders() throws {
    for folder in [council, path] {
      guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
        throw MachineTrouble("make the folder \(folder)", code: errno)
      }
    }
  }

  private func write(_ text: String, to file: String) throws {
    let draft = path + "/.import-in-progress"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw MachineTrouble("write \(draft)", code: errno) }
    do {
      try writeAll(descriptor, Array(text.utf8), file)
    } catch {
      close(descriptor)
      throw error
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0 else {
      throw MachineTrouble("finish writing \(file)", code: errno)
    }
    guard rename(draft, file) == 0 else { throw MachineTrouble("write \(file)", code: errno) }
  }
}
