/// Reads iCalendar as strictly as RFC 5545 writes it, and shares nothing with what writes it.
struct CalendarReading {
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var events: [[String: String]] = []

  init(_ text: String) throws {
    var open: [String] = []
    for line in try Self.unfolded(text) {
      guard let colon = line.firstIndex(of: ":") else { throw Fault(description: "no colon in \(line)") }
      let (name, value) = (String(line[..<colon]), String(line[line.index(after: colon)...]))
      switch name {
      case "BEGIN":
        open.append(value)
        if value == "VEVENT" { events.append([:]) }
      case "END": guard open.popLast() == value else { throw Fault(description: "\(value) ends and had not begun") }
      case _ where open.last == "VEVENT":
        guard events[events.count - 1][name] == nil else {
          throw Fault(description: "\(name) stands twice in an event")
        }
        events[events.count - 1][name] = ["SUMMARY", "DESCRIPTION"].contains(name) ? try Self.unescaped(value) : value
      default: guard open == ["VCALENDAR"] else { throw Fault(description: "\(name) stands in \(open)") }
      }
    }
    guard open.isEmpty else { throw Fault(description: "\(open) does not end") }
    for event in events where !Set(event.keys).isSuperset(of: ["UID", "DTSTAMP", "DTSTART;VALUE=DATE"]) {
      throw Fault(description: "an event has only \(event.keys.sorted())")
    }
  }

  /// Lines of at most 75 bytes, each whole letters, that end in CR and LF; those that begin with a space go on with the last.
  private static func unfolded(_ text: String) throws -> [String] {
    var bytes = Array(text.utf8)[...]
    var lines: [String] = []
    while !bytes.isEmpty {
      guard let end = bytes.firstIndex(of: 0x0D), end + 1 < bytes.endIndex, bytes[end + 1] == 0x0A else {
        throw Fault(description: "a line does not end in CR and LF")
      }
      let line = bytes[..<end]
      bytes = bytes[(end + 2)...]
      guard line.count <= 75 else { throw Fault(description: "a line has \(line.count) bytes") }
      guard let words = String(validating: line, as: UTF8.self) else {
        throw Fault(description: "a letter is cut in two")
      }
      guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw Fault(description: "a sign controls something") }
      if line.first == 0x20, let last = lines.popLast() {
        lines.append(last + String(words.unicodeScalars.dropFirst()))
      } else {
        lines.append(words)
      }
    }
    return lines
  }

  private static func unescaped(_ value: String) throws -> String {
    var text = String.UnicodeScalarView()
    var rest = value.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case ",", ";": throw Fault(description: "a comma or semicolon stands bare in \(value)")
      case "\\":
        guard let next = rest.popFirst(), "\\;,nN".unicodeScalars.contains(next) else {
          throw Fault(description: "a backslash stands before another sign in \(value)")
        }
        text.append(next == "n" || next == "N" ? "\n" : next)
      default: text.append(scalar)
      }
    }
    return String(text)
  }
}
