import Content

/// What a result shows of its page: title, address, summary, a note, and the language where it is another one.
struct PageRecords {
  /// Ten results may stand in ten files, so each is small.
  static let inFile = 12

  private(set) var files: [[UInt8]] = []
  private var count = 0

  mutating func add(_ page: Page, below base: String, _ words: Vocabularies) {
    if count % Self.inFile == 0 { files.append([]) }
    count += 1
    var record: [UInt8] = [UInt8(ascii: ",")]
    var texts = [
      page.title, String(page.address.dropFirst(base.count)), page.inShort ?? "",
      page.note(words),
    ]
    if case .language(let code) = page.path.translation { texts.append(code) }
    record.append(json: texts)
    files[files.count - 1] += record
  }
}

extension Page {
  /// A line or two on a phone.
  fileprivate var inShort: String? {
    guard let summary = shortSummary, summary.utf8.count > 150 else { return shortSummary }
    let words = summary.split(whereSeparator: \.isWhitespace)
    let most = 22
    return words.prefix(most).joined(separator: " ") + (words.count > most ? "…" : "")
  }

  fileprivate func note(_ words: Vocabularies) -> String {
    switch path.translation {
    case .easyRead: return "Easy Read"
    case .language: return ""
    case nil: break
    }
    return switch kind {
    case .service: shortNotes(words).joined(separator: " · ")
    case .offer: "Local offer"
    case .criteria: "Who can get what"
    case .thresholds: "How decisions are made"
    case .document: "Document"
    case .replies: "What families said"
    case .council: "About the council"
    }
  }
}
