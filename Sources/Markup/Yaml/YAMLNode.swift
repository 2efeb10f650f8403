import Diagnostics

/// What stands at one place of a YAML file. Scalars stay text: `no`, `12:30` and `01632 960001` are typed by the field
/// that asks, never by their looks.
package enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case list([YAMLNode], Span)
  case map(YAMLMap)

  package var span: Span {
    switch self {
    case .scalar(let scalar): scalar.span
    case .list(_, let span): span
    case .map(let map): map.span
    }
  }
}

package struct YAMLScalar: Sendable {
  package let text: String
  package let span: Span
  package let isQuoted: Bool

  /// A field with nothing after its colon, or with only blanks between its quotation marks.
  package var isEmpty: Bool {
    // The first letter nearly always tells.
    if let first = text.utf8.first, first > 0x20, first < 0x7F { return false }
    return text.allSatisfy(\.isWhitespace)
  }
}

package struct YAMLMap: Sendable {
  package struct Entry: Sendable {
    package let key: YAMLScalar
    package let value: YAMLNode
  }

  package var entries: [Entry]
  package var span: Span
  /// False where a part could not be read: what seems to be missing may stand there.
  package var isWhole: Bool

  package init(entries: [Entry], span: Span, isWhole: Bool = true) {
    self.entries = entries
    self.span = span
    self.isWhole = isWhole
  }

  package static let empty = YAMLMap(entries: [], span: .nowhere)
  package static let unread = YAMLMap(entries: [], span: .nowhere, isWhole: false)

  package subscript(name: String) -> YAMLNode? {
    for entry in entries where entry.key.text == name { return entry.value }
    return nil
  }
}
