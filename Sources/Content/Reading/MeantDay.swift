/// The day that is meant by a date in another form than `2026-10-01`.
enum MeantDay {
  case day(Day)
  /// After the last day of a month, such as "February 2026", which has so many.
  case tooLate(month: String, length: Int, last: Day)

  /// `01/10/2026`, `1.10.26`, `1st October 2026`, `2026/10/1`: in Britain the day stands before the month. nil of anything else.
  init?(_ text: String) {
    var parts = text.lowercased().split { " ,./-".contains($0) }.map(String.init)
    if parts.count == 4, Weekday(parts[0][...]) != nil { parts.removeFirst() }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4 { parts.reverse() }
    guard let day = Self.number(parts[0], without: ["st", "nd", "rd", "th"]), let month = Self.month(parts[1]),
      let year = Self.number(parts[2]), [2, 4].contains(parts[2].count)
    else { return nil }
    let fullYear = parts[2].count == 2 ? 2000 + year : year
    if let meant = Day(year: fullYear, month: month, day: day) {
      self = .day(meant)
    } else if let length = Day(year: fullYear, month: month, day: 1)?.lengthOfMonth, (29...31).contains(day),
      let last = Day(year: fullYear, month: month, day: length)
    {
      self = .tooLate(month: "\(Day.monthNames[month - 1]) \(fullYear)", length: length, last: last)
    } else {
      return nil
    }
  }

  private static func number(_ text: String, without endings: [String] = []) -> Int? {
    let digits = endings.first(where: text.hasSuffix).map { String(text.dropLast($0.count)) } ?? text
    return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }

  /// `10`, `October` or `Oct`.
  private static func month(_ text: String) -> Int? {
    if let number = number(text) { return (1...12).contains(number) ? number : nil }
    guard text.count >= 3 else { return nil }
    return Day.monthNames.firstIndex { $0.lowercased().hasPrefix(text) }.map { $0 + 1 }
  }
}
