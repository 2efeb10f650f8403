import Keeping

/// The ages a service is for, in whole years, both included.
package struct AgeRange: Hashable, Sendable {
  package let from: Int
  package let to: Int

  /// 25 is the last year that any children's services duty reaches (Children and Families Act 2014 s.83).
  package static let oldest = 25
  package static let any = AgeRange(from: 0, to: oldest)

  package init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// `5 to 17`, `5-17`, `under 5`, `16 and over`, `16+`, `8`, `any age`.
  package init?(_ text: String) {
    let spaced = text.lowercased().unicodeScalars.reduce(into: "") { spaced, scalar in
      switch scalar {
      case "-", "–": spaced += " to "
      case "+": spaced += " and over"
      default: spaced.unicodeScalars.append(scalar)
      }
    }
    let fillers: Set<String> = ["years", "aged", "ages"]
    let words = spaced.split(whereSeparator: \.isWhitespace).map(String.init).filter { !fillers.contains($0) }
    switch words.count {
    case 1:
      guard let age = Int(words[0]), (0...99).contains(age) else { return nil }
      self.init(from: age, to: age)
    case 2 where words == ["any", "age"]:
      self = .any
    case 2 where words[0] == "under":
      guard let age = Int(words[1]), (1...99).contains(age) else { return nil }
      self.init(from: 0, to: age - 1)
    case 3 where words[1...] == ["and", "over"]:
      guard let age = Int(words[0]), (0...Self.oldest).contains(age) else { return nil }
      self.init(from: age, to: Self.oldest)
    case 3 where words[1] == "to":
      guard let from = Int(words[0]), let to = Int(words[2]), from <= to, from >= 0, to <= 99 else { return nil }
      self.init(from: from, to: to)
    default: return nil
    }
  }

  package var inWords: String { inWords(.english) }

  package func inWords(_ say: Phrases) -> String {
    if self == .any { return say("Any age up to 25") }
    if from == to { return "\(from)" }
    return from == 0
      ? say("Birth to {{to}}", ["to": "\(to)"]) : say("{{from}} to {{to}}", ["from": "\(from)", "to": "\(to)"])
  }

  package func overlaps(_ other: AgeRange) -> Bool { from <= other.to && other.from <= to }
}

extension AgeRange: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(from, to)
  }

  package init(_ kept: inout KeptReading) throws {
    from = try kept.read()
    to = try kept.read()
  }
}
