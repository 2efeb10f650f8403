/// An hour and a minute of any day.
package struct ClockTime: Hashable, Sendable {
  package let hour: Int
  package let minute: Int

  /// Only `09:30`, and `24:00` for a day's end.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), parts[1].count == 2, minute < 60,
      hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// `9:30am`, `midday`.
  package var inWords: String { inWords(.english) }

  package func inWords(_ say: Phrases) -> String {
    if minute == 0, hour == 12 { return say("midday") }
    if minute == 0, hour % 24 == 0 { return say("midnight") }
    let clock = hour % 12 == 0 ? 12 : hour % 12
    let minutes = minute == 0 ? "" : ":" + twoDigits(minute)
    return say(hour < 12 || hour == 24 ? "{{time}}am" : "{{time}}pm", ["time": "\(clock)\(minutes)"])
  }

  /// `09:30`.
  package var code: String { twoDigits(hour) + ":" + twoDigits(minute) }
}
