import Diagnostics
import Markup

enum FactShape {
  case text
  case list
  case group

  var inWords: String {
    switch self {
    case .text: "one text"
    case .list: "a list"
    case .group: "a group of facts"
    }
  }
}

extension Diagnostic {
  /// A fact that cannot be taken as it is written: its page is not published until it is mended.
  static func fact(
    _ rule: String, _ span: Span, in source: SourceText, _ what: String, _ instead: String,
    why: String = "A fact that cannot be read would be missing from the page, and families would not know it."
  ) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: .mustFix, place: source.place(span), what: what, why: why, instead: instead)
  }

  static func unknownField(_ key: YAMLScalar, known: [String], in source: SourceText) -> Diagnostic {
    let advice =
      if let nearest = nearestName(to: key.text, among: known) {
        "Write `\(nearest):` if that is what is meant."
      } else {
        "The facts known here are \(list(known)). "
          + (source.path.hasSuffix(".md")
            ? "Put anything else in the words below, under a heading." : "Take this one away.")
      }
    return fact("unknown-field", key.span, in: source, "There is no fact called `\(key.text)` here", advice)
  }

  static func notIndented(_ key: YAMLScalar, under group: String, in source: SourceText) -> Diagnostic {
    fact(
      "unknown-field", key.span, in: source, "`\(key.text)` stands as far left as `\(group)`, and belongs to it",
      "Put two spaces before this line: a fact that belongs to `\(group):` begins farther right.")
  }

  /// Inside `{ }` a comma begins the next fact, so the second half of a sentence looks like a fact without a value.
  static func cutByComma(_ key: YAMLScalar, in source: SourceText) -> Diagnostic {
    fact(
      "unknown-field", key.span, in: source,
      "The text is cut in two here, because a comma inside `{ }` begins a new fact",
      "Put the whole text in double quotes, from its colon to the next fact.")
  }

  /// Quotes that a word processor has turned are letters to YAML.
  static func cutInCurlyQuotes(_ key: YAMLScalar, in source: SourceText) -> Diagnostic {
    fact(
      "unknown-field", key.span, in: source,
      "The text is cut in two here, because its quotes are curly and only straight ones hold it together",
      "Type both quotes again as straight ones: `\"`.")
  }

  static func missing(_ name: String, _ why: String, _ example: String, at span: Span, in source: SourceText)
    -> Diagnostic
  {
    fact("missing-field", span, in: source, "This has no `\(name)`", "Add a line `\(example)`.", why: why)
  }

  static func nothingAfterColon(_ key: YAMLScalar, in source: SourceText) -> Diagnostic {
    fact(
      "empty-field", key.span, in: source, "`\(key.text)` has nothing after its colon",
      "Write the value, or delete the line. A text with a comma, inside `{ }` or `[ ]`, needs double quotes.")
  }

  static func wrongShape(_ node: YAMLNode, _ name: String, _ wanted: FactShape, in source: SourceText) -> Diagnostic {
    let written: FactShape =
      switch node {
      case .scalar: .text
      case .list: .list
      case .map: .group
      }
    return fact(
      "wrong-shape", node.span, in: source,
      "\(capitalised(name)) should be \(wanted.inWords), and is \(written.inWords)",
      ShapeExamples.advice(name, wanted, instead: node))
  }

  static func noDay(_ text: Located<String>, _ name: String, in source: SourceText) -> Diagnostic {
    let advice =
      switch MeantDay(text.value) {
      case .day(let day): "Write year, month and day: `\(name): \(day.code)`."
      case .tooLate(let month, let length, let last):
        "\(month) has \(length) days. Write one of them, as in `\(name): \(last.code)`."
      case nil: "Write year, month and day, such as `\(name): 2026-10-01`."
      }
    return fact(
      "no-such-date", text.span, in: source, "“\(text.value)” is not a date", advice,
      why: "Families and inspectors use the date to judge whether the page is still true.")
  }

  static func wrongForm(_ text: Located<String>, _ name: String, _ advice: String, in source: SourceText) -> Diagnostic
  {
    fact("wrong-form", text.span, in: source, "“\(text.value)” does not fit \(name)", advice)
  }

  /// `listed` says where all words stand, for lists that are too long to be told.
  static func unknownWord(
    _ text: Located<String>, _ name: String, known: [String], in source: SourceText, listed: String? = nil
  ) -> Diagnostic {
    let few = list(Array(known.prefix(mostWords)))
    let isLong = known.count > mostWords
    let advice =
      if let nearest = nearestName(to: text.value, among: known) {
        "Write `\(nearest)` if that is what is meant."
      } else if let listed {
        "Use one of the words in \(listed)\(isLong ? "" : ": " + few)."
      } else {
        isLong ? "Use one of \(few) and \(known.count - mostWords) more." : "Use one of \(few)."
      }
    return unknownWord(text, name, advice, in: source)
  }

  static func unknownWord(_ text: Located<String>, _ name: String, _ advice: String, in source: SourceText)
    -> Diagnostic
  {
    fact(
      "unknown-word", text.span, in: source, "“\(text.value)” is not a word that \(name) knows", advice,
      why: "Pages are found by these words. A word of one's own leads families nowhere.")
  }

  /// Nobody reads more in one line.
  private static let mostWords = 8

  /// Commas make no list without brackets around them.
  static func listWithoutBrackets(_ text: Located<String>, _ name: String, _ words: [String], in source: SourceText)
    -> Diagnostic
  {
    fact(
      "wrong-shape", text.span, in: source, "“\(text.value)” is one text here, and should be a list",
      "Put square brackets around the words: `\(name): [\(words.joined(separator: ", "))]`.")
  }

  private static func list(_ names: [String]) -> String {
    names.map { "`\($0)`" }.joined(separator: ", ")
  }

  private static func capitalised(_ name: String) -> String {
    name.prefix(1).uppercased() + name.dropFirst()
  }
}

extension Diagnostic {
  static func hiddenSign(_ span: Span, _ name: String, in source: SourceText) -> Diagnostic {
    Diagnostic(
      rule: "hidden-sign", severity: .shouldFix, place: source.place(span),
      what: "There is a sign in \(name) that cannot be seen, and hides letters or turns them round",
      why: "A family could read another name than the one that stands there, and a search would not find it.",
      instead: "Type the words anew, without copying them.")
  }
}

extension Diagnostic {
  static func curlyQuotes(_ span: Span, _ name: String, in source: SourceText) -> Diagnostic {
    Diagnostic(
      rule: "curly-quotes", severity: .shouldFix, place: source.place(span),
      what: "The quotes around \(name) are curly, so they are shown with it",
      why: "Families would see quotes around it, and a search for it would begin with them.",
      instead: "Take them away, or type both again as straight quotes: `\"`.")
  }
}

extension String {
  /// As a word processor writes them.
  var beginsWithCurlyQuote: Bool { first.map { "“”‘’".contains($0) } ?? false }

  /// One pair around the whole: those among the words are wanted.
  var isInCurlyQuotes: Bool {
    beginsWithCurlyQuote && dropFirst().last.map { "”’“‘".contains($0) } ?? false
      && !dropFirst().dropLast().contains { "“”‘".contains($0) }
  }
}

extension Unicode.Scalar {
  /// Signs that join letters, or mark the direction of one, are needed in some scripts and are not meant here.
  var isHiddenSign: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) || value == 0x200B || value == 0x2060
      || value == 0xFEFF || value == 0xAD
  }
}
