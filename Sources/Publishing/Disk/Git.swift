/// Asks git about a folder.
enum Git {
  /// nil when there is no git on this machine.
  static func run(
    _ words: [String], in folder: String, index: String? = nil, changing more: [String: String] = [:]
  ) throws -> OtherProgram? {
    // A hook of git names its own repository and index, which are not meant here; nor may git wait for a password.
    var surroundings: [String: String?] = [
      "GIT_DIR": nil, "GIT_WORK_TREE": nil, "GIT_PREFIX": nil, "GIT_INDEX_FILE": index, "GIT_OPTIONAL_LOCKS": "0",
      "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
    ]
    for (name, value) in more { surroundings[name] = value }
    return try OtherProgram.run("git", ["-C", folder] + words, changing: surroundings)
  }
}
