import Keeping

/// A day of the calendar, with no clock and no time zone.
package struct Day: Hashable, Comparable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// nil when there is no such day, as on 31 April.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Only `2026-11-22`, so that no reader has to guess which number is the month.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      let year = number(parts[0]), let month = number(parts[1]), let day = number(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (one: Day, other: Day) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  /// `2026-11-22`.
  package var code: String {
    let digits = "\(year)"
    return String(repeating: "0", count: 4 - digits.count) + digits + "-" + twoDigits(month) + "-" + twoDigits(day)
  }

  /// `22 November 2026`.
  package var inWords: String { "\(day) \(Day.monthNames[month - 1]) \(year)" }

  package func inWords(_ say: Phrases) -> String {
    say("{{day}} {{month}} {{year}}", ["day": "\(day)", "month": say(Day.monthNames[month - 1]), "year": "\(year)"])
  }

  package var lengthOfMonth: Int { Day.length(of: month, in: year) }

  /// The same day so many months later, or the last day of that month where it is shorter.
  package func adding(months: Int) -> Day {
    let count = year * 12 + (month - 1) + months
    let (year, month) = (count / 12, count % 12 + 1)
    let day = min(day, Day.length(of: month, in: year))
    guard let later = Day(year: year, month: month, day: day) else { return self }
    return later
  }

  /// The days before, on and after this one that fall on one of these days of the year, in order.
  package func near(_ days: [DayOfYear]) -> [Day] {
    // A leap day can be eight years away, as from 1896 to 1904.
    days.flatMap { day in (-8...9).map { day.day(in: year + $0) } }.compactMap { $0 }.sorted()
  }

  /// The same day of the calendar so many days later. nil after the year 9999.
  package func adding(days: Int) -> Day? {
    var (year, month, day) = (year, month, day + days)
    while day > Day.length(of: month, in: year) {
      day -= Day.length(of: month, in: year)
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
      if year > 9999 { return nil }
    }
    return Day(year: year, month: month, day: day)
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}

/// A day that comes round each year, such as 31 May: `05-31`.
package struct DayOfYear: Hashable, Sendable {
  package let month: Int
  package let day: Int

  package init?(_ text: String) {
    guard let leapDay = Day("2024-" + text) else { return nil }
    month = leapDay.month
    day = leapDay.day
  }

  package func day(in year: Int) -> Day? { Day(year: year, month: month, day: day) }
}

/// From one day to another, both included.
package struct Period: Hashable, Sendable {
  package let from: Day
  package let to: Day

  package var inWords: String { inWords(.english) }

  package func inWords(_ say: Phrases) -> String {
    say("{{from}} to {{to}}", ["from": from.inWords(say), "to": to.inWords(say)])
  }
}

private func number(_ digits: Substring.UTF8View.SubSequence) -> Int? {
  guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(Substring(digits))
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Day: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(year, month, day)
  }

  package init(_ kept: inout KeptReading) throws {
    year = try kept.read()
    month = try kept.read()
    day = try kept.read()
  }
}
