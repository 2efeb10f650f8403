import Diagnostics

/// Keeps what is noticed while one record becomes a page, in messages that name the record.
struct RecordNotes {
  let record: ServiceRecord
  private(set) var found: [Diagnostic] = []
  /// The fields that name a person, with the names left out.
  private(set) var personFields: [String] = []

  init(_ record: ServiceRecord) {
    self.record = record
  }

  mutating func note(_ rule: ImportRule, at span: Span?, _ what: String, _ instead: String) {
    let cell = record.row.map { ", " + $0.inWords(span) } ?? ""
    found.append(rule.diagnostic(at: record.place(span), "“\(record.name)”\(cell): \(what)", instead))
  }

  /// What messages call a field: in a table, the name of its column.
  func fieldName(_ name: String, at span: Span) -> String { record.row?.name(span) ?? name }

  mutating func leftOutPerson(_ field: String) {
    if !personFields.contains(field) { personFields.append(field) }
  }

  mutating func note(mends: [Mojibake.Mend], field: String, at span: Span?) {
    guard !mends.isEmpty else { return }
    var seen: Set<Mojibake.Mend> = []
    let different = mends.map(\.withoutSpacesAround).filter { seen.insert($0).inserted }
    let shown = different.prefix(5).map { "“\(visible($0.before))” became \(mended($0.after))" }.joined(separator: ", ")
    let more = different.count > 5 ? ", and \(different.count - 5) more" : ""
    note(
      .characters, at: span, "broken characters in `\(field)` were mended: \(shown)\(more)",
      "Mend them in the directory that the feed comes from.")
  }

  private func mended(_ after: String) -> String {
    let text = FeedText(after).text
    let words = text.trimmingSpaces
    if text.isEmpty { return "nothing" }
    return words.isEmpty ? "a space" : "“\(visible(words))”"
  }

  /// In a message even the characters that nobody can see must be seen to be there.
  private func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      let isHidden = scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
      shown += isHidden || scalar == "\u{A0}" ? "[U+" + hexadecimal(scalar.value) + "]" : String(scalar)
    }
    return shown
  }

  private func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  mutating func note(losses: [HTMLReader.Loss], field: String, at span: Span?) {
    for loss in losses { note(loss, field, span) }
  }

  private mutating func note(_ loss: HTMLReader.Loss, _ field: String, _ span: Span?) {
    switch loss {
    case .script(let kind):
      note(.dropped, at: span, "`\(field)` holds a \(kind), which was left out", "Take it out of the directory's text.")
    case .comment(let text):
      note(
        .dropped, at: span, "`\(field)` holds a hidden comment, which was left out: “\(text.shortened)”",
        "If families should read it, write it as text.")
    case .picture(let alt, let source):
      let words = alt.isEmpty ? "it has no words" : "its words “\(alt)” were kept"
      note(
        .dropped, at: span, "`\(field)` holds a picture, \(source.shortened), which was left out; \(words)",
        "If families need it, put the picture in this council's `files` folder and write it on the page.")
    case .link(let text, let address):
      let words = FeedText(text).text.foldingSpaces
      note(
        .link, at: span, "`\(field)` links “\(words)” to \(address.shortened), which a page cannot link to",
        "Write a whole address that begins with https://, mailto: or tel:.")
    case .frame(let source):
      note(
        .dropped, at: span, "`\(field)` shows another site inside it, \(source.shortened); a link stands there instead",
        "Look whether the link alone says enough.")
    case .tooDeep:
      note(
        .dropped, at: span, "the HTML of `\(field)` is nested too deep, so its words were kept and its layout was not",
        "Write the text again without copying its layout.")
    }
  }
}

extension Mojibake.Mend {
  /// Without the no-break spaces that stood around the word before and stand there still.
  fileprivate var withoutSpacesAround: Self {
    var (before, after) = (before.unicodeScalars[...], after.unicodeScalars[...])
    while before.first == "\u{A0}", after.first == "\u{A0}" {
      before.removeFirst()
      after.removeFirst()
    }
    while before.last == "\u{A0}", after.last == "\u{A0}" {
      before.removeLast()
      after.removeLast()
    }
    return Self(before: String(before), after: String(after))
  }
}

extension String {
  /// For a message: a picture's address may be a thousand characters long.
  var shortened: String { count > 80 ? prefix(77) + "…" : self }
}

extension RecordNotes {
  mutating func placeholder(_ taken: Taken) {
    note(
      .placeholder, at: taken.span, "`\(taken.name)` is only a placeholder, “\(taken.text.shortened)”",
      "Write the real one in the directory that the feed comes from, or leave the field empty.")
  }
}
