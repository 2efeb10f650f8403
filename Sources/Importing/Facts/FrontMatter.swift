/// The facts at the top of a page, as YAML.
struct FrontMatter {
  private(set) var lines: [String] = []

  mutating func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { lines.append("\(name): \(YAMLText.scalar(text))") }
  }

  // Of a text that held nothing but marks of HTML, nothing is left. A fact without a value would stop the site.

  mutating func add(_ name: String, words: [String]) {
    let words = words.filter { !$0.isEmpty }
    if !words.isEmpty {
      lines.append("\(name): [\(words.map { YAMLText.scalar($0, inFlow: true) }.joined(separator: ", "))]")
    }
  }

  mutating func add(_ name: String, _ facts: [Fact]) {
    let facts = facts.filter { !$0.isEmpty }
    if !facts.isEmpty { lines += ["\(name):"] + facts.map { "  " + $0.line } }
  }

  mutating func add(_ name: String, list: [[Fact]]) {
    let groups = list.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    guard !groups.isEmpty else { return }
    lines.append("\(name):")
    for group in groups {
      for (at, fact) in group.enumerated() { lines.append((at == 0 ? "  - " : "    ") + fact.line) }
    }
  }

  /// One line of a group.
  struct Fact {
    let name: String
    let value: String

    /// A number or a list of words, which is written as it is.
    init(_ name: String, verbatim value: String) {
      self.name = name
      self.value = value
    }

    init(_ name: String, _ text: String) {
      self.init(name, verbatim: YAMLText.scalar(text))
    }

    var isEmpty: Bool { value == YAMLText.scalar("") }

    var line: String { "\(name): \(value)" }
  }
}
