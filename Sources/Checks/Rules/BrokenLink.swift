import Content
import Diagnostics

extension Rule {
  package static let brokenLink = Rule(
    "broken-link", "A link leads nowhere", .mustFix,
    why: "A parent who follows the link meets an error page, and may give up.",
    source: "WCAG 2.2, 2.4.4 Link purpose",
    examples: [
      Example(
        breaks: "---\ntitle: Play club\n---\nSee ↓[short breaks](short-braeks.md).",
        keeps: "---\ntitle: Play club\n---\nSee [this club](example.md)."),
      Example(
        breaks: "---\ntitle: Play club\n---\nSee ↓[the cost](#what-it-costs).\n\n## Cost\nFree.",
        keeps: "---\ntitle: Play club\n---\nSee [the cost](#cost).\n\n## Cost\nFree."),
      Example(
        breaks: "---\ntitle: Play club\n---\nSee ↓[the cost](../services/example.md#what-it-costs).\n\n## Cost\nFree.",
        keeps: "---\ntitle: Play club\n---\nSee [the law](../../../entitlements/short-breaks-statement.md)."),
      Example(
        breaks: "---\ntitle: Play club\n---\nSee ↓[the leaflet](../files/leaflet.pdf).",
        keeps: "---\ntitle: Play club\n---\nSee [the law](https://www.gov.uk/)."),
      Example(
        breaks: "---\ntitle: Play club\n---\nSee ↓[the law](www.gov.uk/children).",
        keeps: "---\ntitle: Play club\n---\nSee [the law](https://www.gov.uk/children)."),
      Example(
        breaks: "---\ntitle: Play club\n---\nWrite to ↓[us](play@clubs.example).",
        keeps: "---\ntitle: Play club\n---\nWrite to [us](mailto:play@clubs.example)."),
      Example(
        breaks: "---\ntitle: Play club\n---\nSee ↓[short breaks](short-breaks/example.md).",
        keeps: "---\ntitle: Play club\n---\nSee [this club](example.md)."),
      Example(
        besides: ["/councils/other/services/swimming.md": "---\ntitle: Swimming\n---\nEvery week.\n\n## Cost\nFree."],
        breaks: "---\ntitle: Play club\n---\nSee ↓[swimming](../../other/services/swimming.md#what-it-costs).",
        keeps: "---\ntitle: Play club\n---\nSee [swimming](../../other/services/swimming.md#cost)."),
    ],
    check: .pageAmongOthers { page, around in
      var found: [Finding] = []
      for link in page.links {
        guard let fault = LinkFault.of(link, on: page, around) else { continue }
        // What was meant is looked for among all that there is, and nobody is told of more.
        let instead = found.count < FaultList.most ? fault.instead() : ""
        found.append(Finding(page: page, span: link.span, what: fault.what, instead: instead))
      }
      return found
    })
}

/// What is wrong with where a link leads.
private struct LinkFault {
  let what: String
  let instead: () -> String

  static func of(_ link: Link, on page: Page, _ around: Surroundings) -> LinkFault? {
    switch link.target {
    case .outside: nil
    // Another council's page is looked for when all are read: see CheckedSite.
    case .page(let path, _) where path.hasPrefix("councils/") && !path.hasPrefix("councils/\(around.council.slug)/"):
      nil
    case .page(let path, let fragment): toPage(path, fragment, on: page, around)
    case .fragment(let id): page.prose.section(id: id) == nil ? noHeading(id, on: page) : nil
    case .file(let name): toFile(name, as: link, on: page, around)
    case .aboveContent:
      LinkFault(what: "This link leads out of the content folder") { "Link to a page or a file inside it." }
    }
  }

  private static func toPage(_ path: String, _ fragment: String?, on page: Page, _ around: Surroundings) -> LinkFault? {
    if around.council.unread.contains(path) { return nil }
    if let other = around.council.page(named: path) {
      guard let fragment, other.prose.section(id: fragment) == nil else { return nil }
      return noHeading(fragment, on: other)
    }
    let parts = path.split(separator: "/")
    if parts.first == "entitlements", parts.count == 2 {
      let id = PagePath.name(of: path)
      if around.reference.catalogue[id] != nil || around.reference.catalogue.unread.contains(id) { return nil }
      return noPage(path, on: page, among: around.knownDuties)
    }
    return noPage(path, on: page, among: around.knownPages)
  }

  private static func toFile(_ name: String, as link: Link, on page: Page, _ around: Surroundings) -> LinkFault? {
    if around.knownFiles.contains(name) { return nil }
    let written = link.destination
    return LinkFault(what: "There is no file `\(name)`") {
      if written.contains("@"), !written.contains("/") {
        "An email address has `mailto:` before it: `mailto:\(written)`."
      } else if let address = addressOfWebsite(written) {
        "The address of another website begins with `https://`: `\(address)`."
      } else if let file = around.knownFiles.nearest(to: name) {
        "Link to `\(PagePath.way(to: file, from: page.source.name))` if that is what is meant."
      } else if written.contains(" ") {
        "Write the way to a page, such as `../documents/complaints.md`, or an address that begins with `https://`."
      } else {
        "Put the file into the council's `files` folder, or mend the name. A link to a page ends in `.md`."
      }
    }
  }

  /// Of what looks as if it led to another website. nil where it does not.
  private static func addressOfWebsite(_ written: String) -> String? {
    for begun in ["https//", "http//", "https/", "http/"] where written.hasPrefix(begun) {
      return "https://" + written.dropFirst(begun.count)
    }
    let host = written.prefix { $0 != "/" }
    let isHost = host.hasPrefix("www.") || [".uk", ".com", ".org", ".net"].contains { host.hasSuffix($0) }
    return isHost ? "https://" + written : nil
  }

  private static func noPage(_ path: String, on page: Page, among known: KnownPaths) -> LinkFault {
    LinkFault(what: "There is no page `\(path)`") {
      known.nearest(to: path).map {
        "Link to `\(PagePath.way(to: $0, from: page.source.name))` if that is what is meant."
      } ?? "Write the page, or take the link away."
    }
  }

  private static func noHeading(_ id: String, on page: Page) -> LinkFault {
    LinkFault(what: "The page “\(page.title)” has no heading `#\(id)`") {
      nearestName(to: id, among: page.prose.sections.map(\.id)).map { "Write `#\($0)` if that is what is meant." }
        ?? "Use a heading of that page in small letters with hyphens, or leave `#\(id)` out."
    }
  }
}
