/// A length of time from a day on, as people write it: `60d`, `8w` or `3m`.
package struct TimeAhead: Hashable, Sendable, CustomStringConvertible {
  private enum Unit: Character {
    case days = "d"
    case weeks = "w"
    case months = "m"
  }

  private let count: Int
  private let unit: Unit

  /// nil when it is not written so. Four digits are more than anybody plans ahead.
  package init?(_ text: String) {
    let digits = text.dropLast()
    guard let unit = text.last.flatMap(Unit.init), (1...4).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits)
    else { return nil }
    self.count = count
    self.unit = unit
  }

  package init(days count: Int) {
    self.count = count
    unit = .days
  }

  package var description: String { "\(count)\(unit.rawValue)" }

  /// nil after the year 9999.
  package func day(after today: Day) -> Day? {
    switch unit {
    case .days: return today.adding(days: count)
    case .weeks: return today.adding(days: count * 7)
    case .months:
      let day = today.adding(months: count)
      // `adding` stays where it is when the calendar ends.
      return count == 0 || day > today ? day : nil
    }
  }
}
