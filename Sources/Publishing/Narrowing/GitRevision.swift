import Diagnostics

/// The content as git keeps it at a revision.
struct GitRevision {
  private let content: String
  private let commit: String

  /// `name` is what a person wrote: `main`, `HEAD~3`, `v1.2`. Nothing in it can be taken for an option, and from there on git
  /// is given the commit's own number alone.
  init(_ name: String, of content: String) throws {
    _ = try Self.ask(content, ["rev-parse", "--git-dir"]).orTrouble(with: content)
    guard let object = try Self.object(["--end-of-options", name], content),
      let commit = try Self.object([object + "^{commit}"], content)
    else {
      throw MachineTrouble(
        "Git knows no revision “\(name.safeToShow)” here. A copy that has the newest commits alone does not know older ones."
      )
    }
    self.content = content
    self.commit = commit
  }

  /// Writes the content of that time into a folder, changing nothing in the repository. False when there was none yet.
  func write(to folder: String) throws -> Bool {
    let prefix = try Self.ask(content, ["rev-parse", "--show-prefix"]).orTrouble(with: content)
    let repository = try Self.ask(content, ["rev-parse", "--absolute-git-dir"]).orTrouble(with: content)
    guard let tree = try Self.object(["\(commit):\(prefix)"], content) else { return false }
    let place = ["--git-dir=\(repository)", "--work-tree=\(folder)"]
    // An index of its own, under a name that the content folder passes over.
    for words in [["read-tree", tree], ["checkout-index", "--all", "--quiet"]] {
      _ = try Self.ask(folder, place + words, index: folder + "/.index").orTrouble(with: content)
    }
    return true
  }

  /// The number of what the words name. nil when git knows no such thing, or would say more than a number.
  private static func object(_ words: [String], _ folder: String) throws -> String? {
    let answer = try ask(folder, ["rev-parse", "--verify", "--quiet"] + words)
    let isNumber = answer.text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    return answer.status == 0 && isNumber && answer.text.utf8.count >= 40 ? answer.text : nil
  }

  private static func ask(_ folder: String, _ words: [String], index: String? = nil) throws -> Answer {
    guard let git = try Git.run(words, in: folder, index: index) else {
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
