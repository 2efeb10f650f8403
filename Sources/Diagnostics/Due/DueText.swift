extension DueReport {
  /// For people, who each look for the heading with their own role.
  package var text: String {
    var text = "Dates until \(untilInWords), and those that are past, on \(todayInWords).\n"
    var heading = ""
    for line in lines {
      if line.heading != heading { text += "\n\(line.heading.safeToShow)\n" }
      heading = line.heading
      text += "- \(line.isPast ? "Past: " : "")\(line.dayInWords). \("\(line.action): \(line.because).".safeToShow)\n"
      text += "  \(line.file.safeToShow)\n"
    }
    return text + "\n" + counts + "\n"
  }

  private var counts: String {
    let past = lines.count { $0.isPast }
    guard !lines.isEmpty else { return "Nothing is due." }
    return "\(lines.count) \(lines.count == 1 ? "date" : "dates"): \(past) past, \(lines.count - past) to come."
  }
}

extension DueLine {
  fileprivate var heading: String { "\(councilName), \(role ?? "no role named")" }
}
