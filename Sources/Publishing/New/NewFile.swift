import Glibc

/// Writes a file that is not there yet, whole, and the folders above it. What is there already is never touched.
package func writeNewFile(_ text: String, to path: String) throws {
  try makeFolders(above: path)
  try writeFile(Array(text.utf8), to: path, over: .nothing)
}

/// A site that was begun today has no folder for councils yet.
func makeFolders(above path: String) throws {
  let parts = path.split(separator: "/").dropLast()
  var folder = path.hasPrefix("/") ? "" : "."
  for part in parts {
    folder += "/" + part
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else {
      throw MachineTrouble("make the folder \(folder)", code: errno)
    }
  }
}
