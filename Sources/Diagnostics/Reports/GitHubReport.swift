/// The report as commands to GitHub Actions, which shows each problem beside its line.
///
/// GitHub shows the first ten errors and the first ten warnings of a step, so what matters most comes first. What was known already
/// is left out.
package enum GitHubReport {
  package static func render(_ report: Report) -> String {
    let groups = Severity.allCases.map { severity in report.new.filter { $0.severity == severity } }
    let counts = zip(Severity.allCases, groups).map { "\($1.count) \($0.rawValue)" }.joined(separator: ", ")
    let part = report.part.map { data($0) + "\n" } ?? ""
    return groups.joined().map { command($0) + "\n" }.joined() + part + counts + ".\n"
  }

  private static func command(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    var properties = ["file=" + property(relative(place.path)), "line=\(place.line)"]
    if let marked = place.marked {
      properties += ["endLine=\(place.line)", "col=\(place.column)"]
      properties.append("endColumn=\(place.column + max(1, marked.unicodeScalars.count) - 1)")
    }
    properties.append("title=" + property(diagnostic.what))
    let message = [
      "Why: " + data(diagnostic.why), "Do: " + data(diagnostic.instead),
      "(" + data(diagnostic.rule + (diagnostic.item.map { ", " + $0 } ?? "")) + ")",
    ]
    return "::\(level(diagnostic.severity)) \(properties.joined(separator: ","))::\(message.joined(separator: "%0A"))"
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .mustFix: "error"
    case .shouldFix: "warning"
    case .couldImprove: "notice"
    }
  }

  private static func relative(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }

  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func data(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
  }

  /// Scalar by scalar, because a carriage return and a line feed make one character. What else would speak to a terminal
  /// has no escape there, and becomes a space.
  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      escaped += escapes[scalar] ?? String(scalar).safeToShow
    }
  }
}
