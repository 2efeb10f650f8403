import Content
import Diagnostics

/// The pages of councils as they stand on the disk, for commands that tidy them.
package func pagesOnDisk(in content: String, only paths: [String]) throws -> [(path: PagePath, source: SourceText)] {
  var found: [Diagnostic] = []
  let library = try Library(content, noting: &found)
  let wanted = paths.map { nameInContent($0, below: content) }
  let names = library.councils.flatMap(\.files)
  for (path, name) in zip(paths, wanted) where !names.contains(name) || PagePath(name) == nil {
    throw MachineTrouble("\(path) is no page of a council in \(content).")
  }
  return try names.compactMap { name in
    guard wanted.isEmpty || wanted.contains(name), let path = PagePath(name),
      let source = try library.source(name, noting: &found)
    else { return nil }
    return (path, source)
  }
}

/// Writes a page anew, so that a run that is cut short leaves the old one or the new one, whole, and nobody's words are written
/// over that were saved since the page was read.
package func replaceText(of source: SourceText, with text: String) throws {
  try writeFile(Array(text.utf8), to: source.path, over: .asRead(source.bytes))
}
