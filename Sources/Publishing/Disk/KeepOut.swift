import Glibc

/// Refuses a place for what a command writes that lies in a site, or in the content or the design that a site is made from: a slip in a
/// path would put it in the place of a page or a template, and the next build would take away what lies in the site. A new file among a
/// council's files is meant to be published.
package func keepOutOfSites(_ path: String) throws {
  guard let place = placeToBe(path) else { return }
  let parts = place.split(separator: "/").map(String.init)
  for count in (0...parts.count).reversed() {
    let folder = "/" + parts[..<count].joined(separator: "/")
    let below = parts[count...]
    func holds(_ name: String) -> Bool { access(folder + "/" + name, F_OK) == 0 }
    func refuse(_ what: String) -> MachineTrouble {
      MachineTrouble("The place \(path) is in \(folder), which \(what), so nothing was written. Name another place.")
    }
    if holds(OutputFolder.marker) { throw refuse("is the site that families see") }
    if holds("layout.html"), holds("style.css") { throw refuse("holds the design of a site") }
    let isNewFile = below.count >= 4 && below.dropFirst(2).first == "files" && !isThere(place)
    // A site that was only just begun has no councils yet.
    let isContent = holds("entitlements.yml") && ["councils", "site.yml", "entitlements"].contains(where: holds)
    if isContent, !isNewFile { throw refuse("holds the pages of a site") }
  }
}

/// Where something will be, also where folders above it are still to be made. nil where nothing of the way is there.
private func placeToBe(_ path: String) -> String? {
  var trimmed = path[...]
  while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
  if let place = placePastLinks(String(trimmed)) { return place }
  let slash = trimmed.lastIndex(of: "/")
  let above = slash.map { $0 == trimmed.startIndex ? "/" : String(trimmed[..<$0]) } ?? "."
  let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
  guard !name.isEmpty, let folder = placeToBe(above) else { return nil }
  switch name {
  case ".": return folder
  // A folder that is still to be made is no link.
  case "..": return folder.lastIndex(of: "/").map { $0 == folder.startIndex ? "/" : String(folder[..<$0]) }
  default: return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}

/// Refuses to write over what the same command reads or writes besides, or into a folder that it reads.
package func keepApart(_ written: String?, from others: [String]) throws {
  guard let written, let place = placeToBe(written) else { return }
  for other in others.compactMap(placeToBe) where place == other || place.hasPrefix(other + "/") {
    throw MachineTrouble(
      "The place \(written) is read by this command too, or written for something else. Nothing was written. Name another place."
    )
  }
}
