/// The report in the form that GitLab shows beside the changes of a merge request: Code Quality.
package enum GitLabReport {
  package static func render(_ report: Report) -> String {
    var fingerprints = Fingerprints(below: report.content)
    var json = JSONWriter()
    json.array(report.diagnostics) { json, diagnostic in
      json.field("description", diagnostic.what.asSentence + " " + diagnostic.instead)
      json.field("check_name", diagnostic.rule)
      json.field("fingerprint", fingerprints.next(diagnostic).text)
      json.field("severity", severity(diagnostic))
      json.object("location") { json in
        json.field("path", relative(diagnostic.place.path))
        json.object("lines") { $0.field("begin", diagnostic.place.line) }
      }
    }
    return json.text + "\n"
  }

  private static func severity(_ diagnostic: Diagnostic) -> String {
    switch diagnostic.severity {
    case .mustFix: diagnostic.stopsPublishing ? "blocker" : "critical"
    case .shouldFix: "major"
    case .couldImprove: "minor"
    }
  }

  /// GitLab finds no file whose path begins with a dot and a slash.
  private static func relative(_ path: String) -> String {
    path.hasPrefix("./") ? String(path.dropFirst(2)) : path
  }
}
