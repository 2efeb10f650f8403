import Checks
import Diagnostics
import OpenReferral
import Pages

extension RuleLine {
  /// Every rule that a report can name.
  static let all: [RuleLine] =
    Rule.all.map { RuleLine(id: $0.id, name: $0.name, severity: $0.severity, why: $0.why, help: $0.explanation) }
    + TemplateRule.allCases.map { RuleLine(id: $0.rawValue, severity: .mustFix, why: $0.why) }
    + ImportRule.allCases.map { RuleLine(id: $0.rawValue, severity: $0.severity, why: $0.why) }

  /// A rule that has no page of its own.
  private init(id: String, severity: Severity, why: String) {
    self.init(id: id, name: id, severity: severity, why: why, help: why)
  }
}
