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

/// Refuses a file of the content whose folder is a link, or lies behind one: what lies there is not published, and it may belong to
/// something else.
func expectNoLinks(above name: String, in content: String) throws {
  var folder = content
  for part in name.split(separator: "/").dropLast() {
    folder += "/" + part
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { continue }
    throw MachineTrouble(
      "\(folder) is a link, so nothing was written. Put the folder itself there: links are not followed.")
  }
}
