/// The report in the form in which build servers read the results of tests: JUnit's XML.
///
/// Each council is a suite with one case for every item of the law, always the same ones, so that a server can show which
/// were answered since. Other problems stand in a suite for each file. A failure is what must be fixed, and nothing else
/// (beside a baseline: what is new, and must or should be): a server turns red exactly when the exit code is 1. What should be fixed or could improve is shown as skipped, with its
/// reason, because the form has no third word.
package enum JUnitReport {
  package static func render(_ report: Report) -> String {
    let suites = JUnitSuite.all(of: report)
    let cases = suites.flatMap(\.cases)
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    text += "<testsuites name=\"plainsight\"\(counts(cases))>\n"
    for suite in suites {
      text += "<testsuite name=\"\(XMLText.escaped(suite.name))\"\(counts(suite.cases))>\n"
      text += report.part.map(property) ?? ""
      text += suite.cases.map(render).joined()
      text += "</testsuite>\n"
    }
    return text + "</testsuites>\n"
  }

  /// That this is a part of what was found. Each suite says so: some servers show them one by one, and none reads properties of all.
  private static func property(_ part: String) -> String {
    "<properties><property name=\"part\" value=\"\(XMLText.escaped(part))\"/></properties>\n"
  }

  private static func counts(_ cases: [JUnitSuite.Case]) -> String {
    let failures = cases.count { if case .failure = $0.outcome { true } else { false } }
    let skipped = cases.count { if case .skipped = $0.outcome { true } else { false } }
    return " tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"\(skipped)\" time=\"0\""
  }

  private static func render(_ one: JUnitSuite.Case) -> String {
    var text = "<testcase classname=\"\(XMLText.escaped(one.group))\" name=\"\(XMLText.escaped(one.name))\""
    if let file = one.file { text += " file=\"\(XMLText.escaped(file))\"" }
    text += " time=\"0\""
    switch one.outcome {
    case .fine: text += "/>\n"
    case .skipped(let reason): text += "><skipped message=\"\(XMLText.escaped(reason))\"/></testcase>\n"
    case .failure(let kind, let summary, let details):
      text += "><failure type=\"\(XMLText.escaped(kind))\" message=\"\(XMLText.escaped(summary))\">"
      text += XMLText.escaped(details) + "</failure></testcase>\n"
    }
    return text
  }
}
