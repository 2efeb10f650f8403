import Glibc

/// Trouble with the disk, a permission or an option: one sentence, and the run ends. Trouble with content is a `Diagnostic`.
package struct MachineTrouble: Error, CustomStringConvertible {
  package let description: String
  /// Whether it is only that another build has the folder, and will be gone by itself.
  package let isAnotherBuild: Bool

  package init(_ sentence: String, isAnotherBuild: Bool = false) {
    description = sentence
    self.isAnotherBuild = isAnotherBuild
  }

  static func anotherBuild(in folder: String) -> MachineTrouble {
    MachineTrouble("Another build is writing \(folder). Wait until it has ended.", isAnotherBuild: true)
  }

  init(changed name: String, _ kind: String = "file") {
    self.init("The \(kind) \(name) changed while the site was being built. Build again.")
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
