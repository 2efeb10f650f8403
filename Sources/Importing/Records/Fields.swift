import Diagnostics

/// The fields of one group of a record, from which what is known is taken. Whatever nobody took is still there at the
/// end, and is written under “More information”: so nothing is lost.
struct Fields {
  private(set) var entries: [JSON.Entry]
  /// Where in the record the group stands, for messages.
  let path: String

  init(_ entries: [JSON.Entry], at path: String = "") {
    self.entries = entries
    self.path = path
  }

  var isEmpty: Bool { entries.allSatisfy(\.value.isEmpty) }

  func fullName(_ key: String) -> String { path.isEmpty ? key : path + "." + key }

  /// The first of these that says something, without taking it.
  func peek(_ keys: String...) -> JSON? {
    keys.lazy.compactMap { key in entries.last { $0.key == key && !$0.value.isEmpty }?.value }.first
  }

  mutating func remove(_ key: String, _ value: JSON) {
    entries.removeAll { $0.key == key && $0.value.span == value.span }
  }

  /// Where everything in the group is known already.
  mutating func removeAll() { entries = [] }

  /// For “More information”, because it did not do as a fact.
  mutating func putBack(_ taken: Taken) {
    entries.append(JSON.Entry(key: taken.key, value: JSON(value: .text(taken.text), span: taken.span)))
  }

  /// The same for a value that only fills its field: it is shown for what it is.
  mutating func putBack(placeholder taken: Taken, noting notes: inout RecordNotes) {
    notes.placeholder(taken)
    let key = taken.key + Labels.placeholder
    entries.append(JSON.Entry(key: key, value: JSON(value: .text(taken.text), span: taken.span)))
  }

  /// The text of the first of these fields that has one.
  mutating func takeText(_ keys: String..., noting notes: inout RecordNotes) -> Taken? {
    for key in keys {
      guard let value = entries.last(where: { $0.key == key && !$0.value.isEmpty })?.value else { continue }
      switch value.value {
      case .text(let text):
        remove(key, value)
        return Taken(text: text, key: key, name: notes.fieldName(fullName(key), at: value.span), span: value.span)
      case .number(let digits):
        notes.note(
          .shape, at: value.span,
          "`\(notes.fieldName(fullName(key), at: value.span))` should be text, and is the number \(digits)",
          "Write it as text in the feed: a number loses noughts at its front.")
        remove(key, value)
        return Taken(text: digits, key: key, name: notes.fieldName(fullName(key), at: value.span), span: value.span)
      case .null, .bool, .list, .object:
        notes.wrongShape(fullName(key), wanted: "text", value)
      }
    }
    return nil
  }

  /// A number that was written as a number.
  mutating func takeNumber(_ keys: String..., noting notes: inout RecordNotes) -> Taken? {
    for key in keys {
      guard let value = entries.last(where: { $0.key == key && !$0.value.isEmpty })?.value else { continue }
      guard let digits = value.number else {
        notes.wrongShape(fullName(key), wanted: "a number", value)
        continue
      }
      remove(key, value)
      return Taken(text: digits, key: key, name: notes.fieldName(fullName(key), at: value.span), span: value.span)
    }
    return nil
  }

  /// Lets each group of a list be taken from, and keeps what is left of it in its place. A group that stands where a
  /// list should is a list of one, and is reported.
  mutating func eachGroup(
    in key: String, noting notes: inout RecordNotes, _ take: (inout Fields, inout RecordNotes) -> Void
  ) {
    for index in entries.indices where entries[index].key == key && !entries[index].value.isEmpty {
      let value = entries[index].value
      switch value.value {
      case .list(var items):
        for at in items.indices where !items[at].isEmpty {
          guard let inner = items[at].entries else {
            notes.wrongShape("\(fullName(key))[\(at + 1)]", wanted: "a group of fields", items[at])
            continue
          }
          var group = Fields(inner, at: "\(fullName(key))[\(at + 1)]")
          take(&group, &notes)
          items[at] = group.json(at: items[at].span)
        }
        entries[index] = JSON.Entry(key: key, value: JSON(value: .list(items), span: value.span))
      case .object(let inner):
        notes.wrongShape(fullName(key), wanted: "a list", value)
        var group = Fields(inner, at: fullName(key))
        take(&group, &notes)
        entries[index] = JSON.Entry(key: key, value: group.json(at: value.span))
      case .null, .bool, .number, .text:
        notes.wrongShape(fullName(key), wanted: "a list", value)
      }
    }
  }

  /// Lets one group be taken from, and keeps what is left of it in its place.
  mutating func inside(
    _ key: String, noting notes: inout RecordNotes, _ take: (inout Fields, inout RecordNotes) -> Void
  ) {
    guard let index = entries.lastIndex(where: { $0.key == key && !$0.value.isEmpty }) else { return }
    let value = entries[index].value
    guard let inner = value.entries else {
      notes.wrongShape(fullName(key), wanted: "a group of fields", value)
      return
    }
    var group = Fields(inner, at: fullName(key))
    take(&group, &notes)
    entries[index] = JSON.Entry(key: key, value: group.json(at: value.span))
  }

  func json(at span: Span) -> JSON {
    JSON(value: .object(entries), span: span)
  }
}

/// A text taken from a record, and where it stood.
struct Taken {
  let text: String
  let key: String
  /// The field's name with the groups around it, for messages.
  let name: String
  let span: Span

  /// As one line of a fact, with what was mended or left out reported.
  func oneLine(noting notes: inout RecordNotes) -> String {
    read(noting: &notes).oneLine
  }

  /// The same; nil when nothing but marks of HTML stood there.
  func oneLineOrNothing(noting notes: inout RecordNotes) -> String? {
    let line = oneLine(noting: &notes)
    return line.isEmpty ? nil : line
  }

  func read(noting notes: inout RecordNotes) -> RichText {
    let rich = RichText(text)
    notes.note(mends: rich.mends, field: name, at: span)
    notes.note(losses: rich.losses, field: name, at: span)
    if hasLostCharacter(text) || (!rich.mends.isEmpty && hasLostCharacter(rich.oneLine)) {
      notes.note(
        .characters, at: span, "a character of `\(name)` was lost before it reached the feed, and shows as �",
        "Write the word again in the directory that the feed comes from.")
    }
    return rich
  }
}

private func hasLostCharacter(_ text: String) -> Bool {
  text.utf8.contains(0xEF) && text.unicodeScalars.contains("\u{FFFD}")
}

extension RecordNotes {
  mutating func wrongShape(_ field: String, wanted: String, _ value: JSON) {
    note(
      .shape, at: value.span, "`\(fieldName(field, at: value.span))` should be \(wanted), and is \(value.kind)",
      "Mend it in the directory that the feed comes from.")
  }
}
