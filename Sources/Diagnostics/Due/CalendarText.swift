/// Lines of iCalendar (RFC 5545): each ends in a carriage return and a line feed, and is folded at 75 bytes.
struct CalendarText {
  private(set) var text = ""

  /// A value that is written as it is, such as a date or an address.
  mutating func line(_ name: String, _ value: String) {
    // A break in a value would begin a line of its own, and with it anything that whoever wrote it likes.
    fold(name + ":" + String(String.UnicodeScalarView(value.unicodeScalars.filter { !$0.isControl })))
  }

  /// A value that people read.
  mutating func line(_ name: String, text value: String) {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      case _ where scalar.isControl: escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    fold(name + ":" + escaped)
  }

  /// Never inside a letter: one may have up to four bytes.
  private mutating func fold(_ line: String) {
    var bytes = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if bytes + size > 75 {
        text += "\r\n "
        bytes = 1
      }
      text.unicodeScalars.append(scalar)
      bytes += size
    }
    text += "\r\n"
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
