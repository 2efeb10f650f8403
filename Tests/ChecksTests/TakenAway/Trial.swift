import Checks
import Content
import Diagnostics
import Testing

/// What is taken away, and the items that should then be missed.
struct Trial: Sendable {
  let gone: Set<PagePart>
  var items: [(item: DutyItem, duty: Duty)]
}

extension Foretold {
  /// Makes every trial on all cores, says what was not caught and how many were. `parts` gives what is taken away for an item,
  /// and nothing where that cannot be done.
  func tryAll(
    _ items: [(item: DutyItem, duty: Duty)], _ kind: String, taking parts: (DutyItem, Duty) -> Set<PagePart>?
  ) async throws {
    let trials = trials(items, parts)
    let slips = try await withThrowingTaskGroup(of: [String].self) { group in
      for trial in trials { group.addTask { try slipsOf(trial) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let tried = trials.reduce(0) { $0 + $1.items.count }
    print("\(kind): \(tried - slips.count) caught of \(tried) tried")
    #expect(tried > 0)
    #expect(slips.isEmpty, "\(kind):\n\(slips.sorted().joined(separator: "\n"))")
  }

  /// Items for which the same is taken away are tried together.
  private func trials(
    _ items: [(item: DutyItem, duty: Duty)], _ parts: (DutyItem, Duty) -> Set<PagePart>?
  ) -> [Trial] {
    var trials: [Trial] = []
    var numbers: [Set<PagePart>: Int] = [:]
    for (item, duty) in items {
      guard let gone = parts(item, duty) else { continue }
      if let number = numbers[gone] {
        trials[number].items.append((item, duty))
      } else {
        numbers[gone] = trials.count
        trials.append(Trial(gone: gone, items: [(item, duty)]))
      }
    }
    return trials
  }

  /// One line for each item of the trial that was not missed, or with which the check said more than it should.
  private func slipsOf(_ trial: Trial) throws -> [String] {
    let said = try council.said(without: council.stretches(of: trial.gone))
    var gaps: [String] = []
    var surprises: [String] = []
    for (item, duty) in council.items {
      let (wanted, found) = (result(of: item, duty, without: trial.gone), said.results[item.id])
      let isAsForetold = if wanted == .weak([]), case .weak = found { true } else { wanted == found }
      if !isAsForetold {
        surprises.append("\(item.id) should be \(wanted) and is \(String(describing: found))")
      }
      if found?.isGap ?? true { gaps.append(duty.id + "/" + item.id) }
    }
    // Each gap is named, and nothing else is.
    if Set(said.problems.compactMap(\.item)) != Set(gaps) {
      surprises.append("other items are named than missed")
    }
    return trial.items.compactMap { item, duty in
      let name = duty.id + "/" + item.id
      let isMissing = said.results[item.id] == .doesNotSay
      let isNamed = said.problems.contains { $0.item == name && ($0.rule == "does-not-say") == isMissing }
      return isNamed && surprises.isEmpty ? nil : "\(name): named \(isNamed); \(surprises.joined(separator: "; "))"
    }
  }
}
