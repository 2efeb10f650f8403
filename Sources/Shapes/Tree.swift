import Diagnostics

/// A value of JSON or YAML, with its names in the order in which they are to be written.
indirect enum Tree: Sendable {
  case text(String)
  case flag(Bool)
  case number(Int)
  case list([Tree])
  case group([(String, Tree)])
  /// What is written once under a name, and named where it stands again. JSON has no such thing, and writes it out.
  case named(String, Tree)
  case again(String)

  static func texts(_ texts: [String]) -> Tree { .list(texts.map(Tree.text)) }
}

extension Tree {
  /// Two spaces a level, a line each.
  func json(_ indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .text(let text): return JSONWriter.quoted(text)
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return "\(number)"
    case .named(_, let tree): return tree.json(indent)
    case .again(let name): preconditionFailure("JSON cannot name \(name) again")
    case .list(let all):
      if all.isEmpty { return "[]" }
      return "[\n" + all.map { inner + $0.json(inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .group(let all):
      if all.isEmpty { return "{}" }
      return "{\n" + all.map { "\(inner)\(JSONWriter.quoted($0)): \($1.json(inner))" }.joined(separator: ",\n")
        + "\n\(indent)}"
    }
  }

  /// The same as YAML. Every text is in quotes, so that none can be taken for something else.
  func yaml(_ indent: String = "") -> String {
    switch self {
    case .text, .flag, .number: return json() + "\n"
    case .named(let name, let tree): return "&\(name)" + (tree.isShort ? " " : "\n") + tree.yaml(indent)
    case .again(let name): return "*\(name)\n"
    case .list(let all):
      if all.isEmpty { return "[]\n" }
      return all.map { "\(indent)- " + $0.yaml(indent + "  ").dropping(indent + "  ") }.joined()
    case .group(let all):
      if all.isEmpty { return "{}\n" }
      return all.map { name, value in
        "\(indent)\(name):" + (value.isShort ? " " : "\n") + value.yaml(indent + "  ")
      }.joined()
    }
  }

  private var isShort: Bool {
    switch self {
    case .text, .flag, .number, .named, .again: true
    case .list(let all): all.isEmpty
    case .group(let all): all.isEmpty
    }
  }
}

extension String {
  /// The first line of an entry stands behind its mark.
  fileprivate func dropping(_ indent: String) -> Substring { hasPrefix(indent) ? dropFirst(indent.count) : self[...] }
}
