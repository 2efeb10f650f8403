import Content
import Diagnostics

/// The words that a template says itself, phrase by phrase. A phrase ends at an element and at a section; what is printed within it
/// belongs to it: `Last checked on {{on}}`.
struct TemplatePhrases {
  private enum Piece {
    case markup(Substring)
    case words(Substring, canHoldElements: Bool)
    case attribute(Substring)
  }

  /// Attributes whose value is read to somebody.
  private static let spoken: Set = [
    "alt", "aria-label", "data-add", "data-label", "data-remove", "placeholder", "title",
  ]

  private let source: SourceText
  private var pieces: [Piece] = []

  init(_ source: SourceText) {
    self.source = source
    read(String(decoding: source.bytes, as: UTF8.self))
  }

  /// In the order in which they stand.
  var all: [String] {
    pieces.compactMap { piece in
      switch piece {
      case .markup: nil
      case .words(let text, _), .attribute(let text): Self.isSaid(text) ? Self.key(text) : nil
      }
    }
  }

  /// The same template in another language. What has no translation stays, and is marked as English where it can be.
  func translated(_ phrases: Phrases) -> SourceText {
    var text = ""
    for piece in pieces {
      switch piece {
      case .markup(let markup): text += markup
      case .words(let words, let canHoldElements):
        text += Self.isSaid(words) ? Self.said(words, phrases, marked: canHoldElements) : String(words)
      case .attribute(let words):
        text += Self.isSaid(words) ? Self.said(words, phrases, marked: false) : String(words)
      }
    }
    return SourceText(path: source.path, name: source.name, bytes: Array(text.utf8))
  }

  private static func said(_ words: Substring, _ phrases: Phrases, marked: Bool) -> String {
    let before = words.prefix { $0.isWhitespace }
    let after = String(words.reversed().prefix { $0.isWhitespace }.reversed())
    if let translation = phrases.translation(of: key(words)) { return before + escaped(translation) + after }
    let own = words.dropFirst(before.count).dropLast(after.count)
    return marked ? before + "<span lang=\"en\" dir=\"ltr\">" + own + "</span>" + after : String(words)
  }

  /// Scalar by scalar: a combining mark after a quotation mark makes one character of the two, and the quotation mark would
  /// pass.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }

  /// Lines are broken where the template's writer liked.
  private static func key(_ words: Substring) -> String {
    words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether there is a word in it beside what is printed. Some partials hold nothing but attributes.
  private static func isSaid(_ words: Substring) -> Bool {
    guard !words.contains("=\"") else { return false }
    var rest = words
    while let start = rest.firstRange(of: "{{") {
      if rest[..<start.lowerBound].contains(where: \.isLetter) { return true }
      guard let end = rest.firstRange(of: "}}") else { return false }
      rest = rest[end.upperBound...]
    }
    return rest.contains(where: \.isLetter)
  }

  // MARK: Reading

  private mutating func read(_ text: String) {
    var rest = text[...]
    var words = rest.startIndex
    var canHoldElements = true
    func upTo(_ end: String.Index) -> Substring { text[words..<end] }
    while let first = rest.first {
      if first == "<" {
        pieces.append(.words(upTo(rest.startIndex), canHoldElements: canHoldElements))
        let tag = Self.element(at: rest)
        addElement(tag)
        let name = tag.dropFirst().prefix { $0.isLetter }
        canHoldElements = name != "option" && name != "title" && name != "textarea"
        rest = rest[tag.endIndex...]
        words = rest.startIndex
      } else if rest.hasPrefix("{{"), let end = rest.firstRange(of: "}}") {
        let tag = rest[..<end.upperBound]
        if let sign = tag.dropFirst(2).first(where: { $0 != " " }), "#^/>".contains(sign) {
          pieces += [.words(upTo(rest.startIndex), canHoldElements: canHoldElements), .markup(tag)]
          words = tag.endIndex
        }
        rest = rest[tag.endIndex...]
      } else {
        rest = rest.dropFirst()
      }
    }
    pieces.append(.words(upTo(text.endIndex), canHoldElements: canHoldElements))
  }

  /// From `<` to the `>` that ends it, which stands neither in quotes nor in braces.
  private static func element(at text: Substring) -> Substring {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">", !isInBraces(text[..<index]) {
        return text[...index]
      }
    }
    return text
  }

  private static func isInBraces(_ before: Substring) -> Bool {
    guard let open = before.ranges(of: "{{").last else { return false }
    return !before[open.upperBound...].contains("}}")
  }

  private mutating func addElement(_ element: Substring) {
    var rest = element
    while let equals = rest.firstRange(of: "=\"") {
      let value = rest[equals.upperBound...]
      guard let end = value.firstIndex(of: "\"") else { break }
      let name = String(rest[..<equals.lowerBound].reversed().prefix { $0.isLetter || $0 == "-" }.reversed())
      if Self.spoken.contains(name) {
        pieces += [.markup(rest[..<equals.upperBound]), .attribute(value[..<end])]
        rest = rest[end...]
      } else {
        pieces.append(.markup(rest[...end]))
        rest = rest[value.index(after: end)...]
      }
    }
    pieces.append(.markup(rest))
  }
}

extension Phrases {
  /// What is said in no template and nowhere in the program: a slip of the pen, or left over.
  package func strangers(among known: Set<String>) -> [Diagnostic] {
    entries.filter { !known.contains($0.english.value) }.map { entry in
      let nearest = nearestName(to: entry.english.value, among: known.sorted())
      return TemplateRule.phrase.problem(
        at: entry.source.place(entry.english.span), "No page says “\(entry.english.value)”",
        instead: nearest.map { "Write “\($0)” if that is what is meant, or take the line away." }
          ?? "Take the line away.")
    }
  }
}

extension SiteTemplates {
  /// Every phrase that some template says.
  package static func phrases(of sources: [String: SourceText]) -> Set<String> {
    Set(sources.values.flatMap { TemplatePhrases($0).all })
  }
}
