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
    while let start = rest.first("{", "{") {
      if rest[..<start.lowerBound].contains(where: \.isLetter) { return true }
      guard let end = rest.first("}", "}") else { return false }
      rest = rest[end.upperBound...]
    }
    return rest.contains(where: \.isLetter)
  }

  // MARK: Reading

  /// By bytes: every build reads every template.
  private mutating func read(_ text: String) {
    var (at, words) = (text.startIndex, text.startIndex)
    var canHoldElements = true
    func upTo(_ end: String.Index) -> Substring { text[words..<end] }
    while let sign = text.utf8[at...].firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "{") }) {
      let rest = text[sign...]
      if text.utf8[sign] == UInt8(ascii: "<") {
        pieces.append(.words(upTo(sign), canHoldElements: canHoldElements))
        let tag = Self.element(at: rest)
        addElement(tag)
        let name = tag.dropFirst().prefix { $0.isLetter }
        canHoldElements = name != "option" && name != "title" && name != "textarea"
        at = tag.endIndex
        words = at
      } else if rest.utf8.starts(with: "{{".utf8), let end = rest.first("}", "}") {
        let tag = rest[..<end.upperBound]
        if let sign = tag.dropFirst(2).first(where: { $0 != " " }), "#^/>".contains(sign) {
          pieces += [.words(upTo(rest.startIndex), canHoldElements: canHoldElements), .markup(tag)]
          words = tag.endIndex
        }
        at = tag.endIndex
      } else {
        at = text.utf8.index(after: sign)
      }
    }
    pieces.append(.words(upTo(text.endIndex), canHoldElements: canHoldElements))
  }

  /// From `<` to the `>` that ends it, which stands neither in quotes nor in braces.
  private static func element(at text: Substring) -> Substring {
    var quote: UInt8?
    var isInBraces = false
    var before: UInt8 = 0
    for index in text.utf8.indices {
      let letter = text.utf8[index]
      if letter == before, letter == UInt8(ascii: "{") || letter == UInt8(ascii: "}") {
        isInBraces = letter == UInt8(ascii: "{")
      }
      before = letter
      if let open = quote {
        if letter == open { quote = nil }
      } else if letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "'") {
        quote = letter
      } else if letter == UInt8(ascii: ">"), !isInBraces {
        return text[...index]
      }
    }
    return text
  }

  private static func standsInName(_ letter: UInt8) -> Bool {
    letter | 0x20 >= UInt8(ascii: "a") && letter | 0x20 <= UInt8(ascii: "z") || letter == UInt8(ascii: "-")
  }

  private mutating func addElement(_ element: Substring) {
    var rest = element
    while let equals = rest.first("=", "\"") {
      let value = rest[equals.upperBound...]
      guard let end = value.firstIndex(of: "\"") else { break }
      let before = rest[..<equals.lowerBound]
      let other = before.utf8.lastIndex { !Self.standsInName($0) }
      let name = other.map { before[before.utf8.index(after: $0)...] } ?? before
      if Self.spoken.contains(String(name)) {
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

extension Substring {
  /// Where a sign stands first that another follows.
  fileprivate func first(_ sign: Unicode.Scalar, _ next: Unicode.Scalar) -> Range<Index>? {
    var at = startIndex
    while let first = utf8[at...].firstIndex(of: UInt8(ascii: sign)) {
      at = utf8.index(after: first)
      if at < endIndex, utf8[at] == UInt8(ascii: next) { return first..<utf8.index(after: at) }
    }
    return nil
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
