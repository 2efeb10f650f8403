extension DueReport {
  /// For calendars: iCalendar as RFC 5545 has it, with an event of one day for each date.
  package var calendar: String {
    var calendar = CalendarText()
    calendar.line("BEGIN", "VCALENDAR")
    calendar.line("VERSION", "2.0")
    calendar.line("PRODID", text: "-//Plainsight//Dates that are due//EN")
    calendar.line("CALSCALE", "GREGORIAN")
    var seen: [String: Int] = [:]
    for line in lines {
      seen[line.identity, default: 0] += 1
      write(line, number: seen[line.identity] ?? 1, to: &calendar)
    }
    calendar.line("END", "VCALENDAR")
    return calendar.text
  }

  private func write(_ line: DueLine, number: Int, to calendar: inout CalendarText) {
    calendar.line("BEGIN", "VEVENT")
    calendar.line("UID", text: fingerprint(of: "\(line.identity)\n\(number)") + "@" + host)
    // The day of the report and not the moment: the same content on the same day gives the same bytes.
    calendar.line("DTSTAMP", digits(today) + "T000000Z")
    calendar.line("DTSTART;VALUE=DATE", digits(line.day))
    calendar.line("SUMMARY", text: "\(line.action) (\(line.councilName))")
    calendar.line("DESCRIPTION", text: "For: \(line.role ?? "no role named")\n\(line.because)\n\(line.file)")
    calendar.line("URL", line.address)
    // It keeps nobody's day from being free.
    calendar.line("TRANSP", "TRANSPARENT")
    calendar.line("END", "VEVENT")
  }

  private func digits(_ day: String) -> String { day.replacing("-", with: "") }
}

extension DueLine {
  /// Without the date: once a page has been checked and has its next date, the event moves instead of standing there twice.
  fileprivate var identity: String { [council, address, kind.rawValue, about ?? ""].joined(separator: "\n") }
}
