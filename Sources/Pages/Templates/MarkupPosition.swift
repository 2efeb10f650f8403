/// Where in a page's markup a place of a template is, as a browser will take it.
enum MarkupPosition: Hashable, Sendable {
  /// Between the tags.
  case words
  case tagOpen
  case closingTagOpen
  case tag(MarkupTag, MarkupTag.Part)
  case declarationOpen(hasDash: Bool)
  case declaration
  case comment(ending: CommentEnding)
  /// Inside an element whose text is not read as markup. The counts say how much of its end, and of `<!--`, has passed.
  case enclosed(element: String, end: Int, hiding: Int)

  enum CommentEnding: Hashable, Sendable {
    case none, dash, twoDashes, bang
  }

  /// Elements in which a browser reads neither tags nor, save in the last two, escapes.
  static let textElements: Set = ["script", "style", "iframe", "noembed", "noframes", "xmp", "title", "textarea"]
  static let escapedTextElements: Set = ["title", "textarea"]
}

/// A tag that is being read.
struct MarkupTag: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case name
    case betweenAttributes
    /// After a section that may have ended here or there among the attributes: only a blank or the tag's end is sure.
    case afterSection
    case attributeName(String)
    case afterAttributeName(String)
    case beforeValue(of: String)
    case quotedValue(of: String, quote: UInt8, isAtStart: Bool)
    case unquotedValue(of: String)
    case afterValue
  }

  var name: String
  let isClosing: Bool
  /// A `meta` that acts as a header: its `content` may hold an address to go to.
  var actsAsHeader = false
  var showsWords = false
}

extension MarkupPosition {
  /// The position after a section, which may have been shown or not; none if the rest of the page would depend on it.
  func joined(with other: MarkupPosition) -> MarkupPosition? {
    if self == other { return self }
    guard case .tag(var tag, let part) = self, case .tag(let otherTag, let otherPart) = other,
      tag.name == otherTag.name, tag.isClosing == otherTag.isClosing
    else { return nil }
    tag.actsAsHeader = tag.actsAsHeader || otherTag.actsAsHeader
    tag.showsWords = tag.showsWords || otherTag.showsWords
    return part.joined(with: otherPart).map { .tag(tag, $0) }
  }
}

extension MarkupTag.Part {
  fileprivate func joined(with other: MarkupTag.Part) -> MarkupTag.Part? {
    if self == other { return self }
    switch (self, other) {
    case (.quotedValue(let name, let quote, _), .quotedValue(let otherName, let otherQuote, _)):
      guard name == otherName, quote == otherQuote else { return nil }
      return .quotedValue(of: name, quote: quote, isAtStart: false)
    default:
      if isAfterBlank, other.isAfterBlank { return .betweenAttributes }
      return isAmongAttributes && other.isAmongAttributes ? .afterSection : nil
    }
  }

  private var isAfterBlank: Bool {
    switch self {
    case .betweenAttributes, .afterAttributeName: true
    default: false
    }
  }

  private var isAmongAttributes: Bool {
    switch self {
    case .name, .betweenAttributes, .afterSection, .attributeName, .afterAttributeName, .afterValue: true
    case .beforeValue, .quotedValue, .unquotedValue: false
    }
  }
}
