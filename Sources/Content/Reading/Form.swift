import Diagnostics
import Markup

/// Asks a page's facts one question after another, and keeps what is wrong with the answers. Ask everything, then guard once.
struct Form {
  let source: SourceText
  private let map: YAMLMap
  private var asked: [String] = []
  /// What each group that is empty could hold: its facts may stand below it, too far left.
  private var emptyGroups: [String: [String]] = [:]
  private var found = Faults()

  /// Of a page's facts, the groups inside it among them. A class, because a fault is put into words only if it is told: somebody may have
  /// written thousands, and each is looked for among all words that are known.
  private final class Faults {
    var list = FaultList()
  }

  init(_ map: YAMLMap, in source: SourceText) {
    self.map = map
    self.source = source
  }

  /// Every group of a file that is a list of groups.
  static func list(in source: SourceText, noting found: inout [Diagnostic]) -> [Form] {
    guard isReadable(source, noting: &found), isWritten(source, noting: &found) else { return [] }
    return parseYAMLList(source, noting: &found).compactMap { node in
      if case .map(let map) = node { return Form(map, in: source) }
      found.append(.wrongShape(node, "this entry", .group, in: source))
      return nil
    }
  }

  var span: Span { map.span }

  /// Of the facts that have been asked for.
  var names: [String] { asked }

  func note(_ diagnostic: @autoclosure () -> Diagnostic) {
    found.list.append(diagnostic())
  }

  /// Every field that nobody asked for is a fault: most are slips of the finger, and what they hold would be lost.
  mutating func finish(noting found: inout [Diagnostic]) {
    noteUnknown()
    found += self.found.list.told
  }

  /// In one walk: somebody may have written thousands.
  private mutating func noteUnknown() {
    var firstHalf: YAMLScalar?
    // The nearest empty group above that could hold a fact, by the fact's name.
    var groups: [String: String] = [:]
    let asked = Set(asked)
    for entry in map.entries {
      let name = entry.key.text
      if asked.contains(name) {
        for inner in emptyGroups[name] ?? [] { groups[inner] = name }
      } else if isCut(entry) {
        let isInCurlyQuotes = firstHalf?.text.beginsWithCurlyQuote ?? false
        note(isInCurlyQuotes ? .cutInCurlyQuotes(entry.key, in: source) : .cutByComma(entry.key, in: source))
      } else if let group = groups[name] {
        note(.notIndented(entry.key, under: group, in: source))
      } else {
        note(.unknownField(entry.key, known: self.asked, in: source))
      }
      if case .scalar(let value) = entry.value, !value.isEmpty { firstHalf = value }
    }
  }

  /// The second half of a text with a comma inside `{ }`: no fact has a space in its name, or goes without a colon.
  private func isCut(_ entry: YAMLMap.Entry) -> Bool {
    guard case .scalar(let value) = entry.value, value.isEmpty else { return false }
    let after = source.bytes[min(entry.key.span.end, source.bytes.count)...].first { $0 > 0x20 }
    return entry.key.text.contains(" ") || after != UInt8(ascii: ":")
  }

  // MARK: Questions

  mutating func node(_ name: String) -> YAMLNode? {
    if !asked.contains(name) { asked.append(name) }
    guard let node = map[name] else { return nil }
    if case .scalar(let scalar) = node, scalar.isEmpty { return nil }
    return node
  }

  mutating func isEmpty(_ name: String) -> Bool {
    node(name) == nil && map[name] != nil
  }

  /// Whether there is nothing in a list, or no list.
  mutating func isNone(_ name: String) -> Bool {
    switch node(name) {
    case .list(let nodes, _): nodes.isEmpty
    case .scalar, .map: false
    case nil: true
    }
  }

  /// Whether a fact is written at all, whatever stands after its colon.
  func has(_ name: String) -> Bool { map[name] != nil }

  /// A group of no facts, or of empty lists alone.
  var isBlank: Bool {
    map.entries.allSatisfy { if case .list(let nodes, _) = $0.value { nodes.isEmpty } else { false } }
  }

  mutating func noteNothing(after name: String) -> Bool {
    guard isEmpty(name), let entry = map.entries.first(where: { $0.key.text == name }) else { return false }
    note(.nothingAfterColon(entry.key, in: source))
    return true
  }

  mutating func text(_ name: String) -> Located<String>? {
    if noteNothing(after: name) { return nil }
    guard let node = node(name) else { return nil }
    guard case .scalar(let scalar) = node else {
      note(.wrongShape(node, "`\(name)`", .text, in: source))
      return nil
    }
    if scalar.text.unicodeScalars.contains(where: \.isHiddenSign) {
      note(.hiddenSign(scalar.span, "`\(name)`", in: source))
    }
    noteQuotes(scalar, "`\(name)`")
    return Located(scalar.text, at: scalar.span)
  }

  private mutating func noteQuotes(_ scalar: YAMLScalar, _ name: String) {
    if scalar.text.isInCurlyQuotes { note(.curlyQuotes(scalar.span, name, in: source)) }
  }

  /// Nothing is called missing where a part of the facts could not be read: whoever mends that part finds it there.
  mutating func needed(_ name: String, because why: String, example: String) -> Located<String>? {
    if map[name] == nil || isEmpty(name) {
      _ = node(name)
      if map[name] == nil, !map.isWhole { return nil }
      let key = map.entries.first { $0.key.text == name }?.key.span
      note(.missing(name, why, example, at: key ?? Span(map.span.start, map.span.start), in: source))
      return nil
    }
    return text(name)
  }

  /// A list of texts; one text alone counts as a list of one.
  mutating func texts(_ name: String) -> [Located<String>] {
    guard let node = node(name) else { return [] }
    return texts(of: node, "`\(name)`")
  }

  /// `headings: {en: […], cy: […]}`.
  mutating func textsByLanguage(_ name: String) -> [Located<String>] {
    guard let node = node(name) else { return [] }
    guard case .map(let languages) = node else { return texts(of: node, "`\(name)`") }
    return languages.entries.flatMap { texts(of: $0.value, "`\(name)`") }
  }

  /// The first text of each language. What is wrong with them is told by `textsByLanguage`.
  mutating func firstByLanguage(_ name: String) -> [String: String] {
    guard case .map(let languages)? = node(name) else { return [:] }
    var firsts: [String: String] = [:]
    for entry in languages.entries {
      switch entry.value {
      case .scalar(let scalar): firsts[entry.key.text] = scalar.text
      case .list(let nodes, _): if case .scalar(let scalar)? = nodes.first { firsts[entry.key.text] = scalar.text }
      case .map: break
      }
    }
    return firsts
  }

  private mutating func texts(of node: YAMLNode, _ name: String) -> [Located<String>] {
    switch node {
    case .scalar(let scalar):
      noteQuotes(scalar, name)
      return [Located(scalar.text, at: scalar.span)]
    case .list(let nodes, _):
      return nodes.compactMap { node in
        if case .scalar(let scalar) = node {
          noteQuotes(scalar, "an entry of \(name)")
          return Located(scalar.text, at: scalar.span)
        }
        note(.wrongShape(node, "each entry of \(name)", .text, in: source))
        return nil
      }
    case .map(let map):
      note(.wrongShape(.map(map), name, .list, in: source))
      return []
    }
  }

  mutating func group<Value>(_ name: String, _ read: (inout Form) -> Value?) -> Value? {
    guard let node = node(name) else {
      lookInto(emptyGroup: name, read)
      return nil
    }
    guard case .map(let map) = node else {
      note(.wrongShape(node, "`\(name)`", .group, in: source))
      return nil
    }
    return readGroup(map, read)
  }

  mutating func groups<Value>(_ name: String, _ read: (inout Form) -> Value?) -> [Value] {
    guard let node = node(name) else {
      lookInto(emptyGroup: name, read)
      return []
    }
    let nodes: [YAMLNode] = if case .list(let nodes, _) = node { nodes } else { [node] }
    return groups(name, in: nodes, read)
  }

  mutating func groups<Value>(_ name: String, in nodes: [YAMLNode], _ read: (inout Form) -> Value?) -> [Value] {
    nodes.compactMap { node in
      guard case .map(let map) = node else {
        note(.wrongShape(node, "each entry of `\(name)`", .group, in: source))
        return nil
      }
      return readGroup(map, read)
    }
  }

  /// A list whose entries may each be a text alone, or a group.
  mutating func textsOrGroups<Value>(
    _ name: String, text: (Located<String>) -> Value?, group: (inout Form) -> Value?
  ) -> [Value] {
    guard let node = node(name) else { return [] }
    if case .map = node {
      note(.wrongShape(node, "`\(name)`", .list, in: source))
      return []
    }
    let nodes: [YAMLNode] = if case .list(let nodes, _) = node { nodes } else { [node] }
    return nodes.compactMap { node in
      switch node {
      case .scalar(let scalar): return text(Located(scalar.text, at: scalar.span))
      case .map(let map): return readGroup(map, group)
      case .list:
        note(.wrongShape(node, "each entry of `\(name)`", .text, in: source))
        return nil
      }
    }
  }

  /// Asks a group for all its facts, although it has none, to learn their names.
  private mutating func lookInto<Value>(emptyGroup name: String, _ read: (inout Form) -> Value?) {
    guard has(name) else { return }
    var inner = Form(.empty, in: source)
    _ = read(&inner)
    emptyGroups[name] = inner.asked
  }

  private mutating func readGroup<Value>(_ map: YAMLMap, _ read: (inout Form) -> Value?) -> Value? {
    var inner = Form(map, in: source)
    inner.found = found
    let value = read(&inner)
    inner.noteUnknown()
    return value
  }

  /// A group whose names are free, such as `entry`: name and text, in order.
  mutating func pairs(_ name: String) -> [(name: Located<String>, text: Located<String>)] {
    guard let node = node(name) else { return [] }
    guard case .map(let map) = node else {
      note(.wrongShape(node, "`\(name)`", .group, in: source))
      return []
    }
    return map.entries.compactMap { entry in
      guard case .scalar(let scalar) = entry.value else {
        note(.wrongShape(entry.value, "`\(entry.key.text)`", .text, in: source))
        return nil
      }
      return (Located(entry.key.text, at: entry.key.span), Located(scalar.text, at: scalar.span))
    }
  }

  // MARK: Texts of a certain form

  mutating func day(_ name: String) -> Located<Day>? {
    guard let text = text(name) else { return nil }
    if let day = Day(text.value) { return Located(day, at: text.span) }
    note(.noDay(text, name, in: source))
    return nil
  }

  mutating func daysOfYear(_ name: String) -> [DayOfYear] {
    texts(name).compactMap { text in
      if let day = DayOfYear(text.value) { return day }
      note(
        .wrongForm(text, "`\(name)`", "Write month and day with two digits each, such as `\"05-31\"`.", in: source))
      return nil
    }
  }

  mutating func period(_ name: String) -> Located<Period>? {
    guard let text = text(name) else { return nil }
    let ends = text.value.split(separator: " to ", maxSplits: 1).map(String.init)
    if ends.count == 2, let from = Day(ends[0]), let to = Day(ends[1]), from <= to {
      return Located(Period(from: from, to: to), at: text.span)
    }
    note(
      .wrongForm(text, "`\(name)`", "Write two dates, such as `2025-09-01 to 2026-08-31`.", in: source))
    return nil
  }

  mutating func number(_ name: String, within range: ClosedRange<Int>) -> Located<Int>? {
    guard let text = text(name) else { return nil }
    if let number = Int(text.value), range.contains(number) { return Located(number, at: text.span) }
    note(
      .wrongForm(
        text, "`\(name)`", "Write a whole number from \(range.lowerBound) to \(range.upperBound), such as `12`.",
        in: source))
    return nil
  }

  mutating func decimal(_ name: String) -> Located<Double>? {
    guard let text = text(name) else { return nil }
    if let number = degrees(text.value) { return Located(number, at: text.span) }
    note(.wrongForm(text, "`\(name)`", "Write a number, such as `51.45`.", in: source))
    return nil
  }

  /// YAML itself reads `no` and `yes` as false and true in some programs and as words in others, so only two words count.
  mutating func flag(_ name: String) -> Bool? {
    guard let text = text(name) else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      note(.wrongForm(text, "`\(name)`", "Write `true` or `false`.", in: source))
      return nil
    }
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) -> Located<Choice>? {
    guard let text = text(name) else { return nil }
    if let choice = Choice(rawValue: text.value) { return Located(choice, at: text.span) }
    note(.unknownWord(text, "`\(name)`", known: Choice.allCases.map(\.rawValue), in: source))
    return nil
  }

  mutating func choices<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of type: Choice.Type
  ) -> [Choice] {
    let known = Choice.allCases.map(\.rawValue)
    return words(
      name, meant: { known.contains($0) ? $0 : nearestName(to: $0, among: known) },
      read: { form, text in
        if let choice = Choice(rawValue: text.value) { return choice }
        form.note(.unknownWord(text, "`\(name)`", known: known, in: form.source))
        return nil
      })
  }

  /// A list of words, each read by itself. Words with commas between them and no brackets around them are one text, and have a
  /// message of their own where `meant` has a word for each: the same, or the one that it is a slip of.
  mutating func words<Value>(
    _ name: String, meant: (String) -> String?, read: (inout Form, Located<String>) -> Value?
  ) -> [Value] {
    texts(name).compactMap { text in
      guard text.value.utf8.contains(UInt8(ascii: ",")) else { return read(&self, text) }
      let parts = text.value.split(separator: ",").map { String($0.drop { $0 == " " }) }
      // Nobody has so many needs: each is looked for among all words that are known.
      guard (2...100).contains(parts.count) else { return read(&self, text) }
      let words = parts.compactMap(meant)
      guard words.count == parts.count else { return read(&self, text) }
      note(.listWithoutBrackets(text, name, words, in: source))
      return nil
    }
  }

  mutating func term(_ name: String, in vocabulary: Vocabulary) -> Located<String>? {
    guard let text = text(name) else { return nil }
    return checked(text, name, in: vocabulary)
  }

  mutating func neededTerm(
    _ name: String, in vocabulary: Vocabulary, because why: String, example: String
  ) -> Located<String>? {
    guard let text = needed(name, because: why, example: example) else { return nil }
    return checked(text, name, in: vocabulary)
  }

  mutating func terms(_ name: String, in vocabulary: Vocabulary) -> [Located<String>] {
    words(
      name, meant: { vocabulary[$0] != nil ? $0 : nearestName(to: $0, among: vocabulary.ids) },
      read: { $0.checked($1, name, in: vocabulary) })
  }

  private mutating func checked(_ text: Located<String>, _ name: String, in vocabulary: Vocabulary) -> Located<String>?
  {
    if vocabulary[text.value] != nil { return text }
    // A word that seems unknown may stand in the part of the list that could not be read.
    guard vocabulary.isWhole else { return nil }
    note(.unknownWord(text, "`\(name)`", known: vocabulary.ids, in: source, listed: vocabulary.path))
    return nil
  }
}
