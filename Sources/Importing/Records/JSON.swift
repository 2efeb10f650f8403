import Diagnostics

/// One value of a feed, in the feed's own order, and where it was written.
struct JSON: Sendable {
  var value: Value
  var span: Span

  enum Value: Sendable {
    case null
    case bool(Bool)
    /// As it was written: an amount of 4.50 stays 4.50, and a long id keeps its last digits.
    case number(String)
    case text(String)
    case list([JSON])
    case object([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let value: JSON
  }
}

extension JSON {
  /// A later entry of the same name counts, as it does for other readers of JSON.
  subscript(key: String) -> JSON? {
    guard case .object(let entries) = value else { return nil }
    return entries.last { $0.key == key }?.value
  }

  var entries: [Entry]? {
    if case .object(let entries) = value { entries } else { nil }
  }

  var list: [JSON]? {
    if case .list(let items) = value { items } else { nil }
  }

  var text: String? {
    if case .text(let text) = value { text } else { nil }
  }

  var number: String? {
    if case .number(let digits) = value { digits } else { nil }
  }

  /// A name or id, which feeds write as text or as a number.
  var plainText: String? {
    switch value {
    case .text(let text): text
    case .number(let digits): digits
    case .null, .bool, .list, .object: nil
    }
  }

  /// True where nobody wrote anything: null, blank text, an empty list or object, or only such.
  var isEmpty: Bool {
    switch value {
    case .null: true
    case .bool, .number: false
    case .text(let text): text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    case .list(let items): items.allSatisfy(\.isEmpty)
    case .object(let entries): entries.allSatisfy(\.value.isEmpty)
    }
  }

  /// What the value is, for a message.
  var kind: String {
    switch value {
    case .null: "nothing"
    case .bool: "true or false"
    case .number: "a number"
    case .text: "text"
    case .list: "a list"
    case .object: "a group of fields"
    }
  }

  /// Whether both say the same, wherever and in whatever order of fields they were written.
  func saysTheSame(as other: JSON) -> Bool {
    switch (value, other.value) {
    case (.null, .null): true
    case (.bool(let one), .bool(let two)): one == two
    case (.number(let one), .number(let two)), (.text(let one), .text(let two)): one == two
    case (.list(let one), .list(let two)):
      one.count == two.count && zip(one, two).allSatisfy { $0.saysTheSame(as: $1) }
    case (.object(let one), .object(let two)):
      one.count == two.count
        && one.allSatisfy { entry in other[entry.key].map { entry.value.saysTheSame(as: $0) } ?? false }
    case (.null, _), (.bool, _), (.number, _), (.text, _), (.list, _), (.object, _): false
    }
  }
}
