import Content
import Diagnostics

/// Item by item, what was answered since an earlier report and what no longer is.
struct Changes: View {
  struct Group: View {
    let council: String
    let items: [Item]

    static let slots = Slots<Group>().text("council") { $0.council }.each("items", Item.self) { $0.items }
  }

  struct Item: View {
    let duty: String
    let ask: String
    let before: String
    let now: String

    static let slots = Slots<Item>()
      .text("duty") { $0.duty }
      .text("ask") { $0.ask }
      .text("before") { $0.before }
      .text("now") { $0.now }
  }

  let answered: [Group]
  let lost: [Group]
  /// What keeps the two reports from being compared whole.
  let notes: [String]

  static let slots = Slots<Changes>()
    .text("answered-count") { "\(count($0.answered))" }
    .text("lost-count") { "\(count($0.lost))" }
    .each("answered", Group.self) { $0.answered }
    .each("lost", Group.self) { $0.lost }
    .flag("has-notes") { !$0.notes.isEmpty }
    .eachText("notes") { $0.notes }

  private static func count(_ groups: [Group]) -> Int { groups.reduce(0) { $0 + $1.items.count } }

  init(from earlier: EarlierReport, to lines: [CoverageLine]) {
    let before = Dictionary(earlier.lines.map { ($0.key, $0.result) }, uniquingKeysWith: { _, last in last })
    func changed(_ isWanted: (_ before: CoverageResult, _ now: CoverageResult) -> Bool) -> [Group] {
      let items = lines.filter { line in
        guard let then = before[line.key].flatMap(CoverageResult.init), let now = CoverageResult(rawValue: line.result)
        else { return false }
        return isWanted(then, now)
      }
      return grouped(items, by: \.council).map { lines in
        Group(
          council: lines[0].councilName,
          items: lines.map { line in
            Item(
              duty: line.dutyTitle, ask: line.ask, before: before[line.key] ?? "",
              now: line.because.isEmpty ? line.result : "\(line.result) (\(line.because))")
          })
      }
    }
    answered = changed { before, now in !before.isAnswer && now.isAnswer }
    lost = changed { before, now in before.isAnswer && !now.isAnswer && now.applies }
    let setAside = Self.count(changed { before, now in before.isAnswer && !now.applies })
    notes = Self.notes(earlier, lines, setAside: setAside)
  }

  private static func notes(_ earlier: EarlierReport, _ lines: [CoverageLine], setAside: Int) -> [String] {
    let now = grouped(lines, by: \.council)
    let before = grouped(earlier.lines, by: \.council)
    let (nowNames, beforeNames) = (Set(now.map { $0[0].council }), Set(before.map { $0[0].council }))
    var notes = now.filter { !beforeNames.contains($0[0].council) }.map {
      "\($0[0].councilName) was not in the earlier report."
    }
    notes += before.filter { !nowNames.contains($0[0].council) }.map {
      "\($0[0].councilName ?? $0[0].council) was in the earlier report, and is not in this one."
    }
    let (nowItems, beforeItems) = (Set(lines.map(\.itemOfDuty)), Set(earlier.lines.map { $0.duty + "/" + $0.item }))
    let (new, gone) = (nowItems.subtracting(beforeItems).count, beforeItems.subtracting(nowItems).count)
    if new > 0 { notes.append("The list of the law has \(items(new)) that the earlier report did not look for.") }
    if gone > 0 {
      notes.append("\(items(gone).sentence) of the earlier report \(gone == 1 ? "is" : "are") no longer looked for.")
    }
    if setAside > 0 {
      notes.append(
        "\(items(setAside).sentence) that \(setAside == 1 ? "was" : "were") answered \(setAside == 1 ? "does" : "do") not apply now."
      )
    }
    return notes
  }

  private static func items(_ count: Int) -> String { count == 1 ? "1 item" : "\(count) items" }
}

extension CoverageLine {
  fileprivate var key: String { council + "/" + itemOfDuty }
}

extension EarlierReport.Line {
  fileprivate var key: String { council + "/" + duty + "/" + item }
}
