/// A part of a page that reads differently in its file and in what the feed says now.
package struct PageDifference: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A fact at the top, by name.
    case fact(String)
    /// A section, by its heading; the words before the first heading have none.
    case section(String)

    package var inWords: String {
      switch self {
      case .fact(let name): "`\(name)`"
      case .section(""): "the words before the first heading"
      case .section(let heading): "“\(heading)”"
      }
    }
  }

  package let part: Part
  /// As the file has it, or nothing where only the feed has this part.
  package let inFile: String?
  package let inFeed: String?
}

/// A page taken apart into its facts and its sections, to say what differs.
struct PageParts {
  private var parts: [(part: PageDifference.Part, text: String)] = []

  /// Takes a page without its stamp.
  init(_ text: String) {
    let lines = text.lines
    var body = lines[...]
    if lines.first == "---", let end = lines.dropFirst().firstIndex(where: { $0.trimmingSpaces == "---" }) {
      for line in lines[1..<end] { add(fact: line) }
      body = lines[(end + 1)...]
    }
    add(sections: body)
    parts = parts.map { ($0.part, $0.text.trimmingSpaces) }.filter { !$0.text.isEmpty }
  }

  private mutating func add(fact line: Substring) {
    if let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "#", line.first != "-" {
      parts.append((.fact(String(line[..<colon])), String(line)))
    } else if !parts.isEmpty {
      parts[parts.count - 1].text += "\n" + line
    }
  }

  private mutating func add(sections lines: ArraySlice<Substring>) {
    parts.append((.section(""), ""))
    var fence: Substring?
    for line in lines {
      let mark = line.drop { $0 == " " }.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if mark.hasPrefix(open) { fence = nil }
      } else if mark.count >= 3 {
        fence = mark
      } else if line.hasPrefix("## ") {
        parts.append((.section(line.dropFirst(3).trimmingSpaces), ""))
        continue
      }
      parts[parts.count - 1].text += line + "\n"
    }
  }

  /// In the order of the file, then what only the feed has.
  static func differences(file: String, feed: String) -> [PageDifference] {
    var fresh = PageParts(feed).parts
    var differences: [PageDifference] = []
    for old in PageParts(file).parts {
      let index = fresh.firstIndex { $0.part == old.part }
      let new = index.map { fresh.remove(at: $0).text }
      if new != old.text { differences.append(PageDifference(part: old.part, inFile: old.text, inFeed: new)) }
    }
    return differences + fresh.map { PageDifference(part: $0.part, inFile: nil, inFeed: $0.text) }
  }
}
