import Glibc

/// Refuses a place for a report or something to print that lies in a site or in the content that it is made from: a slip in a path
/// would put it in the place of a page.
func keepOutOfSites(_ path: String) throws {
  var folder = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/").dropLast() {
    folder += "/" + part
    try expectNoSite(in: folder)
  }
  try expectNoSite(in: path)
  if !path.hasPrefix("/") { try expectNoSite(in: ".") }
}

private func expectNoSite(in folder: String) throws {
  for (name, what) in [
    (OutputFolder.marker, "is the site that families see"), ("site.yml", "holds the pages of a site"),
  ] {
    if access(folder + "/" + name, F_OK) == 0 {
      throw MachineTrouble("The folder \(folder) \(what), so nothing was written there. Name another place.")
    }
  }
}
