/// What a report tells of a rule, beside the problems that it found.
package struct RuleLine: Sendable {
  package let id: String
  /// What is wrong, in a few words.
  package let name: String
  package let severity: Severity
  package let why: String
  /// The rule's whole page, in Markdown.
  package let help: String

  package init(id: String, name: String, severity: Severity, why: String, help: String) {
    self.id = id
    self.name = name
    self.severity = severity
    self.why = why
    self.help = help
  }
}
