/// A file with a problem, where `↓` shows the place that is meant, and one without. They explain a rule, and test it.
package struct Example: Sendable {
  /// Where the file stands.
  package let file: String
  /// Where it stands once the problem is mended: elsewhere only if its name was the problem.
  package let keptFile: String
  /// The item of the law that the example is about, where a rule is asked of each.
  package let item: String?
  /// The other files that both need, by where they stand.
  package let besides: [String: String]
  package let breaks: ExampleFile
  package let keeps: ExampleFile

  package init(
    in file: String, keptIn keptFile: String? = nil, about item: String? = nil, besides: [String: String] = [:],
    breaks: ExampleFile, keeps: ExampleFile
  ) {
    self.file = file
    self.keptFile = keptFile ?? file
    self.item = item
    self.besides = besides
    self.breaks = breaks
    self.keeps = keeps
  }

  package enum Side: Sendable {
    case breaks
    case keeps
  }

  /// Every file of one side, by where it stands.
  package func files(_ side: Side) -> [String: ExampleFile] {
    var files = besides.mapValues(ExampleFile.text)
    switch side {
    case .breaks: files[file] = breaks
    case .keeps: files[keptFile] = keeps
    }
    return files
  }
}

/// What a file of an example is. The `↓` is not part of it.
package enum ExampleFile: Sendable {
  case text(String)
  /// What no text can hold.
  case bytes([UInt8])
  /// A link to another file, which is none itself.
  case link(to: String)
  case absent

  /// What the file holds, if it is one.
  package var content: [UInt8]? {
    guard let written else { return nil }
    guard let mark else { return written }
    return Array(written[..<mark] + written[(mark + Self.sign.count)...])
  }

  /// Where `↓` stands, in bytes from the beginning.
  package var mark: Int? {
    guard let written else { return nil }
    return written.indices.first { written[$0] == Self.sign[0] && written[$0...].starts(with: Self.sign) }
  }

  private var written: [UInt8]? {
    switch self {
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    case .link, .absent: nil
    }
  }

  private static let sign = Array("↓".utf8)
}
