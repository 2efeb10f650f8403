import Glibc

/// Trouble with the disk, a permission or an option: one sentence, and the run ends. Trouble with content is a `Diagnostic`.
package struct MachineTrouble: Error, CustomStringConvertible {
  package let description: String

  package init(_ sentence: String) {
    description = sentence
  }

  init(changed name: String) {
    self.init("The file \(name) changed while the site was being built. Build again.")
  }

  /// Says what was being done, and the system's own reason in words that help.
  init(_ doing: String, code: Int32) {
    let reason =
      switch code {
      case ENOSPC, EDQUOT: "there is no space left on the disk"
      case EACCES, EPERM: "this user may not do that there"
      case EROFS: "the disk can only be read"
      case ENOENT: "there is no such file or folder"
      case ELOOP: "it is a link, and links are not followed"
      case ENOTDIR: "it is not a folder"
      case EMFILE, ENFILE: "too many files are open"
      default: String(cString: strerror(code))
      }
    self.init("Cannot \(doing): \(reason).")
  }
}
