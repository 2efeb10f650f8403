import Content
import Diagnostics

/// What git tells of the content: one look at all of it, not one for each page.
enum GitHistory {
  /// The first line of each change's message, its day, and the files that it touched. Who made it is not asked for.
  static func read(_ content: String) throws -> ChangeHistory {
    let shallow = try ask(content, ["rev-parse", "--is-shallow-repository"])
    guard String(decoding: shallow, as: UTF8.self).hasPrefix("false") else {
      throw MachineTrouble(
        "With `history: git` in site.yml, all changes are needed, and this copy has the newest alone. Fetch all of them with `git fetch --unshallow`."
      )
    }
    // The same commits give the same bytes, whatever a person has set for git.
    let said = try ask(
      content,
      [
        "-c", "core.quotePath=false", "-c", "log.showRoot=true", "-c", "log.follow=false", "-c",
        "advice.graftFileDeprecated=false", "log", "--encoding=UTF-8", "--no-show-signature", "-O/dev/null",
        "--ignore-submodules=none", "--no-renames", "--no-merges", "--relative", "--name-only", "-z",
        "--format=%x1E%cs%x1F%s%x1F", "--", ".",
      ])
    return ChangeHistory(said.split(separator: 0x1E).compactMap(change))
  }

  /// `2026-10-12`, the words, then the names with a zero byte after each.
  private static func change(_ bytes: ArraySlice<UInt8>) -> Change? {
    let parts = bytes.split(separator: 0x1F, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let day = Day(String(decoding: parts[0], as: UTF8.self)) else { return nil }
    let words = String(decoding: parts[1], as: UTF8.self).safeToShow
    let files = parts[2].split(separator: 0).map { name in
      String(decoding: name.drop { $0 == UInt8(ascii: "\n") }, as: UTF8.self)
    }
    return Change(day: day, words: words, files: files.filter { !$0.isEmpty }.sorted())
  }

  /// What takes the place of a commit in one copy of a repository is in no other.
  private static let commitsAsTheyAre = ["GIT_NO_REPLACE_OBJECTS": "1", "GIT_GRAFT_FILE": "/dev/null"]

  private static func ask(_ content: String, _ words: [String]) throws -> [UInt8] {
    guard let git = try Git.run(words, in: content, changing: commitsAsTheyAre) else {
      throw MachineTrouble("With `history: git` in site.yml, the program git is needed, and it is not on this machine.")
    }
    guard git.status == 0 else {
      let complaint = String(decoding: git.err.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
      throw MachineTrouble(
        "With `history: git` in site.yml, git is asked what has changed in \(content), and cannot tell (\(complaint.safeToShow))."
      )
    }
    return git.out
  }
}
