import Diagnostics

/// What stands between two pairs of braces in a template.
struct TemplateTag: Sendable {
  enum Kind: Sendable {
    case print, section, inverted, close, partial

    func tag(_ name: String) -> String {
      switch self {
      case .print: "{{\(name)}}"
      case .section: "{{#\(name)}}"
      case .inverted: "{{^\(name)}}"
      case .close: "{{/\(name)}}"
      case .partial: "{{>\(name)}}"
      }
    }
  }

  let kind: Kind
  let name: String
  let span: Span
  /// The tag, or its whole line when nothing else stands on it: the line would be left empty on the page.
  let removed: Span

  var written: String { kind.tag(name) }

  static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { byte in
      isLetter(byte) || byte == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
