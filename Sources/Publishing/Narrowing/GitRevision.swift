import Diagnostics

/// The content as git keeps it at a revision.
struct GitRevision {
  /// As a person wrote it: `main`, `HEAD~3`, `v1.2`.
  private let name: String
  private let content: String
  private let commit: String

  /// Nothing that a person writes can be taken for an option: git is asked for the commit's own number, and given only that.
  init(_ name: String, of content: String) throws {
    self.name = name
    self.content = content
    _ = try Self.ask(content, ["rev-parse", "--git-dir"]).orTrouble(with: content)
    let answer = try Self.ask(content, ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
    guard answer.status == 0 else {
      throw MachineTrouble(
        "Git knows no revision “\(name.safeToShow)` here. A copy of the newest commits alone does not have older ones.")
    }
    commit = answer.text
  }

  /// Writes the content of that time into a folder, changing nothing in the repository. False when there was none yet.
  func write(to folder: String) throws -> Bool {
    let prefix = try Self.ask(content, ["rev-parse", "--show-prefix"]).orTrouble(with: content)
    let repository = try Self.ask(content, ["rev-parse", "--absolute-git-dir"]).orTrouble(with: content)
    let tree = try Self.ask(content, ["rev-parse", "--verify", "--quiet", "\(commit):\(prefix)"])
    guard tree.status == 0 else { return false }
    let place = ["--git-dir=\(repository)", "--work-tree=\(folder)"]
    // An index of its own, under a name that the content folder passes over.
    for words in [["read-tree", tree.text], ["checkout-index", "--all", "--quiet"]] {
      _ = try Self.ask(folder, place + words, index: folder + "/.index").orTrouble(with: content)
    }
    return true
  }

  private static func ask(_ folder: String, _ words: [String], index: String? = nil) throws -> Answer {
    // A hook of git names its own repository and index, which are not meant here; nor may git wait for a password.
    let surroundings: [String: String?] = [
      "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_PREFIX": nil, "GIT_INDEX_FILE": index, "GIT_OPTIONAL_LOCKS": "0",
      "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
    ]
    guard let git = try OtherProgram.run("git", ["-C", folder] + words, changing: surroundings) else {
      throw MachineTrouble("The program git is not on this machine, and --since asks it what has changed.")
    }
    return Answer(git)
  }

  private struct Answer {
    let status: Int32
    let text: String
    private let complaint: String

    init(_ git: OtherProgram) {
      status = git.status
      text = Self.line(git.out)
      complaint = Self.line(git.err)
    }

    func orTrouble(with content: String) throws -> String {
      if status == 0 { return text }
      if complaint.contains("not a git repository") {
        throw MachineTrouble(
          "The folder \(content) is in no git repository, so nobody can tell what has changed in it.")
      }
      throw MachineTrouble("Git could not say what has changed in \(content): \(complaint.safeToShow)")
    }

    private static func line(_ bytes: [UInt8]) -> String {
      String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
  }
}
