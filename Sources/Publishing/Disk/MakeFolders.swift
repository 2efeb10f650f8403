import Glibc

/// Makes a folder, unless there is one.
func makeFolder(_ path: String) throws {
  guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
    throw MachineTrouble("make the folder \(path)", code: errno)
  }
}

/// Makes the folders in which a file is to stand.
func makeFolders(above path: String) throws {
  var folder = path.hasPrefix("/") ? "" : "."
  for part in path.split(separator: "/").dropLast() {
    folder += "/" + part
    try makeFolder(folder)
  }
}
