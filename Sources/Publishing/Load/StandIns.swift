/// What is built of councils in place of what lies in their folders, which cannot be published.
package struct StandIns: Sendable {
  /// What was published last of each, by the council's folder.
  let contents: [String: [PublishedFile]]
  /// Those that were never published.
  package let leftOut: Set<String>
  private let bytes: [String: [UInt8]]

  static let none = StandIns(contents: [:], leftOut: [])

  init(contents: [String: [PublishedFile]], leftOut: Set<String>) {
    self.contents = contents
    self.leftOut = leftOut
    bytes = Dictionary(
      contents.values.joined().map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  }

  /// The folders of those of which something was published.
  package var fallenBack: [String] { contents.keys.sorted() }

  var isNone: Bool { contents.isEmpty && leftOut.isEmpty }

  func standsIn(for slug: String) -> Bool { contents[slug] != nil || leftOut.contains(slug) }

  /// nil where the file itself counts.
  func bytes(of name: String) -> [UInt8]? { bytes[name] }
}
