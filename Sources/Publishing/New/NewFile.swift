import Glibc

/// Writes a file that is not there yet, and the folders above it. What is there already is never touched.
package func writeNewFile(_ text: String, to path: String) throws {
  try makeFolders(above: path)
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o644)
  guard file >= 0 else {
    if errno == EEXIST {
      throw MachineTrouble("There is a file \(path) already, so nothing was written. Name another, or delete it first.")
    }
    throw MachineTrouble("write \(path)", code: errno)
  }
  defer { close(file) }
  try writeAll(file, Array(text.utf8), path)
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
