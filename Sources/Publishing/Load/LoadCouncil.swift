import Content
import Cores
import Diagnostics

/// What one council's folder holds. Nothing of it is parsed yet.
package struct LoadedCouncil: Sendable {
  package let sources: [SourceText]
  package let files: [AttachedFile]
  /// The pages that could not be loaded.
  package let unread: [String]
  /// The council's extract of the postcode file.
  package let postcodes: SourceText?
}

extension Library {
  package func load(
    _ slug: String, _ names: [String], on cores: Cores = .one, noting found: inout [Diagnostic]
  ) throws -> LoadedCouncil {
    var pages: [String] = []
    var unread = noPages(of: slug)
    var files: [AttachedFile] = []
    var postcodes: SourceText?
    for name in names {
      if name.hasPrefix("councils/\(slug)/files/") {
        if let bytes = try file(name, noting: &found) { files.append(AttachedFile(name: name, size: bytes.count)) }
      } else if name == "councils/\(slug)/postcodes.csv" {
        postcodes = try table(name, noting: &found)
      } else if isPage(name, noting: &found) {
        pages.append(name)
      } else if name.lowercased().hasSuffix(".md") {
        unread.append(name)
      }
    }
    let read = try cores.map(pages, by: 32) { name in
      var own: [Diagnostic] = []
      return (name: name, source: try source(name, noting: &own), found: own)
    }
    found += read.flatMap(\.found)
    unread += read.filter { $0.source == nil }.map(\.name)
    return LoadedCouncil(sources: read.compactMap(\.source), files: files, unread: unread, postcodes: postcodes)
  }
}
