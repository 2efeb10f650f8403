import Diagnostics
import Markup

extension Form {
  mutating func openingTimes(_ name: String) -> [OpeningTime] {
    guard let node = node(name) else { return groups(name) { OpeningTime.read(&$0) } }
    if case .scalar(let scalar) = node { return [OpeningTime(days: [], from: nil, to: nil, note: scalar.text)] }
    return groups(name, in: putTogether(node)) { OpeningTime.read(&$0) }
  }

  /// `[days: sat, from: 09:30]` is two entries to YAML, and one to whoever wrote it: what follows is read as that one.
  private mutating func putTogether(_ node: YAMLNode) -> [YAMLNode] {
    guard case .list(let nodes, _) = node else { return [node] }
    var entries: [YAMLNode] = []
    var run: [YAMLMap] = []
    for node in nodes {
      guard case .map(let map) = node, map.entries.count == 1 else {
        entries += ended(&run) + [node]
        continue
      }
      if run.contains(where: { $0[map.entries[0].key.text] != nil }) { entries += ended(&run) }
      run.append(map)
    }
    return entries + ended(&run)
  }

  /// Entries with one fact each, one after another: kept apart unless a time in them lacks its day or its beginning.
  private mutating func ended(_ run: inout [YAMLMap]) -> [YAMLNode] {
    defer { run = [] }
    let facts = run.flatMap(\.entries)
    let names = facts.map(\.key.text)
    let isOne = names.contains("to") || (names.contains("days") && names.contains("from"))
    guard facts.count > 1, isOne else { return run.map { .map($0) } }
    let whole = YAMLMap(entries: facts, span: Span(facts[0].key.span.start, facts[facts.count - 1].value.span.end))
    note(.timeInPieces(whole, in: source))
    return [.map(whole)]
  }

  /// `mon`, `mon-fri`, `[mon, wed]`.
  fileprivate mutating func days(_ name: String) -> [Weekdays] {
    if noteNothing(after: name) { return [] }
    var days: [Weekdays] = []
    for text in texts(name) {
      for part in text.value.split(whereSeparator: { $0 == "," }) {
        let isSpaced = part.utf8.contains(UInt8(ascii: " "))
        let spelled = isSpaced ? part.lowercased().replacing(" to ", with: "-") : part.lowercased()
        let ends = spelled.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map { Weekday($0) }
        if text.value.lowercased() == "every day" {
          days.append(.all)
        } else if (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] {
          days.append(Weekdays(from: first, to: last))
        } else {
          note(
            .wrongForm(
              text, "`\(name)`", "Write `mon`, `mon-fri` or `[mon, wed]`; put anything else in `note`.", in: source))
        }
      }
    }
    return days
  }

  fileprivate mutating func time(_ name: String) -> Located<ClockTime>? {
    guard let text = text(name) else { return nil }
    if let time = ClockTime(text.value) { return Located(time, at: text.span) }
    note(.wrongForm(text, "`\(name)`", "Write hours and minutes, such as `09:30`.", in: source))
    return nil
  }
}

extension OpeningTime {
  fileprivate static func read(_ form: inout Form) -> OpeningTime {
    let days = form.days("days")
    let from = form.time("from")
    let to = form.time("to")
    let note = form.text("note")?.value
    if form.isBlank { form.note(.blankTime(at: form.span, in: form.source)) }
    if let to, !form.has("from") { form.note(.endAlone(to, in: form.source)) }
    return OpeningTime(days: days, from: from?.value, to: to?.value, note: note)
  }
}

extension Diagnostic {
  fileprivate static func timeInPieces(_ time: YAMLMap, in source: SourceText) -> Diagnostic {
    let facts = time.entries.map { source.text($0.key.span) + ": " + source.text($0.value.span) }
    return fact(
      "wrong-shape", time.span, in: source, "These are \(facts.count) entries here, and belong together in one",
      "Put one pair of braces around them: `{\(facts.joined(separator: ", "))}`.",
      why: "Families would see a day without its hours, and hours without their day.")
  }

  fileprivate static func endAlone(_ end: Located<ClockTime>, in source: SourceText) -> Diagnostic {
    let written = source.text(end.span)
    return fact(
      "missing-field", end.span, in: source, "This says when it ends, and not when it begins",
      "Write both, such as `from: 09:30, to: \(written)`, or say it in words: `note: \"until \(end.value.inWords)\"`.",
      why: "The time would not be shown, and families would come when it is over.")
  }

  fileprivate static func blankTime(at span: Span, in source: SourceText) -> Diagnostic {
    fact(
      "wrong-form", span, in: source, "This says neither days, nor times, nor a note",
      "Write `{days: sat, from: 09:30, to: 12:30}`, or `{note: \"…\"}` with your own words, or delete the entry.",
      why: "Families would not see when they can come.")
  }
}
