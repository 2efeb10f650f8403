import Content
import Diagnostics

/// Days with something to do, as iCalendar (RFC 5545).
package struct Calendar: Sendable {
  /// One thing that is due on one day.
  package struct Event: Sendable {
    /// The same in every build, so that an event moves when its day does.
    let id: String
    let day: Day
    /// When what it says was last true.
    let stamp: Day
    let summary: String
    let link: String
  }

  let name: String
  let events: [Event]

  package var bytes: [UInt8] {
    var lines = CalendarText()
    lines.line("BEGIN", "VCALENDAR")
    lines.line("VERSION", "2.0")
    lines.line("PRODID", "-//Plainsight//Review dates//EN")
    lines.line("CALSCALE", "GREGORIAN")
    lines.line("X-WR-CALNAME", text: name)
    for event in events {
      lines.line("BEGIN", "VEVENT")
      lines.line("UID", event.id)
      lines.line("DTSTAMP", event.stamp.digits + "T000000Z")
      lines.line("DTSTART;VALUE=DATE", event.day.digits)
      lines.line("SUMMARY", text: event.summary)
      lines.line("URL", event.link)
      // It keeps nobody's day from being free.
      lines.line("TRANSP", "TRANSPARENT")
      lines.line("END", "VEVENT")
    }
    lines.line("END", "VCALENDAR")
    return lines.bytes
  }
}

extension Day {
  fileprivate var digits: String { String(code.unicodeScalars.filter { $0 != "-" }) }
}
