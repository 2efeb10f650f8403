/// The report for people: plain enough to be read aloud, with no drawing that a screen reader would spell out.
package struct TextReport {
  private let colour: Bool

  package init(colour: Bool) {
    self.colour = colour
  }

  package func render(_ report: Report) -> String {
    var text = problems(report.new)
    text += report.comparison.map(known) ?? ""
    for line in report.summary { text += harmless(line) + "\n" }
    if let part = report.part { text += harmless(part) + "\n" }
    text += report.comparison.map(counts) ?? counts(report.diagnostics)
    return text + "\n"
  }

  /// The problems alone, without a summary.
  package func problems(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var rest = diagnostics[...]
    while let first = rest.first {
      let group = rest.prefix(1 + rest.dropFirst().prefix { isAlike(first, $0) }.count)
      append(group, to: &text)
      text += "\n"
      rest = rest.dropFirst(group.count)
    }
    return text
  }

  /// Gaps of one kind in one duty stand together: a list is read sooner than the same words twenty times.
  private func isAlike(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    let (place, otherPlace) = (one.place, other.place)
    return one.item != nil && one.duty == other.duty && one.rule == other.rule && one.severity == other.severity
      && one.why == other.why && place.path == otherPlace.path && place.line == otherPlace.line
      && place.column == otherPlace.column
  }

  private func append(_ group: ArraySlice<Diagnostic>, to text: inout String) {
    guard let first = group.first else { return }
    let place = first.place
    text += paint(first.severity) + ": "
    text += strong(group.count == 1 ? harmless(first.what) : "\(group.count) things") + "\n"
    text += "  \(harmless(place.path)):\(place.line):\(place.column)\n"
    if !place.excerpt.isEmpty { text += excerpt(place) }
    text += "  Why: \(harmless(first.why))\n"
    for diagnostic in group {
      if group.count > 1 { text += "  " + strong(harmless(diagnostic.what)) + "\n" }
      text += "  Do:  \(harmless(diagnostic.instead))\n"
      text += "  (\(diagnostic.rule)\(diagnostic.item.map { ", " + $0 } ?? ""))\n"
    }
  }

  /// The line as it was written, and marks under the stretch that is meant. A very long line is shown around its fault.
  private func excerpt(_ place: Place) -> String {
    let scalars = place.excerpt.unicodeScalars
    let (count, shownAtMost) = (scalars.count, 100)
    let first = max(0, min(place.column - 1 - 60, count))
    let shown = scalars.dropFirst(first).prefix(shownAtMost)
    let dots = first > 0 ? "…" : ""
    let indent = String(repeating: " ", count: max(0, place.column - 1 - first + dots.count))
    let marks = String(repeating: "^", count: max(1, min(place.length, shown.count - (place.column - 1 - first))))
    return "  | \(dots)\(harmless(String(shown)))\(first + shownAtMost < count ? "…" : "")\n  | \(indent)\(marks)\n"
  }

  /// Messages quote what somebody wrote, and that could move the cursor or turn the line round.
  private func harmless(_ text: String) -> String { text.safeToShow }

  private func counts(_ diagnostics: [Diagnostic]) -> String {
    guard !diagnostics.isEmpty else { return "Nothing to fix." }
    return Severity.allCases.map { severity in "\(diagnostics.count { $0.severity == severity }) \(severity.rawValue)" }
      .joined(separator: ", ") + "."
  }

  private func paint(_ severity: Severity) -> String {
    let words = severity.rawValue.prefix(1).uppercased() + severity.rawValue.dropFirst()
    guard colour else { return words }
    return switch severity {
    case .mustFix: "\u{1B}[1;31m\(words)\u{1B}[0m"
    case .shouldFix: "\u{1B}[1;33m\(words)\u{1B}[0m"
    case .couldImprove: "\u{1B}[1;36m\(words)\u{1B}[0m"
    }
  }

  private func strong(_ text: String) -> String { colour ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
}

extension Diagnostic {
  /// The duty of its item.
  fileprivate var duty: Substring? { item.map { $0.prefix { $0 != "/" } } }
}
