import Content

/// What the cells of a column look like, from the first rows of a table.
struct ColumnContents {
  let filled: Int
  private let counts: [Kind: Int]

  private static let enough = 200

  init(_ column: Int, of rows: some Sequence<Table.Row>) {
    let texts = rows.lazy.compactMap { $0[column]?.text.trimmingSpaces }.filter { !$0.isEmpty && !Self.saysNothing($0) }
    let cells = Array(texts.prefix(Self.enough))
    filled = cells.count
    counts = Dictionary(
      uniqueKeysWithValues: Kind.allCases.map { kind in (kind, cells.count { Self.is($0, kind) }) })
  }

  /// What people and spreadsheets put into a cell that holds nothing.
  private static func saysNothing(_ text: String) -> Bool {
    text.utf8.count <= 8
      && ["n/a", "na", "none", "-", "tbc", "unknown", "#n/a", "#ref!", "#value!", "#name?"].contains(text.lowercased())
  }

  /// How many of the cells are such, in words: “28 of 34 are email addresses”.
  func inWords(_ kind: Kind) -> String { "\(count(kind)) of \(filled) are \(kind.rawValue)" }

  enum Kind: String, CaseIterable {
    case email = "email addresses"
    case website = "web addresses"
    case phone = "telephone numbers"
    case postcode = "postcodes"
    case yesOrNo = "yes or no"
    case number = "numbers"
    case date = "dates"
    case long = "long texts"
  }

  func isMostly(_ kind: Kind) -> Bool { filled > 0 && count(kind) * 5 >= filled * 4 }

  /// At least half: enough to believe a header.
  func isOften(_ kind: Kind) -> Bool { filled > 0 && count(kind) * 2 >= filled }

  private func count(_ kind: Kind) -> Int { counts[kind] ?? 0 }

  private static func `is`(_ text: String, _ kind: Kind) -> Bool {
    switch kind {
    case .email: return text.contains("@") && !text.contains(" ") && text.contains(".")
    case .website:
      let small = text.lowercased()
      return !text.contains(" ") && (small.hasPrefix("http") || small.hasPrefix("www."))
    case .phone:
      let digits = text.filter(\.isNumber).count
      let isStart = text.hasPrefix("0") || text.hasPrefix("+") || text.hasPrefix("(0")
      return isStart && (10...14).contains(digits) && text.count <= 30
    case .postcode: return Postcode(text)?.rest != nil
    case .yesOrNo: return ["yes", "no", "y", "n", "true", "false"].contains(text.lowercased())
    case .number: return Double(text.filter { $0 != "£" && $0 != "," }) != nil
    case .date:
      let parts = text.prefix(10).split { "-/.".contains($0) }
      return parts.count == 3 && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
    case .long: return text.utf8.count > 120
    }
  }
}
