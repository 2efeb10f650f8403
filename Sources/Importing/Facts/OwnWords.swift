import Content

/// Sentences that a feed of this program's own makes out of facts, so that an import of it makes the facts again.
enum OwnWords {
  /// “About 6 weeks (as it was on 1 October 2026)”.
  static func waiting(_ words: String) -> String {
    let mark = " (as it was on "
    guard words.hasSuffix(")"), let start = words.ranges(of: mark).last,
      let day = Day(inWords: String(words[start.upperBound...].dropLast()))
    else { return words }
    return "\(words[..<start.lowerBound]), checked \(day.code)"
  }

  static func waysIn(_ labels: [String]) -> String? {
    guard let first = labels.first else { return nil }
    return ([first] + labels.dropFirst().map(\.lowercasedStart)).joined(separator: ", or ") + "."
  }

  /// The standard asks for a description of each organisation, and pages have none.
  static func isAboutProvider(_ words: String) -> Bool {
    words.hasPrefix("Runs services for children and families in the area of ") && words.hasSuffix(".")
  }
}

extension Day {
  /// `1 October 2026`.
  fileprivate init?(inWords text: String) {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 3, let day = Int(parts[0]), let month = Day.months.firstIndex(of: parts[1]),
      let year = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
