/// The report for programs. `version` changes when a field is taken away or means something else; fields may be added.
package enum JSONReport {
  package static let version = 1

  package static func render(_ report: Report, today: String) -> String {
    var json = JSONWriter()
    json.object { json in
      json.field("format", "plainsight-report")
      json.field("version", version)
      json.field("today", today)
      json.object("counts") { json in
        for severity in Severity.allCases { json.field(key(severity), report.count(severity)) }
      }
      if let part = report.part { json.field("part", part) }
      let known = Set(report.comparison?.known ?? [])
      if let comparison = report.comparison {
        json.object("baseline") { json in
          json.field("known", comparison.known.count)
          json.field("new", comparison.new.count)
          if let mended = comparison.mended { json.texts("mended", mended) }
        }
      }
      json.array("problems", report.diagnostics) { json, diagnostic in
        json.field("rule", diagnostic.rule)
        json.field("severity", key(diagnostic.severity))
        json.field("stopsPublishing", diagnostic.stopsPublishing)
        json.field("file", diagnostic.place.path)
        json.field("line", diagnostic.place.line)
        json.field("column", diagnostic.place.column)
        json.field("length", diagnostic.place.length)
        json.field("text", diagnostic.place.excerpt)
        json.field("what", diagnostic.what)
        json.field("why", diagnostic.why)
        json.field("instead", diagnostic.instead)
        if let item = diagnostic.item { json.field("item", item) }
        if report.comparison != nil { json.field("known", known.contains(diagnostic)) }
      }
      json.array("coverage", report.coverage) { json, line in
        json.field("council", line.council)
        json.field("duty", line.duty)
        json.field("item", line.item)
        json.field("result", line.result)
        json.field("because", line.because)
        json.texts("pages", line.evidence.map(\.file))
        json.field("councilName", line.councilName)
        json.field("dutyTitle", line.dutyTitle)
        json.field("ask", line.ask)
        json.field("source", line.source)
        json.field("level", line.level)
        json.field("sourceIsRead", line.isRead)
        json.array("evidence", line.evidence) { json, evidence in
          json.field("file", evidence.file)
          json.field("title", evidence.title)
          json.field("address", evidence.address)
          if let place = evidence.place { json.field("place", place) }
          json.texts("has", evidence.has)
          json.texts("thin", evidence.thin)
          json.texts("lacks", evidence.lacks)
        }
      }
    }
    return json.text + "\n"
  }

  static func key(_ severity: Severity) -> String { severity.rawValue.replacing(" ", with: "-") }
}
