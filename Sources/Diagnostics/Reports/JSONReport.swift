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

  private static func key(_ severity: Severity) -> String { severity.rawValue.replacing(" ", with: "-") }
}

/// Writes JSON in the order it is told, so that the same report gives the same bytes.
private struct JSONWriter {
  private(set) var text = ""
  private var needsComma = false

  mutating func object(_ write: (inout JSONWriter) -> Void) {
    separate()
    text += "{"
    needsComma = false
    write(&self)
    text += "}"
    needsComma = true
  }

  mutating func object(_ name: String, _ write: (inout JSONWriter) -> Void) {
    key(name)
    object(write)
  }

  mutating func array<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    key(name)
    text += "["
    for element in elements {
      text += "\n"
      object { write(&$0, element) }
    }
    text += "]"
    needsComma = true
  }

  mutating func texts(_ name: String, _ values: [String]) {
    key(name)
    text += "["
    for value in values {
      separate()
      append(value)
      needsComma = true
    }
    text += "]"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: String) {
    key(name)
    append(value)
    needsComma = true
  }

  mutating func field(_ name: String, _ value: Int) {
    key(name)
    text += "\(value)"
    needsComma = true
  }

  mutating func field(_ name: String, _ value: Bool) {
    key(name)
    text += value ? "true" : "false"
    needsComma = true
  }

  private mutating func key(_ name: String) {
    separate()
    append(name)
    text += ":"
    needsComma = false
  }

  private mutating func separate() {
    if needsComma { text += "," }
    needsComma = false
  }

  private mutating func append(_ value: String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
