import Diagnostics
import Glibc

/// A path as it leads from the folder in which the program runs, wherever it lies below that, so that what is told of it is the
/// same on every machine. Any other stays as somebody named it.
package func pathFromHere(_ path: String) -> String {
  guard let place = placeOnDisk(of: path), let here = realPath(".") else { return path }
  if place == here { return "." }
  let above = here.hasSuffix("/") ? here : here + "/"
  return place.hasPrefix(above) ? String(place.dropFirst(above.count)) : path
}

/// The name inside the content folder of a file that a person or a program named: from here, from the root of the disk, or by
/// that name itself.
func nameInContent(_ path: String, below content: String) -> String {
  if let place = placeOnDisk(of: path), let folder = realPath(content) {
    let name = ContentName(place, below: folder).name
    if name != place { return name }
  }
  return ContentName(path, below: content).name
}

/// Where a file or a folder lies or would lie, from the root of the disk on and past all links above it. Its own name stays: a
/// link in place of a page is no page. nil where there is no folder for it.
private func placeOnDisk(of path: String) -> String? {
  var trimmed = path[...]
  while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
  let start = trimmed.lastIndex(of: "/").map { trimmed.index(after: $0) } ?? trimmed.startIndex
  let (above, name) = (String(trimmed[..<start]), String(trimmed[start...]))
  if ["", ".", ".."].contains(name) { return realPath(String(trimmed)) }
  guard let folder = realPath(above.isEmpty ? "." : above) else { return nil }
  return folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// A place that is there, past all links.
func realPath(_ path: String) -> String? {
  guard let found = realpath(path, nil) else { return nil }
  defer { free(found) }
  return String(cString: found)
}

/// Where a file is or will be, past all links, also past one that leads to nothing yet. nil where there is no folder for it.
func placePastLinks(_ path: String) -> String? {
  var path = path
  // The system follows no more of them either.
  for _ in 0..<40 {
    if let place = realPath(path) { return place }
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    guard let above = realPath(folder) else { return nil }
    let beginning = above.hasSuffix("/") ? above : above + "/"
    guard let led = linkedPath(beginning + name) else { return beginning + name }
    path = led.hasPrefix("/") ? led : beginning + led
  }
  return nil
}

/// What a link says. nil where there is none.
private func linkedPath(_ path: String) -> String? {
  var bytes = [CChar](repeating: 0, count: 4096)
  let length = readlink(path, &bytes, bytes.count)
  guard length > 0 else { return nil }
  return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
