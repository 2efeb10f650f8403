import Diagnostics
import Pages

/// The templates and the style sheet, as they stand in one folder.
struct Design {
  let templates: PageTemplates?
  let style: [UInt8]

  static func load(_ path: String, noting found: inout [Diagnostic]) throws -> Design {
    let (sources, style) = try files(of: path, noting: &found)
    return Design(templates: PageTemplates.compile(sources, noting: &found), style: style)
  }

  fileprivate static func files(
    of path: String, noting found: inout [Diagnostic]
  ) throws -> (templates: [String: SourceText], style: [UInt8]) {
    let root = try Folder(opening: path)
    let shown = path.hasSuffix("/") ? path : path + "/"
    var sources: [String: SourceText] = [:]
    var style: [UInt8]?
    for entry in try root.entries() ?? [] where !entry.name.hasPrefix(".") {
      guard entry.sort == .file, entry.name.hasSuffix(".html") || entry.name == "style.css" else {
        found.append(
          .disk(
            "stray-file", shown + entry.name, "This is neither a template nor the style sheet",
            "Keep only `.html` files and `style.css` here."))
        continue
      }
      guard case .bytes(let bytes) = try root.read(entry.name, limit: Library.largestText) else {
        found.append(
          .disk("not-a-file", shown + entry.name, "This is not a file that can be read", "Put a plain text file here."))
        continue
      }
      if entry.name == "style.css" {
        style = bytes
      } else {
        sources[String(entry.name.dropLast(5))] = SourceText(path: shown + entry.name, name: entry.name, bytes: bytes)
      }
    }
    if style == nil {
      found.append(
        .disk("missing-file", shown + "style.css", "There is no style sheet", "Write `style.css`, even an empty one."))
    }
    return (sources, style ?? [])
  }
}

/// The design of the report for managers, from the folder of all templates. nil when something in it must be mended first.
package func loadReportPage(_ path: String, noting found: inout [Diagnostic]) throws -> ReportPage? {
  let (sources, _) = try Design.files(of: path, noting: &found)
  return ReportPage.compile(sources, noting: &found)
}
