/// One change of the content: when, and in whose editors' words. Nobody's name is in it.
package struct Change: Sendable {
  package let day: Day
  package let words: String
  /// The files that it touched, by their paths in the content folder, in order.
  package let files: [String]

  package init(day: Day, words: String, files: [String]) {
    self.day = day
    self.words = words
    self.files = files
  }
}

/// What has changed on the site's pages, the newest first.
package struct ChangeHistory: Sendable {
  package let changes: [Change]
  private let byFile: [String: [Int]]

  package init(_ changes: [Change]) {
    self.changes = changes
    var byFile: [String: [Int]] = [:]
    for (index, change) in changes.enumerated() {
      for file in change.files { byFile[file, default: []].append(index) }
    }
    self.byFile = byFile
  }

  /// Of these files alone. Each is asked for once.
  package func only(_ isWanted: (_ file: String) throws -> Bool) rethrows -> ChangeHistory {
    let wanted = Set(try byFile.keys.filter(isWanted))
    let some = changes.map { Change(day: $0.day, words: $0.words, files: $0.files.filter(wanted.contains)) }
    return ChangeHistory(some.filter { !$0.files.isEmpty })
  }

  package func changes(of file: String) -> [Change] { (byFile[file] ?? []).map { changes[$0] } }

  package func changes(of council: String, atMost most: Int) -> [Change] {
    let folder = "councils/\(council)/"
    var found: [Change] = []
    for change in changes where found.count < most {
      let files = change.files.filter { $0.hasPrefix(folder) }
      if !files.isEmpty { found.append(Change(day: change.day, words: change.words, files: files)) }
    }
    return found
  }
}
