import Diagnostics

/// One row of a table: how many items of the law there are of each result, and how many apply and are answered.
struct ResultRow: View {
  struct Count: View {
    let code: String
    let count: Int

    static let slots = Slots<Count>().text("code") { $0.code }.text("count") { "\($0.count)" }
  }

  /// A stretch of the bar that shows the row at a glance.
  struct Stretch: View {
    let code: String
    let start: Int
    let width: Int

    static let slots = Slots<Stretch>()
      .text("code") { $0.code }
      .text("start") { "\($0.start)" }
      .text("width") { "\($0.width)" }
  }

  let name: String
  let applies: Int
  let answered: Int
  let notChecked: Int
  let counts: [Count]
  let bar: [Stretch]

  static let slots = Slots<ResultRow>()
    .text("name") { $0.name }
    .flag("has-applied") { $0.applies > 0 }
    .text("applies") { "\($0.applies)" }
    .text("answered") { "\($0.answered)" }
    .optionalText("not-checked") { $0.notChecked > 0 ? "\($0.notChecked)" : nil }
    .each("counts", Count.self) { $0.counts }
    .each("bar", Stretch.self) { $0.bar }

  init(_ name: String, _ lines: [CoverageLine]) {
    let results = lines.compactMap { CoverageResult(rawValue: $0.result) }
    self.name = name
    applies = results.count(where: \.applies)
    answered = results.count(where: \.isAnswer)
    notChecked = results.count { $0 == .notChecked }
    counts = CoverageResult.allCases.map { result in
      Count(code: result.code, count: results.count { $0 == result })
    }
    var start = 0
    bar = CoverageResult.allCases.filter(\.applies).compactMap { result in
      let width = results.count { $0 == result }
      defer { start += width }
      return width > 0 ? Stretch(code: result.code, start: start, width: width) : nil
    }
  }

  static func byDuty(_ lines: [CoverageLine]) -> [ResultRow] {
    grouped(lines, by: \.duty).map { ResultRow($0[0].dutyTitle, $0) }
  }
}

/// One council, duty by duty.
struct CouncilDuties: View {
  let council: ResultRow
  let duties: [ResultRow]

  static let slots = Slots<CouncilDuties>()
    .group("council", ResultRow.self) { $0.council }
    .each("duties", ResultRow.self) { $0.duties }

  init(_ lines: [CoverageLine]) {
    council = ResultRow(lines[0].councilName, lines)
    duties = ResultRow.byDuty(lines)
  }
}
