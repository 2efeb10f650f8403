import Diagnostics

extension TemplateRule {
  /// Templates of the page of short forms, which offers `entries`, each with `short`, `stands-for` and `means`.
  package var examples: [Example] {
    switch self {
    case .missing:
      [
        example(
          breaks: "<dl>{{#entries}}↓{{>entyr}}{{/entries}}</dl>", keeps: "<dl>{{#entries}}{{>entry}}{{/entries}}</dl>")
      ]
    case .tag:
      [
        example(
          breaks: "{{#entries}}<dt>↓{{short</dt>{{/entries}}", keeps: "{{#entries}}<dt>{{short}}</dt>{{/entries}}")
      ]
    case .section:
      [
        example(
          breaks: "<dl>↓{{#entries}}<dt>{{short}}</dt></dl>",
          keeps: "<dl>{{#entries}}<dt>{{short}}</dt>{{/entries}}</dl>")
      ]
    case .name:
      [
        example(
          breaks: "{{#entries}}<dt>↓{{shrot}}</dt>{{/entries}}", keeps: "{{#entries}}<dt>{{short}}</dt>{{/entries}}"),
        example(
          breaks: "{{#entries}}<dd>↓{{stands-for}}</dd>{{/entries}}",
          keeps: "{{#entries}}{{#stands-for}}<dd>{{stands-for}}</dd>{{/stands-for}}{{/entries}}"),
      ]
    case .loop: [example(breaks: "<dl>↓{{>glossary}}</dl>", keeps: "<dl>{{#entries}}{{>entry}}{{/entries}}</dl>")]
    case .safety:
      [
        example(
          breaks: "{{#entries}}<script>show(\"↓{{short}}\")</script>{{/entries}}",
          keeps: "{{#entries}}<dt title=\"{{means}}\">{{short}}</dt>{{/entries}}")
      ]
    }
  }

  /// What is found in templates, by name.
  package static func diagnostics(of files: [String: ExampleFile]) -> [Diagnostic] {
    var sources: [String: SourceText] = [:]
    for (file, content) in files {
      sources[String(file.prefix { $0 != "." })] = SourceText(path: "templates/" + file, bytes: content.content ?? [])
    }
    var found: [Diagnostic] = []
    _ = Template<GlossaryView>.compile(named: "glossary", in: sources, noting: &found)
    return found
  }

  private func example(breaks: String, keeps: String) -> Example {
    Example(
      in: "glossary.html", besides: ["entry.html": "<dt>{{short}}</dt><dd>{{means}}</dd>"], breaks: .text(breaks),
      keeps: .text(keeps))
  }
}
