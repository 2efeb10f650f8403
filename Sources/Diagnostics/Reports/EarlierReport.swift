import FoundationEssentials

/// What a report of another day said, read back from the report for programs.
package struct EarlierReport: Sendable {
  /// One council's answer to one item of the law.
  package struct Line: Sendable, Decodable {
    package let council: String
    package let duty: String
    package let item: String
    package let result: String
    package let councilName: String?
    package let dutyTitle: String?
    package let ask: String?
  }

  /// Why a file cannot be used.
  package enum Fault: Error, Equatable {
    case isNoReport
    /// Written by a newer program, in a form that this one does not know.
    case isNewer(version: Int)
  }

  package let today: String
  package let lines: [Line]
  private let counts: [String: Int]

  package func count(_ severity: Severity) -> Int { counts[JSONReport.key(severity)] ?? 0 }

  package static func read(_ bytes: [UInt8]) throws -> EarlierReport {
    let data = Data(bytes)
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: data), head.format == "plainsight-report", head.version >= 1
    else { throw Fault.isNoReport }
    guard head.version <= JSONReport.version else { throw Fault.isNewer(version: head.version) }
    guard let body = try? decoder.decode(Body.self, from: data) else { throw Fault.isNoReport }
    return EarlierReport(today: body.today, lines: body.coverage, counts: body.counts)
  }

  private struct Head: Decodable {
    let format: String
    let version: Int
  }

  private struct Body: Decodable {
    let today: String
    let counts: [String: Int]
    let coverage: [Line]
  }
}
