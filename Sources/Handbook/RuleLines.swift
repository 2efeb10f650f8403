import Diagnostics

extension RuleLine {
  /// Every rule that a report can name.
  package static var all: [RuleLine] {
    ExplainedRule.all(in: nil).map { rule in
      // Without a site there is nothing to try that could go wrong.
      RuleLine(
        id: rule.id, name: rule.name, severity: rule.severity, why: rule.why, help: (try? rule.page()) ?? rule.why)
    }
  }
}
