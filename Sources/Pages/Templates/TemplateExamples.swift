import Content
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
    case .phrase:
      [
        Example(
          in: "interface.cy.yml", besides: ["glossary.html": "<h1>Words explained</h1>"],
          breaks: .text("↓Wrods explained: Esbonio geiriau"), keeps: .text("Words explained: Esbonio geiriau"))
      ]
    }
  }

  /// What is found in templates, by name.
  package static func diagnostics(of files: [String: ExampleFile]) -> [Diagnostic] {
    var sources: [String: SourceText] = [:]
    var found: [Diagnostic] = []
    var translations: [Phrases] = []
    for (file, content) in files.sorted(by: { $0.key < $1.key }) {
      let bytes = content.content ?? []
      if let language = Phrases.language(ofFile: "vocabulary/" + file) {
        let source = SourceText(path: "content/vocabulary/" + file, bytes: bytes)
        translations += [Phrases.read(source, language: language, noting: &found)].compactMap { $0 }
      } else {
        sources[String(file.prefix { $0 != "." })] = SourceText(path: "templates/" + file, bytes: bytes)
      }
    }
    found += translations.flatMap { $0.strangers(among: SiteTemplates.phrases(of: sources)) }
    _ = Template<GlossaryView>.compile(named: "glossary", in: sources, noting: &found)
    return found
  }

  private func example(breaks: String, keeps: String) -> Example {
    Example(
      in: "glossary.html", besides: ["entry.html": "<dt>{{short}}</dt><dd>{{means}}</dd>"], breaks: .text(breaks),
      keeps: .text(keeps))
  }
}
