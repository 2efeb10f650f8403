/// Lines of iCalendar (RFC 5545): each ends in a carriage return and a line feed, and is folded at 75 bytes.
package struct CalendarText {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A value that is written as it is, such as a date or an address.
  package mutating func line(_ name: String, _ value: String) {
    // A break in a value would begin a line of its own, and with it anything that whoever wrote it likes.
    let isPlain = value.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    fold(
      name + ":" + (isPlain ? value : String(String.UnicodeScalarView(value.unicodeScalars.filter { !$0.isControl }))))
  }

  /// A value that people read.
  package mutating func line(_ name: String, text value: String) {
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
    let letters = Array(line.utf8)
    var (start, room) = (0, 75)
    while letters.count - start > room {
      var end = start + room
      while letters[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += letters[start..<end]
      bytes += "\r\n ".utf8
      (start, room) = (end, 74)
    }
    bytes += letters[start...]
    bytes += "\r\n".utf8
  }
}

extension Unicode.Scalar {
  fileprivate var isControl: Bool { value < 0x20 || (0x7F...0x9F).contains(value) }
}
