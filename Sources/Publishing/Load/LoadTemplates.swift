import Content
import Cores
import Diagnostics
import Pages

/// The templates, the style sheet, the scripts and the icon, as they stand in one folder.
package struct Design {
  package let templates: SiteTemplates?
  /// What is published as it is.
  private(set) var files: [(name: String, bytes: [UInt8])]

  private static let asTheyAre: [(name: String, what: String, instead: String)] = [
    ("style.css", "There is no style sheet", "Write `style.css`, even an empty one."),
    (
      "page.js", "There is no script for leaving a page quickly",
      "Take `page.js` from the templates that come with Plainsight."
    ),
    (
      "search.js", "There is no script for the search", "Take `search.js` from the templates that come with Plainsight."
    ),
    (
      "find-council.js", "There is no script for finding a council",
      "Take `find-council.js` from the templates that come with Plainsight."
    ),
    (
      "could-help.js", "There is no script for “Could this help us?”",
      "Take `could-help.js` from the templates that come with Plainsight."
    ),
    (
      "my-list.js", "There is no script for a reader's own list",
      "Take `my-list.js` from the templates that come with Plainsight."
    ),
    (
      "shortlist.js", "There is no script for the page of a reader's own list",
      "Take `shortlist.js` from the templates that come with Plainsight."
    ),
    (
      "print.css", "There is no style sheet for paper", "Take `print.css` from the templates that come with Plainsight."
    ),
    ("icon.svg", "There is no icon", "Take `icon.svg` from the templates that come with Plainsight, or draw your own."),
  ]

  /// Of all pages of the site.
  var styleSheet: [UInt8] { files.first { $0.name == "style.css" }?.bytes ?? [] }

  /// Of what is printed.
  var paperStyle: [UInt8] { files.first { $0.name == "print.css" }?.bytes ?? [] }

  /// The same design in a site's own colours.
  func wearing(_ look: Look?) -> Design {
    var design = self
    for index in files.indices where files[index].name == "style.css" {
      design.files[index].bytes += Array((look?.style ?? "").utf8)
    }
    return design
  }

  package static func load(
    _ path: String, for reference: Reference?, on cores: Cores = .all, noting found: inout [Diagnostic]
  ) throws -> Design {
    let (sources, files) = try files(of: path, noting: &found)
    let languages = reference?.phrases ?? [:]
    // What cannot be read of a vocabulary cannot be known to be said.
    let isWhole = !found.contains { $0.stopsPublishing && $0.place.path.contains("/vocabulary/") }
    if let reference, isWhole, !languages.isEmpty {
      let known = SiteTemplates.phrases(of: sources).union(Phrases.ofProgram).union(reference.vocabularies.phrases)
      for (_, phrases) in languages.sorted(by: { $0.key < $1.key }) { found += phrases.strangers(among: known) }
    }
    return Design(templates: SiteTemplates.compile(sources, in: languages, on: cores, noting: &found), files: files)
  }

  fileprivate static func files(
    of path: String, noting found: inout [Diagnostic]
  ) throws -> (templates: [String: SourceText], others: [(name: String, bytes: [UInt8])]) {
    let root = try Folder(opening: path)
    let shown = path.hasSuffix("/") ? path : path + "/"
    var sources: [String: SourceText] = [:]
    var files: [(name: String, bytes: [UInt8])] = []
    for entry in try root.entries() ?? [] where !entry.name.hasPrefix(".") {
      let isAsItIs = asTheyAre.contains { $0.name == entry.name }
      guard entry.sort == .file, entry.name.hasSuffix(".html") || isAsItIs else {
        let names = asTheyAre.map { "`\($0.name)`" }.joined(separator: ", ")
        found.append(
          .disk(
            "stray-file", shown + entry.name, "This is neither a template nor another file of the design",
            "Keep only `.html` files, \(names) here."))
        continue
      }
      guard case .bytes(let bytes) = try root.read(entry.name, limit: Library.largestText) else {
        found.append(
          .disk("not-a-file", shown + entry.name, "This is not a file that can be read", "Put a plain text file here."))
        continue
      }
      if isAsItIs {
        files.append((entry.name, bytes))
      } else {
        sources[String(entry.name.dropLast(5))] = SourceText(path: shown + entry.name, name: entry.name, bytes: bytes)
      }
    }
    for file in asTheyAre where !files.contains(where: { $0.name == file.name }) {
      found.append(.disk("missing-file", shown + file.name, file.what, file.instead))
    }
    return (sources, files)
  }
}

/// The design of the report for managers, from the folder of all templates. nil when something in it must be mended first.
package func loadReportPage(_ path: String, noting found: inout [Diagnostic]) throws -> ReportPage? {
  let (sources, _) = try Design.files(of: path, noting: &found)
  return ReportPage.compile(sources, noting: &found)
}
