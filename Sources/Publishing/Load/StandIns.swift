/// What is built of councils in place of what lies in their folders, which cannot be published.
package struct StandIns: Sendable {
  /// What was published last of each, by the council's folder.
  let contents: [String: KeptCouncil]
  /// Those that families do not see yet.
  package let leftOut: Set<String>

  package static let none = StandIns(contents: [:], leftOut: [])

  /// The folders of those of which something was published.
  package var fallenBack: [String] { contents.keys.sorted() }

  package var isNone: Bool { contents.isEmpty && leftOut.isEmpty }

  func standsIn(for slug: String) -> Bool { contents[slug] != nil || leftOut.contains(slug) }

  /// What counts in place of a file. nil where the file itself does.
  func council(of name: String) -> KeptCouncil? {
    guard !contents.isEmpty, name.hasPrefix("councils/") else { return nil }
    return name.split(separator: "/", maxSplits: 2).dropFirst().first.flatMap { contents[String($0)] }
  }
}
