/// Writes a page of the content that is not there yet. `name` is its place inside the content folder.
package func writeNewPage(_ text: String, _ name: String, in content: String) throws {
  try expectNoLinks(above: name, in: content)
  try writeNewFile(text, to: content + "/" + name)
}

/// Writes a file that is not there yet, whole, and the folders above it. What is there already is never touched.
package func writeNewFile(_ text: String, to path: String) throws {
  try writeNewFile(Array(text.utf8), to: path)
}

func writeNewFile(_ bytes: [UInt8], to path: String) throws {
  try makeFolders(above: path)
  try writeFile(bytes, to: path, over: .nothing)
}
