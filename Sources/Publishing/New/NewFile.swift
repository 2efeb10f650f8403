/// Writes a file that is not there yet, whole, and the folders above it. What is there already is never touched.
package func writeNewFile(_ text: String, to path: String) throws {
  try writeNewFile(Array(text.utf8), to: path)
}

func writeNewFile(_ bytes: [UInt8], to path: String) throws {
  try makeFolders(above: path)
  try writeFile(bytes, to: path, over: .nothing)
}
