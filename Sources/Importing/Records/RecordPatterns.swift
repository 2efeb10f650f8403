import Diagnostics

/// What can be seen only when all records lie side by side: one value that fills many, and texts that all end at one width.
struct RecordPatterns {
  private var values: [Key: Seen] = [:]
  private var texts: [String: [Text]] = [:]
  private let count: Int

  private struct Key: Hashable {
    let field: String
    let value: String
  }

  private struct Seen {
    var records = 1
    let first: Int
    var last: Int
    let span: Span
  }

  private struct Text {
    let length: Int
    let record: Int
    let span: Span
    let end: String
    let endsWhole: Bool
  }

  static func notes(_ records: [ServiceRecord]) -> [Diagnostic] {
    var patterns = RecordPatterns(records.count)
    for (at, record) in records.enumerated() { patterns.look(at: record.fields, in: at, path: "") }
    return patterns.sameValues(records) + patterns.cutTexts(records)
  }

  private init(_ count: Int) {
    self.count = count
  }

  private mutating func look(at entries: [JSON.Entry], in record: Int, path: String) {
    for entry in entries {
      let name = path.isEmpty ? entry.key : path + "." + entry.key
      look(at: entry.value, entry.key, in: record, path: name)
    }
  }

  private mutating func look(at value: JSON, _ key: String, in record: Int, path: String) {
    switch value.value {
    case .null, .bool, .number: break
    case .object(let entries): look(at: entries, in: record, path: path)
    case .list(let items): for item in items { look(at: item, key, in: record, path: path) }
    case .text(let text):
      if Self.ofContacts.contains(key) || Self.ofWords.contains(path) { see(text, path, record, value.span) }
      if text.utf8.count >= Self.shortestCut { weigh(text, path, record, value.span) }
    }
  }

  // MARK: One value in many records

  private static let ofContacts: Set<String> = ["email", "url", "website", "number", "phone", "telephone"]
  private static let ofWords: Set<String> = [
    "description", "summary", "short_description", "intro", "eligibility_description", "application_process",
    "wait_time",
  ]

  private mutating func see(_ text: String, _ path: String, _ record: Int, _ span: Span) {
    let value = text.foldingSpaces
    guard !value.isEmpty else { return }
    let key = Key(field: path, value: value)
    guard let seen = values[key] else {
      values[key] = Seen(first: record, last: record, span: span)
      return
    }
    // A record may say one thing twice.
    guard seen.last != record else { return }
    values[key]?.records = seen.records + 1
    values[key]?.last = record
  }

  /// In more than a tenth of the records. Two alike are no pattern.
  private func sameValues(_ records: [ServiceRecord]) -> [Diagnostic] {
    let many = values.filter { $0.value.records * 10 > count && $0.value.records >= 3 && !Self.isMadeUp($0.key) }
    return many.sorted { ($0.value.first, $0.key.field, $0.key.value) < ($1.value.first, $1.key.field, $1.key.value) }
      .map { key, seen in
        let record = records[seen.first]
        let field = record.row?.name(seen.span) ?? key.field
        return ImportRule.sameValue.diagnostic(
          at: record.place(seen.span),
          "“\(key.value.shortened)” stands in `\(field)` of \(seen.records) of the \(count) records",
          "See whether it is really true of each of them. If it only fills the field, take it out.")
      }
  }

  /// Reported record by record already.
  private static func isMadeUp(_ key: Key) -> Bool {
    switch key.field.split(separator: ".").last {
    case "email": Placeholder.isEmail(key.value)
    case "url", "website": Placeholder.isWebsite(key.value)
    case "number", "phone", "telephone": Placeholder.isPhone(key.value)
    default: Placeholder.isWord(key.value)
    }
  }

  // MARK: Texts that end at the width of a column

  private static let shortestCut = 100
  private static let widths: Set<Int> = [128, 140, 150, 160, 200, 250, 255, 256, 300, 500, 512, 1000, 1024, 2000, 4000]
  /// A program that cuts at words ends a little before the width.
  private static let slack = 12

  private mutating func weigh(_ text: String, _ path: String, _ record: Int, _ span: Span) {
    // A cut text has no end of its own to be trimmed.
    let whole = text.trimmingSpaces
    let end = String(whole.suffix(40))
    texts[path, default: []].append(
      Text(
        length: text.unicodeScalars.count, record: record, span: span, end: end,
        endsWhole: Self.endsWhole(whole)))
  }

  private static func endsWhole(_ text: String) -> Bool {
    guard let last = text.last(where: { !"\"”’')]*_".contains($0) }) else { return true }
    if text.hasSuffix("...") || last == "…" { return false }
    // HTML, lists and addresses end as they like.
    if ".!?:>|".contains(last) { return true }
    let word = text.utf8.lastIndex { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { text[$0...] } ?? text[...]
    return word.contains("@") || word.contains("/")
  }

  private func cutTexts(_ records: [ServiceRecord]) -> [Diagnostic] {
    texts.sorted { $0.key < $1.key }.flatMap { path, texts in
      cut(texts).map { text in
        let record = records[text.record]
        let field = record.row?.name(text.span) ?? path
        let row = record.row.map { ", " + $0.inWords(text.span) } ?? ""
        return ImportRule.cut.diagnostic(
          at: record.place(text.span),
          "“\(record.name)”\(row): `\(field)` ends in the middle of a sentence, after \(text.length) characters: “…\(text.end)”",
          "Write the end of the sentence in the directory that the feed comes from.")
      }
    }
  }

  /// Those that end at a width that programs use, and those that end, with others of their field, where the longest does.
  private func cut(_ texts: [Text]) -> [Text] {
    let longest = texts.map(\.length).max() ?? 0
    let atEnd = texts.filter { !$0.endsWhole && $0.length > longest - Self.slack }
    let isWidth = atEnd.count >= 3
    return texts.filter { text in
      !text.endsWhole && (Self.widths.contains(text.length) || (isWidth && text.length > longest - Self.slack))
    }
  }
}
