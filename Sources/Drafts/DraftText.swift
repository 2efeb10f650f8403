import Checks
import Content
import Shapes

extension Draft {
  /// The whole file: what is known, what else can be said at the top as comments, and a heading with a hint for each part.
  package func text(_ reference: Reference) -> String {
    let parts = parts(reference)
    let ids = DraftPart.ids(of: parts)
    let places = zip(parts, ids).compactMap { part, id in part.item.map { "\($0)#\(id)" } }
    var known = [(name: "title", yaml: YAMLLine.text(title))] + facts
    if !answers.isEmpty {
      // A register is answered by the page as a whole, whatever else stands on it.
      let whole = answers.filter { answer in !places.contains { $0.hasPrefix(answer + "#") } }
      known.append(("answers", YAMLLine.list(whole + places)))
    }
    let shape = PageShape(kind, reference)
    return "---\n" + shape.inOrder(known) + comments(shape, known.map(\.name), reference) + "---\n\n" + opening
      + parts.map(\.text).joined(separator: "\n")
  }

  /// What stands before the first heading.
  private var opening: String {
    switch kind {
    case .council: Hint.text("Who the council is, which places it looks after, and how families reach it.") + "\n\n"
    case .offer: Hint.text("What this local offer brings together, and for whom.") + "\n\n"
    case .service, .criteria, .thresholds, .document, .reply: ""
    }
  }

  private func comments(_ shape: PageShape, _ known: [String], _ reference: Reference) -> String {
    let needed = Set(duties(reference).flatMap(\.check.requires).compactMap(\.fact))
    let open = shape.facts.filter { $0.example != nil && !known.contains($0.name) && isUsual($0.name) }
    func lines(_ facts: [Fact], under words: String) -> String {
      facts.isEmpty
        ? "" : "# \(words)\n" + facts.map { "# \($0.name): \($0.example ?? "")\n" }.joined()
    }
    return lines(
      open.filter { needed.contains($0.name) },
      under: "What this page answers asks for these too. Take the # away, and write your own:")
      + lines(open.filter { !needed.contains($0.name) }, under: "These can be said as well:")
  }

  /// What a page of a service can say, few other pages need.
  private func isUsual(_ fact: String) -> Bool {
    let everywhere = ["contact", "checked", "review"]
    switch kind {
    case .service: return fact != "answers"
    case .council, .criteria, .offer, .thresholds, .document, .reply:
      return everywhere.contains(fact) || !Self.ofServices.contains(fact)
    }
  }

  private static let ofServices: Set<String> = [
    "answers", "ages", "area", "cost", "provider", "criteria", "where", "when", "level", "route", "needs", "waiting",
    "documents-needed", "languages",
  ]
}

extension PageShape {
  /// Facts as lines of a file, in the order of this kind of page.
  func inOrder(_ facts: [(name: String, yaml: String)]) -> String {
    let names = self.facts.map(\.name)
    let sorted = facts.enumerated().sorted { one, other in
      let (first, second) = (names.firstIndex(of: one.element.name), names.firstIndex(of: other.element.name))
      return (first ?? names.count, one.offset) < (second ?? names.count, other.offset)
    }
    return sorted.map { "\($0.element.name): \($0.element.yaml)\n" }.joined()
  }
}
