/// What a template's own markup must not do, found while it is read.
enum MarkupFault: Hashable {
  case attribute(String)
  case headerAfterWords
  case runsIntoSection
  case strayEqualsSign
  case hiddenScriptEnd
}

/// Follows the HTML standard's tokenizer, as far as it decides where a value may stand.
extension MarkupPosition {
  mutating func read(_ byte: UInt8) -> MarkupFault? {
    switch self {
    case .words:
      if byte == UInt8(ascii: "<") { self = .tagOpen }
    case .tagOpen: readAfterBracket(byte)
    case .closingTagOpen:
      switch byte {
      case _ where byte.isLetter: self = .tag(MarkupTag(name: byte.lowercased, isClosing: true), .name)
      case UInt8(ascii: ">"): self = .words
      default: self = .declaration
      }
    case .declarationOpen(let hasDash):
      switch byte {
      case UInt8(ascii: "-"): self = hasDash ? .comment(ending: .twoDashes) : .declarationOpen(hasDash: true)
      case UInt8(ascii: ">"): self = .words
      default: self = .declaration
      }
    case .declaration:
      if byte == UInt8(ascii: ">") { self = .words }
    case .comment(let ending): self = ending.after(byte).map { .comment(ending: $0) } ?? .words
    case .enclosed(let element, let end, let hiding):
      return readEnclosed(byte, in: element, end: end, hiding: hiding)
    case .tag(var tag, let part):
      if byte == UInt8(ascii: ">"), part.endsAtBracket {
        self = tag.inside
        return part.named.flatMap { tag.fault(naming: $0) }
      }
      let (next, fault) = tag.read(byte, in: part)
      self = .tag(tag, next)
      return fault
    }
    return nil
  }

  private mutating func readAfterBracket(_ byte: UInt8) {
    switch byte {
    case _ where byte.isLetter: self = .tag(MarkupTag(name: byte.lowercased, isClosing: false), .name)
    case UInt8(ascii: "/"): self = .closingTagOpen
    case UInt8(ascii: "!"): self = .declarationOpen(hasDash: false)
    case UInt8(ascii: "?"): self = .declaration
    case UInt8(ascii: "<"): break
    default: self = .words
    }
  }

  private mutating func readEnclosed(_ byte: UInt8, in element: String, end: Int, hiding: Int) -> MarkupFault? {
    let closing = Array("</\(element)".utf8)
    if end == closing.count, byte == UInt8(ascii: ">") {
      self = .words
      return nil
    }
    if end == closing.count, byte.isBlank || byte == UInt8(ascii: "/") {
      self = .tag(MarkupTag(name: element, isClosing: true), .betweenAttributes)
      return nil
    }
    let hidden = Array("<!--".utf8)
    let isHiding = element == "script" && follows(byte, hiding, of: hidden) == hidden.count
    self = .enclosed(
      element: element, end: follows(byte, end, of: closing),
      hiding: isHiding ? 0 : follows(byte, hiding, of: hidden))
    return isHiding ? .hiddenScriptEnd : nil
  }

  /// How much of a text that begins with its only `<` has been seen, one byte on.
  private func follows(_ byte: UInt8, _ seen: Int, of text: [UInt8]) -> Int {
    if seen < text.count, text[seen] == (byte.isLetter ? byte | 0x20 : byte) { return seen + 1 }
    return byte == UInt8(ascii: "<") ? 1 : 0
  }
}

extension MarkupPosition.CommentEnding {
  /// None when the comment has ended.
  fileprivate func after(_ byte: UInt8) -> Self? {
    switch (self, byte) {
    case (.twoDashes, UInt8(ascii: ">")), (.bang, UInt8(ascii: ">")): nil
    case (.twoDashes, UInt8(ascii: "!")): .bang
    case (.twoDashes, UInt8(ascii: "-")), (.dash, UInt8(ascii: "-")): .twoDashes
    case (_, UInt8(ascii: "-")): .dash
    default: Self.none
    }
  }
}

extension MarkupTag {
  fileprivate var inside: MarkupPosition {
    !isClosing && MarkupPosition.textElements.contains(name) ? .enclosed(element: name, end: 0, hiding: 0) : .words
  }

  fileprivate mutating func read(_ byte: UInt8, in part: Part) -> (Part, MarkupFault?) {
    switch part {
    case .name:
      if byte.isBlank || byte == UInt8(ascii: "/") { return (.betweenAttributes, nil) }
      name += byte.lowercased
      return (.name, nil)
    case .betweenAttributes, .afterValue: return beginAttribute(byte, otherwise: nil)
    case .afterSection: return beginAttribute(byte, otherwise: .runsIntoSection)
    case .attributeName(let attribute):
      switch byte {
      case UInt8(ascii: "="): return (.beforeValue(of: attribute), fault(naming: attribute))
      case UInt8(ascii: "/"): return (.betweenAttributes, fault(naming: attribute))
      case _ where byte.isBlank: return (.afterAttributeName(attribute), fault(naming: attribute))
      default: return (.attributeName(attribute + byte.lowercased), nil)
      }
    case .afterAttributeName(let attribute):
      if byte == UInt8(ascii: "=") { return (.beforeValue(of: attribute), nil) }
      return byte.isBlank ? (part, nil) : beginAttribute(byte, otherwise: nil)
    case .beforeValue(let attribute):
      if byte.isBlank { return (part, nil) }
      let isQuote = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      return (isQuote ? .quotedValue(of: attribute, quote: byte, isAtStart: true) : .unquotedValue(of: attribute), nil)
    case .quotedValue(let attribute, let quote, _):
      return (byte == quote ? .afterValue : .quotedValue(of: attribute, quote: quote, isAtStart: false), nil)
    case .unquotedValue:
      return (byte.isBlank ? .betweenAttributes : part, nil)
    }
  }

  private func beginAttribute(_ byte: UInt8, otherwise fault: MarkupFault?) -> (Part, MarkupFault?) {
    if byte.isBlank || byte == UInt8(ascii: "/") { return (.betweenAttributes, nil) }
    return (.attributeName(byte.lowercased), fault ?? (byte == UInt8(ascii: "=") ? .strayEqualsSign : nil))
  }

  fileprivate mutating func fault(naming attribute: String) -> MarkupFault? {
    guard !isClosing else { return nil }
    switch AttributeKind(attribute, in: self) {
    case .refused: return .attribute(attribute)
    case .header:
      actsAsHeader = true
      return showsWords ? .headerAfterWords : nil
    case .words, .address, .markup: return nil
    }
  }
}

extension MarkupTag.Part {
  fileprivate var endsAtBracket: Bool {
    if case .quotedValue = self { false } else { true }
  }

  /// The attribute whose name ends with the tag.
  fileprivate var named: String? {
    if case .attributeName(let name) = self { name } else { nil }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) && self != 0x0B }

  fileprivate var lowercased: String { String(Unicode.Scalar(isLetter ? self | 0x20 : self)) }
}
