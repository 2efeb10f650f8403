/// A day of the week.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  package var name: String { Self.names[rawValue] }

  /// As calendars write it: `MO`.
  package var code: String { name.prefix(2).uppercased() }

  /// `mon`, `thurs` and `weds` mean a day; `monthly` and `mon wed` mean something else.
  package init?(_ written: Substring) {
    let words = written.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first, word.count >= 3 else { return nil }
    let name = word.hasSuffix("s") && word != "tues" && word != "thurs" ? word.dropLast() : word
    guard let day = Self.allCases.first(where: { $0.name.lowercased().hasPrefix(name) }) else { return nil }
    self = day
  }

  private static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

/// One day of the week, or several in a row, both ends included.
package struct Weekdays: Hashable, Sendable {
  package let from: Weekday
  package let to: Weekday

  package static let all = Weekdays(from: .monday, to: .sunday)

  package var inWords: String { inWords(.english) }

  package func inWords(_ say: Phrases) -> String {
    if self == .all { return say("Every day") }
    return from == to
      ? say(from.name) : say("{{from}} to {{to}}", ["from": say(from.name), "to": say(to.name)])
  }

  /// Each of them, in their own order: Saturday to Monday is three days.
  package var days: [Weekday] {
    let count = (to.rawValue - from.rawValue + 7) % 7
    return (0...count).compactMap { Weekday(rawValue: (from.rawValue + $0) % 7) }
  }
}
