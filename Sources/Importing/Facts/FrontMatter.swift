/// The facts at the top of a page, as YAML.
struct FrontMatter {
  private var facts: [(name: String, lines: [String])] = []

  /// Those that the order does not have come last, as they were added.
  func lines(in order: [String]) -> [String] {
    let places = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
    let sorted = facts.enumerated().sorted { one, other in
      (places[one.element.name] ?? order.count, one.offset) < (places[other.element.name] ?? order.count, other.offset)
    }
    return sorted.flatMap(\.element.lines)
  }

  mutating func add(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { facts.append((name, ["\(name): \(YAMLText.scalar(text))"])) }
  }

  mutating func add(_ stamp: ImportStamp) { facts.append((ImportStamp.name, [stamp.line])) }

  // Of a text that held nothing but marks of HTML, nothing is left. A fact without a value would stop the site.

  mutating func add(_ name: String, words: [String]) {
    let words = words.filter { !$0.isEmpty }
    if !words.isEmpty {
      facts.append((name, ["\(name): [\(words.map { YAMLText.scalar($0, inFlow: true) }.joined(separator: ", "))]"]))
    }
  }

  mutating func add(_ name: String, _ group: [Fact]) {
    let group = group.filter { !$0.isEmpty }
    if !group.isEmpty { facts.append((name, ["\(name):"] + group.map { "  " + $0.line })) }
  }

  mutating func add(_ name: String, list: [[Fact]]) {
    let groups = list.map { $0.filter { !$0.isEmpty } }.filter { !$0.isEmpty }
    guard !groups.isEmpty else { return }
    let lines = groups.flatMap { group in
      group.enumerated().map { at, fact in (at == 0 ? "  - " : "    ") + fact.line }
    }
    facts.append((name, ["\(name):"] + lines))
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
