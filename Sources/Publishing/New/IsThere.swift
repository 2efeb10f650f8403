import Glibc

/// Whether there is a file or a folder at a path.
package func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }
