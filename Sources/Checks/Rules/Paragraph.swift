import Content
import Diagnostics
import Markup

/// The words of one paragraph, heading or cell as families read them, and where each stretch of them was written.
struct Paragraph {
  enum Kind { case paragraph, heading, cell }

  private(set) var kind = Kind.paragraph
  private(set) var letters: [UInt8] = []
  private var stretches: [(start: Int, end: Int, span: Span)] = []

  /// Where some of the letters stand in the file.
  func span(of letters: Range<Int>) -> Span {
    let first = stretches.first { $0.end > letters.lowerBound }
    let last = stretches.last { $0.start < letters.upperBound }
    guard let first, let last else { return .nowhere }
    // Where a sign was written in a longer way than it is read, letters cannot be counted off.
    let start = isAsWritten(first) ? first.span.start + max(0, letters.lowerBound - first.start) : first.span.start
    let end = isAsWritten(last) ? last.span.start + min(last.end, letters.upperBound) - last.start : last.span.end
    return Span(start, max(start, end))
  }

  func text(_ letters: Range<Int>) -> String { String(decoding: self.letters[letters], as: UTF8.self) }

  /// As much of it as a message needs.
  func quote(_ letters: Range<Int>) -> String {
    let text = text(letters)
    return text.count > Self.longestQuote ? text.prefix(Self.longestQuote) + "…" : text
  }

  private static let longestQuote = 240

  /// A copy that needs no more memory than its own words: the one that is handed out is used again for the next.
  var kept: Paragraph {
    var kept = self
    kept.letters = letters.withUnsafeBufferPointer { Array($0) }
    kept.stretches = stretches.withUnsafeBufferPointer { Array($0) }
    return kept
  }

  private func isAsWritten(_ stretch: (start: Int, end: Int, span: Span)) -> Bool {
    stretch.end - stretch.start == stretch.span.end - stretch.span.start
  }

  fileprivate mutating func begin(_ kind: Kind) {
    self.kind = kind
    letters.removeAll(keepingCapacity: true)
    stretches.removeAll(keepingCapacity: true)
  }

  fileprivate mutating func add(_ letters: ArraySlice<UInt8>, _ span: Span) {
    stretches.append((self.letters.count, self.letters.count + letters.count, span))
    self.letters.append(contentsOf: letters)
  }

  fileprivate mutating func add(_ letter: Character) {
    self.letters.append(letter == "\n" ? 0x0A : 0x20)
  }
}

extension Prose {
  /// Gives each paragraph, heading and cell of a passage in turn. The words of pictures, code blocks and HTML are left out.
  func eachParagraph(in events: Range<Int>? = nil, _ look: (Paragraph) -> Void) {
    var paragraph = Paragraph()
    var isInPicture = false
    for event in body.events[events ?? body.whole] {
      switch (event.kind, event.step) {
      case (.paragraph, .enter), (.tightParagraph, .enter): paragraph.begin(.paragraph)
      case (.heading, .enter): paragraph.begin(.heading)
      case (.headerCell, .enter), (.cell, .enter): paragraph.begin(.cell)
      case (.image, let step): isInPicture = step == .enter
      case (.text, _), (.code, .leaf):
        if !isInPicture { paragraph.add(body.text[event.text], event.span) }
      case (.softBreak, _): paragraph.add(" ")
      case (.hardBreak, _): paragraph.add("\n")
      case (.paragraph, .leave), (.tightParagraph, .leave), (.heading, .leave), (.headerCell, .leave), (.cell, .leave):
        if !paragraph.letters.isEmpty { look(paragraph) }
      default: break
      }
    }
  }

  /// Whether any of these phrases may stand among the words, so that most pages need no closer look. The body keeps its
  /// texts end to end, and where one word ends is not seen there.
  func mentions(_ phrases: Wordings) -> Bool { phrases.areAnywhere(in: body.text) }
}

extension Page {
  /// False for a translation: rules about English words say nothing of it.
  var isInEnglish: Bool { if case .language = path.translation { false } else { true } }

  var isService: Bool { if case .service = kind { path.translation == nil } else { false } }

  /// One entry of a list that the law asks for, such as a nursery or a school.
  var isRegisterEntry: Bool {
    facts.answers.contains { if case .register = $0.target { true } else { false } }
  }

  /// Where a finding points when something is missing from the whole page.
  var top: Span { Span(0, 3) }
}
