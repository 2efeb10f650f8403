import Glibc

/// Refuses a place for a report or something to print that lies in a site, or in the content or the design that a site is made from: a
/// slip in a path would put it in the place of a page or a template. A new file among a council's files is meant to be published.
package func keepOutOfSites(_ path: String) throws {
  guard let place = placePastLinks(path) else { return }
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
    if holds("entitlements.yml"), holds("councils"), !isNewFile { throw refuse("holds the pages of a site") }
  }
}
