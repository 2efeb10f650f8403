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
    text += "\n"
    return text
  }

  /// The problems alone, without a summary.
  package func problems(_ diagnostics: [Diagnostic]) -> String {
    var text = ""
    var start = 0
    while start < diagnostics.count {
      var end = start + 1
      while end < diagnostics.count, isAlike(diagnostics[start], diagnostics[end]) { end += 1 }
      append(diagnostics[start..<end], to: &text)
      text += "\n"
      start = end
    }
    return text
  }

  /// Gaps of one kind in one duty stand together: a list is read sooner than the same words twenty times.
  private func isAlike(_ one: Diagnostic, _ other: Diagnostic) -> Bool {
    one.item != nil && one.place.line == other.place.line && one.place.column == other.place.column
      && one.rule == other.rule && one.severity == other.severity && one.place.path == other.place.path
      && one.why == other.why && one.duty == other.duty
  }

  private func append(_ group: ArraySlice<Diagnostic>, to text: inout String) {
    guard let first = group.first else { return }
    text += paint(first.severity)
    text += ": "
    text += strong(group.count == 1 ? harmless(first.what) : "\(group.count) things")
    text += "\n  "
    text += harmless(first.place.path)
    text += ":\(first.place.line):\(first.place.column)\n"
    appendExcerpt(first.place, to: &text)
    text += "  Why: "
    text += harmless(first.why)
    text += "\n"
    for diagnostic in group {
      if group.count > 1 { text += "  " + strong(harmless(diagnostic.what)) + "\n" }
      text += "  Do:  "
      text += harmless(diagnostic.instead)
      text += "\n  ("
      text += diagnostic.rule
      if let item = diagnostic.item { text += ", " + item }
      text += ")\n"
    }
  }

  /// The line as it was written, and marks under the stretch that is meant. A very long line is shown around its fault.
  private func appendExcerpt(_ place: Place, to text: inout String) {
    guard !place.excerpt.isEmpty else { return }
    // Nearly every line is of ASCII alone, where a letter is a byte.
    if place.excerpt.utf8.allSatisfy({ $0 < 0x80 }) {
      appendExcerpt(place, place.excerpt[...].utf8, to: &text) { Substring($0) }
    } else {
      appendExcerpt(place, place.excerpt[...].unicodeScalars, to: &text) { Substring($0) }
    }
  }

  private func appendExcerpt<Letters: Collection>(
    _ place: Place, _ letters: Letters, to text: inout String, _ shownAs: (Letters) -> Substring
  ) where Letters.SubSequence == Letters {
    let (count, shownAtMost) = (letters.count, 100)
    let first = max(0, min(place.column - 1 - 60, count))
    let shown = letters.dropFirst(first).prefix(shownAtMost)
    let dots = first > 0 ? "…" : ""
    let marks = max(1, min(place.length, shown.count - (place.column - 1 - first)))
    text += "  | " + dots
    text += harmless(String(shownAs(shown)))
    text += first + shownAtMost < count ? "…\n  | " : "\n  | "
    text += String(repeating: " ", count: max(0, place.column - 1 - first + dots.count))
    text += String(repeating: "^", count: marks)
    text += "\n"
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
