/// A file's path inside the content folder, however a person named that folder, and whose it is.
package struct ContentName: Sendable {
  package let name: String

  package init(_ path: String, below folder: String) {
    let above = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    name = path.hasPrefix(above) ? String(path.dropFirst(above.count)) : path
  }

  /// The council's folder. nil for what belongs to the whole site.
  package var council: String? { part(after: "councils") }

  /// The duty whose own page this is.
  package var duty: String? {
    part(after: "entitlements").flatMap { $0.hasSuffix(".md") ? String($0.dropLast(3)) : nil }
  }

  private func part(after folder: String) -> String? {
    let parts = name.split(separator: "/", maxSplits: 2)
    return parts.count > 1 && parts[0] == folder ? String(parts[1]) : nil
  }
}
