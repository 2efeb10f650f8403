import Checks
import Diagnostics
import Importing
import Pages
import Publishing

/// A rule of any kind, with what its page tells and a way to try its examples.
package struct ExplainedRule: Sendable {
  package let id: String
  /// What is wrong, in a few words.
  package let name: String
  let severity: Severity
  let chapter: Chapter
  /// How loud it is, as reports say it.
  let loudness: String
  /// The same, and what it means for the site.
  let meaning: String
  let why: String
  let source: String?
  package let examples: [Example]
  /// Where a file of an example stands, as messages name it.
  package let place: @Sendable (_ file: String) -> String
  /// All that is found in one side of an example, whatever the rule. nil where nothing can be tried.
  package let tried: @Sendable (Example, Example.Side) throws -> [Diagnostic]?

  /// Every rule there is. Without a site to try them in, the rules of pages cannot show what the program says.
  package static func all(in site: ExampleSite?) -> [ExplainedRule] {
    Rule.bySubject.flatMap { subject, rules in rules.map { ExplainedRule($0, about: subject, in: site) } }
      + ImportRule.allCases.map(ExplainedRule.init) + TemplateRule.allCases.map(ExplainedRule.init)
  }

  /// What this rule finds in one side of an example.
  package func found(in example: Example, _ side: Example.Side) throws -> [Diagnostic]? {
    try tried(example, side)?.filter { diagnostic in
      guard let item = example.item else { return diagnostic.rule == id }
      return diagnostic.rule == id && diagnostic.item?.hasSuffix("/" + item) ?? false
    }
  }
}

extension ExplainedRule {
  private init(_ rule: Rule, about subject: Subject, in site: ExampleSite?) {
    id = rule.id
    name = rule.name
    severity = rule.severity
    chapter = .subject(subject)
    loudness = rule.followsTheLaw ? "as the law is" : rule.severity.rawValue
    meaning = rule.loudness
    why = rule.why
    source = rule.source
    examples = rule.examples
    place = { "content/" + Example.path(of: $0) }
    tried = { try site?.diagnostics(of: $0.site($1)) }
  }

  private init(_ rule: ImportRule) {
    id = rule.rawValue
    name = rule.name
    severity = rule.severity
    chapter = .imports
    loudness = rule.severity.rawValue
    meaning =
      rule.severity == .mustFix
      ? "Must fix: nothing of the file is imported until it is mended."
      : "\(loudness.prefix(1).uppercased() + loudness.dropFirst()): the import goes on, and says what it did."
    why = rule.why
    source = nil
    examples = rule.examples
    place = { $0.hasSuffix(".md") ? "content/councils/example/services/" + $0 : $0 }
    tried = { ImportRule.diagnostics(of: $0.files($1)) }
  }

  private init(_ rule: TemplateRule) {
    id = rule.rawValue
    name = rule.name
    severity = rule.severity
    chapter = .templates
    loudness = rule.severity.rawValue
    meaning =
      rule.severity == .mustFix
      ? "Must fix: the site is not published until it is mended." : "Could improve: the site is published all the same."
    why = rule.why
    source = nil
    examples = rule.examples
    place = { $0.hasSuffix(".yml") ? "content/vocabulary/" + $0 : "templates/" + $0 }
    tried = { TemplateRule.diagnostics(of: $0.files($1)) }
  }
}
