import Content

/// When the service runs. Times that repeat every week become days and hours; anything finer is said in a note.
extension PageDraft {
  mutating func takeTimes() {
    var times: [OpeningTime] = []
    let today = today
    func take(_ schedule: inout Fields, _ notes: inout RecordNotes) {
      if let time = OpeningTime.take(from: &schedule, today: today, &notes) { times.append(time) }
    }
    let keys = ["schedules", "regular_schedules", "regular_schedule"]
    for key in keys { fields.eachGroup(in: key, noting: &notes) { take(&$0, &$1) } }
    fields.eachGroup(in: "service_at_locations", noting: &notes) { place, notes in
      for key in keys { place.eachGroup(in: key, noting: &notes) { take(&$0, &$1) } }
      place.inside("location", noting: &notes) { location, notes in
        for key in keys { location.eachGroup(in: key, noting: &notes) { take(&$0, &$1) } }
      }
    }
    facts.add("when", list: OpeningTime.together(times).map(\.facts))
  }
}

private struct OpeningTime: Hashable {
  /// Monday is 0.
  var days: [Int] = []
  var from: String?
  var to: String?
  var note: String?

  static func take(from schedule: inout Fields, today: String, _ notes: inout RecordNotes) -> OpeningTime? {
    if let end = schedule.peek("valid_to", "until")?.text, isDay(end), String(end.prefix(10)) < today {
      notes.note(
        .fact, at: schedule.peek("valid_to", "until")?.span,
        "the times in `\(schedule.path)` ended on \(end.prefix(10))",
        "Write the times of today in the directory that the feed comes from, or take the old ones out.")
      return nil
    }
    var time = OpeningTime()
    var said: [String] = []
    time.takeDays(from: &schedule, said: &said)
    time.from = takeTime("opens_at", from: &schedule, &notes)
    // A page takes no end without a beginning: alone it stays among the words.
    if time.from != nil { time.to = takeTime("closes_at", from: &schedule, &notes) }
    takeDates(from: &schedule, said: &said)
    for key in ["description", "notes"] {
      if let text = schedule.takeText(key, noting: &notes) { said.append(text.oneLine(noting: &notes)) }
    }
    let note = said.filter { !$0.isEmpty }.joined(separator: "; ")
    time.note = note.isEmpty ? nil : note
    return time == OpeningTime() ? nil : time
  }

  private mutating func takeDays(from schedule: inout Fields, said: inout [String]) {
    guard repeatsEveryWeek(&schedule, said: &said) else { return }
    for key in ["byday", "weekday", "days", "day"] {
      guard let value = schedule.peek(key) else { continue }
      let items = value.list?.filter { !$0.isEmpty } ?? [value]
      let words = items.compactMap(\.text)
      let names = words.flatMap { $0.split { ",; ".contains($0) } }.map(Self.stretch)
      guard !names.isEmpty, !names.contains(nil), words.count == items.count,
        words.allSatisfy({ !$0.contains(where: \.isNumber) })
      else {
        continue
      }
      days = Array(Set(names.compactMap { $0 }.joined())).sorted()
      schedule.remove(key, value)
      return
    }
  }

  /// A day, or `Mon-Fri`.
  private static func stretch(_ written: Substring) -> [Int]? {
    let ends = written.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "–" }.map(day)
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil, first <= last else { return nil }
    return Array(first...last)
  }

  /// `MO`, `Monday`, `Thurs.`; not `weekdays`.
  private static func day(_ written: Substring) -> Int? {
    let word = written.hasSuffix(".") ? written.dropLast() : written
    let small = word.lowercased()
    return (Weekday.allCases.first { $0.code == word.uppercased() } ?? Weekday(small[...]))?.rawValue
  }

  /// Every second week, or the first Monday of a month, is said in words: the days alone would promise too much.
  private func repeatsEveryWeek(_ schedule: inout Fields, said: inout [String]) -> Bool {
    let often = schedule.peek("freq")
    let interval = schedule.peek("interval")
    let isWeekly = often.map { ["WEEKLY", "WEEK"].contains($0.text?.uppercased()) } ?? true
    let isEvery = interval.map { $0.plainText == "1" } ?? true
    if isWeekly, isEvery {
      if let often { schedule.remove("freq", often) }
      if let interval { schedule.remove("interval", interval) }
      return true
    }
    guard let unit = often?.text.flatMap({ Self.units[$0.uppercased()] }) else { return false }
    let number = interval?.plainText ?? "1"
    let days = schedule.peek("byday")?.text.flatMap(Self.spoken)
    said.append((days.map { $0 + ", " } ?? "") + (number == "1" ? "every \(unit)" : "every \(number) \(unit)s"))
    if let often { schedule.remove("freq", often) }
    if let interval { schedule.remove("interval", interval) }
    if days != nil, let byday = schedule.peek("byday") { schedule.remove("byday", byday) }
    return false
  }

  private static let units = [
    "DAILY": "day", "WEEKLY": "week", "WEEK": "week", "MONTHLY": "month", "MONTH": "month", "YEARLY": "year",
  ]

  /// `MO,TH` and `1MO`, as people say them.
  private static func spoken(_ byday: String) -> String? {
    let full = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    let ordinals = ["1": "first ", "2": "second ", "3": "third ", "4": "fourth ", "5": "fifth ", "-1": "last ", "": ""]
    let days = byday.split { ", ".contains($0) }.map { part -> String? in
      let number = part.prefix { $0 == "-" || $0 == "+" || $0.isNumber }
      guard let ordinal = ordinals[String(number).replacing("+", with: "")],
        let day = Self.day(part[number.endIndex...])
      else { return nil }
      return ordinal + full[day]
    }
    return days.isEmpty || days.contains(nil) ? nil : days.compactMap { $0 }.joined(separator: " and ")
  }

  /// `10:00:00` and `10:00Z` are ten o'clock; anything else stays where it was and is reported.
  private static func takeTime(_ key: String, from schedule: inout Fields, _ notes: inout RecordNotes) -> String? {
    guard let text = schedule.takeText(key, noting: &notes) else { return nil }
    if let time = clockTime(text.text.trimmingSpaces) { return time.code }
    schedule.putBack(text)
    notes.note(
      .fact, at: text.span, "“\(text.text.shortened)” in `\(text.name)` is not a time",
      "Write hours and minutes, such as 09:30.")
    return nil
  }

  private static func clockTime(_ text: String) -> ClockTime? {
    let clock = text.prefix { $0 != "Z" && $0 != "+" }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      text.dropFirst(clock.count).allSatisfy({ "Z+:0123456789".contains($0) })
    else { return nil }
    return ClockTime("\(parts[0]):" + (parts[1].utf8.count == 1 ? "0" : "") + "\(parts[1])")
  }

  private static func takeDates(from schedule: inout Fields, said: inout [String]) {
    for (key, word) in [("valid_from", "from"), ("valid_to", "until")] {
      guard let value = schedule.peek(key), let day = value.text, isDay(day) else { continue }
      said.append("\(word) \(day.prefix(10))")
      schedule.remove(key, value)
    }
  }

  private static func isDay(_ text: String) -> Bool {
    let day = Array(text.utf8.prefix(10))
    return day.count == 10
      && day.enumerated().allSatisfy { at, byte in
        at == 4 || at == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
      }
  }

  // MARK: Writing

  /// Feeds give each weekday on its own; those with equal hours become one entry.
  static func together(_ times: [OpeningTime]) -> [OpeningTime] {
    times.reduce(into: []) { together, time in
      let same = together.firstIndex {
        !$0.days.isEmpty && !time.days.isEmpty && $0.from == time.from && $0.to == time.to && $0.note == time.note
      }
      if let same {
        together[same].days = Array(Set(together[same].days + time.days)).sorted()
      } else {
        together.append(time)
      }
    }
  }

  var facts: [FrontMatter.Fact] {
    var facts: [FrontMatter.Fact] = []
    if !days.isEmpty { facts.append(.init("days", verbatim: shortDays)) }
    if let from { facts.append(.init("from", from)) }
    if let to { facts.append(.init("to", to)) }
    if let note { facts.append(.init("note", note)) }
    return facts
  }

  /// `mon-fri`, `sat` or `[mon, wed, fri]`.
  private var shortDays: String {
    let short = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    guard let first = days.first, let last = days.last, days.count > 1 else {
      return days.first.map { short[$0] } ?? ""
    }
    if last - first == days.count - 1, days.count > 2 || last == 6 || days.count == 2 {
      return "\(short[first])-\(short[last])"
    }
    return "[" + days.map { short[$0] }.joined(separator: ", ") + "]"
  }
}
