import Diagnostics
import Markup

extension Rule {
  /// What is found while files are loaded, parsed and read. The words for each place are where it is found; here is why it
  /// matters, with examples.
  static let whileReading: [Rule] = inFacts + inReference + onDisk + inMarkdown

  static func reading(
    _ id: String, _ name: String, _ severity: Severity = .mustFix, why: String? = nil,
    in file: String = "services/example.md", besides: [String: String] = [:], breaks: String, keeps: String
  ) -> Rule {
    reading(
      id, name, severity, why: why, examples: [Example(in: file, besides: besides, breaks: breaks, keeps: keeps)])
  }

  static func reading(
    _ id: String, _ name: String, _ severity: Severity = .mustFix, why: String? = nil, examples: [Example]
  ) -> Rule {
    Rule(
      id, name, severity,
      why: why ?? MarkdownRule(rawValue: id)?.why
        ?? "What cannot be read cannot be published, and families would not see it. The site stays as it was until it is mended.",
      examples: examples, check: .whileReading)
  }
}
