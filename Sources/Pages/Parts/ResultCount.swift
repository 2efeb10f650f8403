import Checks

/// How often one of the eight results was given.
struct ResultCount: View {
  let label: String
  let code: String
  let count: Int

  static let slots = Slots<ResultCount>()
    .text("label") { $0.label }
    .text("code") { $0.code }
    .text("count") { "\($0.count)" }

  /// In the order in which people want to read them; those that nobody was given are left out.
  static func counts(of results: [Result]) -> [ResultCount] {
    let byCode = Dictionary(grouping: results, by: \.code)
    return Result.codes.compactMap { code in
      byCode[code].flatMap { same in
        same.first.map { ResultCount(label: $0.forFamilies, code: code, count: same.count) }
      }
    }
  }
}
