/// The report in the form that code hosts and editors read: SARIF 2.1.0, a standard of OASIS.
package enum SARIFReport {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
  /// What the paths of the report begin from: the folder in which the program ran.
  private static let base = "%SRCROOT%"

  /// `version` is the program's own.
  package static func render(_ report: Report, rules: [RuleLine], version: String, today: String) -> String {
    let rules = rules + unlisted(report, rules)
    let numbers = Dictionary(rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var fingerprints = Fingerprints(below: report.content)
    var json = JSONWriter()
    json.object { json in
      json.field("$schema", schema)
      json.field("version", "2.1.0")
      json.arrayOfOne("runs") { json in
        json.object("tool") { json in
          json.object("driver") { json in
            json.field("name", "Plainsight")
            json.field("version", version)
            json.field("semanticVersion", version)
            json.array("rules", rules) { $0.rule($1) }
          }
        }
        json.field("language", "en-GB")
        json.field("columnKind", "unicodeCodePoints")
        json.object("originalUriBaseIds") { json in
          json.object(base) { $0.message("description", "The folder in which plainsight ran.") }
        }
        json.object("properties") { json in
          json.field("today", today)
          if let part = report.part { json.field("part", part) }
        }
        let known = Set(report.comparison?.known ?? [])
        json.array("results", report.diagnostics) { json, diagnostic in
          if report.comparison != nil {
            json.field("baselineState", known.contains(diagnostic) ? "unchanged" : "new")
          }
          json.result(diagnostic, rule: numbers[diagnostic.rule] ?? 0, fingerprints.next(diagnostic), from: base)
        }
      }
    }
    return json.text + "\n"
  }

  /// Rules that found something and that nobody listed: each result must name one.
  private static func unlisted(_ report: Report, _ rules: [RuleLine]) -> [RuleLine] {
    var known = Set(rules.map(\.id))
    return report.diagnostics.compactMap { diagnostic in
      guard known.insert(diagnostic.rule).inserted else { return nil }
      return RuleLine(
        id: diagnostic.rule, name: diagnostic.why, severity: diagnostic.severity, why: diagnostic.why,
        help: diagnostic.why)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func rule(_ rule: RuleLine) {
    field("id", rule.id)
    message("shortDescription", rule.name.asSentence)
    message("fullDescription", rule.why)
    object("help") { json in
      json.field("text", rule.why)
      json.field("markdown", rule.help)
    }
    object("defaultConfiguration") { $0.field("level", rule.severity.level) }
  }

  fileprivate mutating func result(
    _ diagnostic: Diagnostic, rule: Int, _ fingerprint: Fingerprints.Fingerprint, from base: String
  ) {
    field("ruleId", diagnostic.rule)
    field("ruleIndex", rule)
    field("level", diagnostic.severity.level)
    object("message") { $0.field("text", SARIFText.message(diagnostic)) }
    arrayOfOne("locations") { json in
      json.object("physicalLocation") { json in
        json.object("artifactLocation") { json in
          let uri = SARIFText.uri(diagnostic.place.path)
          json.field("uri", uri)
          if !uri.hasPrefix("file:") { json.field("uriBaseId", base) }
        }
        json.object("region") { $0.region(diagnostic.place) }
      }
    }
    object("partialFingerprints") { json in
      // The first is the only one that GitHub looks at. Without it, all gaps of a page would be taken for one.
      json.field("primaryLocationLineHash", fingerprint.text)
      json.field("ruleItemAndLine/v1", fingerprint.text)
    }
    object("properties") { json in
      if let item = diagnostic.item {
        json.field("duty", String(item.prefix { $0 != "/" }))
        json.field("item", item)
      }
      json.field("stopsPublishing", diagnostic.stopsPublishing)
      json.field("why", diagnostic.why)
      json.field("instead", diagnostic.instead)
    }
  }

  /// The stretch that is meant. A line that nobody quoted is meant whole.
  private mutating func region(_ place: Place) {
    field("startLine", place.line)
    guard let marked = place.marked else { return }
    field("startColumn", place.column)
    field("endColumn", place.column + marked.unicodeScalars.count)
    message("snippet", marked)
  }

  fileprivate mutating func message(_ name: String, _ text: String) {
    object(name) { $0.field("text", text) }
  }
}

extension Severity {
  fileprivate var level: String {
    switch self {
    case .mustFix: "error"
    case .shouldFix: "warning"
    case .couldImprove: "note"
    }
  }
}
