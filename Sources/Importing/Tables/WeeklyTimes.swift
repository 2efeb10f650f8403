import Content
import Diagnostics

/// Opening hours that a cell gives day by day, a line each: “Monday - Friday 07:30 - 08:45”.
struct WeeklyTimes {
  let days: String
  let from: String
  let to: String

  /// nil where any line says something else: then the words are kept as they are.
  static func read(_ text: String) -> [WeeklyTimes]? {
    let lines = text.lines.map(\.foldingSpaces).filter { !$0.isEmpty }
    let times = lines.compactMap(WeeklyTimes.init(line:))
    return lines.isEmpty || times.count != lines.count ? nil : times
  }

  private init?(line: String) {
    let parts = line.replacing("–", with: "-").replacing(" to ", with: "-").replacing(" - ", with: "-")
      .split(separator: " ").map(String.init)
    guard parts.count == 2, let days = Self.days(parts[0]) else { return nil }
    let ends = parts[1].split(separator: "-", omittingEmptySubsequences: false).map { Self.time(String($0)) }
    guard ends.count == 2, let from = ends[0], let to = ends[1] else { return nil }
    (self.days, self.from, self.to) = (days, from, to)
  }

  private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
  private static let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  private static func days(_ text: String) -> String? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { part -> Int? in
      let day = part.lowercased().filter { $0 != ":" && $0 != "." && $0 != "," }
      let single = day.hasSuffix("s") && day.count > 4 ? String(day.dropLast()) : day
      return single.count < 3 ? nil : names.firstIndex { $0.hasPrefix(single) }
    }
    guard let start = ends.first ?? nil, let end = ends.last ?? nil, ends.count <= 2, start <= end else { return nil }
    return codes[start...end].joined(separator: ",")
  }

  /// `07:30`, `9:00`.
  private static func time(_ text: String) -> String? {
    text.utf8.count <= 5 ? ClockTime(text)?.code : nil
  }

  func json(at span: Span) -> JSON {
    let parts = [("freq", "WEEKLY"), ("byday", days), ("opens_at", from), ("closes_at", to)]
    return JSON(
      value: .object(parts.map { .init(key: $0, value: JSON(value: .text($1), span: span)) }), span: span)
  }
}
