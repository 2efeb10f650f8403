import Diagnostics
import Pages
import Testing

/// A template, `↓` before each place where a problem must be found, and what is said there, in reading order.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  let template: String
  let partials: [String: String]
  let said: [String]

  /// Each problem as two texts: what is wrong, and what to write instead.
  init(_ template: String, partials: [String: String] = [:], _ said: String...) {
    self.template = template
    self.partials = partials
    self.said = said
  }

  var testDescription: String { template }

  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    let marked = templateSources(template, partials)
    var found: [Diagnostic] = []
    let compiled = Template<TestPage>.compile(
      named: "page", in: marked.mapValues { SourceText(path: $0.path, unmarked($0)) }, noting: &found)
    #expect((compiled == nil) == !said.isEmpty, sourceLocation: sourceLocation)
    #expect(found.flatMap { [$0.what, $0.instead] } == said, sourceLocation: sourceLocation)
    #expect(found.map(\.place.position) == marked.values.flatMap(places).sorted { $0.isBefore($1) }.map(\.position))
    #expect(found.allSatisfy { TemplateRule(rawValue: $0.rule)?.why == $0.why && $0.severity == .mustFix })
  }

  private func unmarked(_ source: SourceText) -> String {
    String(decoding: source.bytes, as: UTF8.self).split(separator: "↓", omittingEmptySubsequences: false).joined()
  }

  private func places(_ source: SourceText) -> [Place] {
    let parts = String(decoding: source.bytes, as: UTF8.self).split(separator: "↓", omittingEmptySubsequences: false)
    let plain = SourceText(path: source.path, parts.joined())
    var end = 0
    return parts.dropLast().map { part in
      end += part.utf8.count
      return plain.place(Span(end, end))
    }
  }
}

extension Place {
  fileprivate var position: String { "\(path):\(line):\(column)" }

  fileprivate func isBefore(_ other: Place) -> Bool {
    (path, line, column) < (other.path, other.line, other.column)
  }
}

private let names = "The names here are: body, contact, free, home, phone, places, steps, title, website"

struct TemplateProblemTests {
  @Test(arguments: [
    TemplateCase(
      "<p>↓{{title</p>\n", "This `{{` is not closed on its line", "Write `}}` after the name, on the same line"),
    TemplateCase(
      "↓{{title {{title}}", "This `{{` is not closed on its line", "Write `}}` after the name, on the same line"),
    TemplateCase("a ↓{{", "This `{{` is not closed on its line", "Write `}}` after the name, on the same line"),
    TemplateCase("↓{{#free\n}}", "This `{{` is not closed on its line", "Write `}}` after the name, on the same line"),
    TemplateCase("↓{{title}", "This `{{` is not closed on its line", "Write `}}` after the name, on the same line"),
    TemplateCase("é ↓{{}}", "`{{}}` names nothing", "Write a name between the braces, such as `{{title}}`"),
    TemplateCase("↓{{  }}", "`{{  }}` names nothing", "Write a name between the braces, such as `{{title}}`"),
    TemplateCase("↓{{#}}", "`{{#}}` names nothing", "Write a name between the braces, such as `{{#title}}`"),
    TemplateCase("↓{{> }}", "`{{> }}` names nothing", "Write a name between the braces, such as `{{>title}}`"),
    TemplateCase(
      "↓{{the title}}", "`the title` is not a name",
      "Write a name that begins with a letter and has only letters a to z, digits and hyphens"),
    TemplateCase(
      "↓{{contact.title}}", "`contact.title` is not a name",
      "Write a name that begins with a letter and has only letters a to z, digits and hyphens"),
    TemplateCase(
      "↓{{>../secret}}", "`../secret` is not a name",
      "Write a name that begins with a letter and has only letters a to z, digits and hyphens"),
    TemplateCase(
      "↓{{#.}}", "`.` is not a name",
      "Write a name that begins with a letter and has only letters a to z, digits and hyphens"),
    TemplateCase(
      "↓{{title\u{301}}}", "`title\u{301}` is not a name",
      "Write a name that begins with a letter and has only letters a to z, digits and hyphens"),
    TemplateCase(
      "↓{{{body}}} and ↓{{{body}}", "`{{{` is not used here",
      "Write two braces, `{{name}}`: the page itself knows whether what it shows is text or HTML",
      "`{{{` is not used here",
      "Write two braces, `{{name}}`: the page itself knows whether what it shows is text or HTML"),
    TemplateCase(
      "↓{{! a note }}", "`{{!` is not a kind of tag",
      "Write `{{name}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` or `{{>name}}`"),
    TemplateCase(
      "↓{{&body}}", "`{{&` is not a kind of tag",
      "Write `{{name}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` or `{{>name}}`"),
    TemplateCase(
      "↓{{=<% %>=}}", "`{{=` is not a kind of tag",
      "Write `{{name}}`, `{{#name}}`, `{{^name}}`, `{{/name}}` or `{{>name}}`"),
  ])
  func aTagIsWrittenOneWay(_ example: TemplateCase) {
    example.check()
  }

  @Test func brokenTextIsNamedWhereItBreaks() {
    var found: [Diagnostic] = []
    let source = SourceText(
      path: "templates/page.html", bytes: Array("<p>\n<b>".utf8) + [0xC3] + Array("</b></p>".utf8))
    let compiled = Template<TestPage>.compile(named: "page", in: ["page": source], noting: &found)
    #expect(compiled == nil)
    #expect(found.map(\.what) == ["What stands here is not UTF-8 text"])
    #expect(found.map(\.place.line) == [2])
    #expect(found.map(\.place.column) == [4])
  }

  @Test(arguments: [
    TemplateCase("↓{{#free}}\nx", "`{{#free}}` is never closed", "Write `{{/free}}` where the part ends"),
    TemplateCase("↓{{^free}}\nx", "`{{^free}}` is never closed", "Write `{{/free}}` where the part ends"),
    TemplateCase(
      "x\n  ↓{{/free}}", "`{{/free}}` closes nothing", "Remove it, or write `{{#free}}` where the part begins"),
    TemplateCase(
      "\n{{#free}}x↓{{/fre}}", "`{{/fre}}` does not close `{{#free}}` of line 2", "Write `{{/free}}`"),
  ])
  func aSectionIsClosedWhereItBelongs(_ example: TemplateCase) {
    example.check()
  }

  @Test(arguments: [
    TemplateCase(
      "{{#free}}↓{{#steps}}x{{/free}}", "`{{#steps}}` is never closed", "Write `{{/steps}}` where the part ends"),
    TemplateCase(
      "{{#free}}{{#steps}}x↓{{/stepps}}{{/free}}", "`{{/stepps}}` does not close `{{#steps}}` of line 1",
      "Write `{{/steps}}`"),
    TemplateCase(
      "↓{{#free}}↓{{#steps}}x", "`{{#free}}` is never closed", "Write `{{/free}}` where the part ends",
      "`{{#steps}}` is never closed", "Write `{{/steps}}` where the part ends"),
  ])
  func oneMistakeInASectionIsSaidOnce(_ example: TemplateCase) {
    example.check()
  }

  @Test(arguments: [
    TemplateCase("<h1>↓{{titl}}</h1>", "There is no `titl` here", "Write `{{title}}`. \(names)"),
    TemplateCase("↓{{address}}", "There is no `address` here", names),
    TemplateCase("↓{{^fre}}{{/fre}}", "There is no `fre` here", "Write `{{^free}}`. \(names)"),
    TemplateCase("↓{{#stps}}{{name}}{{nothing}}{{/stps}}", "There is no `stps` here", "Write `{{#steps}}`. \(names)"),
    TemplateCase("↓{{name}}{{#steps}}{{name}}{{/steps}}", "There is no `name` here", names),
    TemplateCase(
      "{{#steps}}↓{{nane}}{{/steps}}", "There is no `nane` here",
      "Write `{{name}}`. The names here are: body, contact, free, home, name, note, parts, phone, places, steps, "
        + "title, website"),
    TemplateCase(
      "{{#places}}↓{{plce}}{{/places}}", "There is no `plce` here",
      "The names here are: ., body, contact, free, home, phone, places, steps, title, website"),
    TemplateCase("↓{{.}}", "`{{.}}` stands outside a list of texts", names),
    TemplateCase(
      "{{>card}}{{#steps}}{{>card}}{{/steps}}", partials: ["card": "<b>↓{{name}}</b>"],
      "There is no `name` where `page` uses this", names),
    TemplateCase(
      "↓{{phone}}", "`phone` may be empty",
      "Put it between `{{#phone}}` and `{{/phone}}`; what stands between `{{^phone}}` and `{{/phone}}` is shown when "
        + "it is empty"),
    TemplateCase(
      "{{^phone}}↓{{phone}}{{/phone}}{{#phone}}{{phone}}{{/phone}}", "`phone` may be empty",
      "Put it between `{{#phone}}` and `{{/phone}}`; what stands between `{{^phone}}` and `{{/phone}}` is shown when "
        + "it is empty"),
    TemplateCase(
      "{{#free}}<a href=\"↓{{website}}\"></a>{{/free}}", "`website` may be empty",
      "Put it between `{{#website}}` and `{{/website}}`; what stands between `{{^website}}` and `{{/website}}` is "
        + "shown when it is empty"),
    TemplateCase(
      "↓{{free}}", "`free` is yes or no, and has no words to show",
      "Write the words between `{{#free}}` and `{{/free}}`"),
    TemplateCase(
      "↓{{steps}}↓{{places}}↓{{contact}}",
      "`steps` holds other names, and has no words to show",
      "Write what to show of it between `{{#steps}}` and `{{/steps}}`",
      "`places` holds other names, and has no words to show",
      "Write what to show of it between `{{#places}}` and `{{/places}}`",
      "`contact` holds other names, and has no words to show",
      "Write what to show of it between `{{#contact}}` and `{{/contact}}`"),
    TemplateCase(
      "↓{{#title}}{{title}}{{/title}}↓{{^home}}x{{/home}}",
      "`title` is always there, so nothing is decided by it", "Remove `{{#title}}` and `{{/title}}`",
      "`home` is always there, so nothing is decided by it", "Remove `{{^home}}` and `{{/home}}`"),
  ])
  func aNameMeansWhatThePageOffers(_ example: TemplateCase) {
    example.check()
  }

  @Test func aPageWithoutNamesSaysSo() {
    var found: [Diagnostic] = []
    _ = Template<TestNothing>.compile(named: "page", in: templateSources("{{title}}"), noting: &found)
    #expect(found.map(\.instead) == ["Remove it: this kind of page has no names"])
  }

  @Test(arguments: [
    TemplateCase(
      "↓{{>cards}}", partials: ["card": "", "menu": ""], "There is no template `cards`",
      "Write `{{>card}}`. The templates are: card, menu"),
    TemplateCase("↓{{>card}}", "There is no template `card`", "Add the file `templates/card.html`"),
    TemplateCase("↓{{>page}}", "`page` would hold itself: page → page", "Remove `{{>page}}`"),
    TemplateCase(
      "{{>card}}", partials: ["card": "{{>row}}", "row": "a\nb ↓{{>card}}"],
      "`card` would hold itself: page → card → row → card", "Remove `{{>card}}`"),
    TemplateCase(
      "{{>p1}}", partials: deepPartials, "More than 20 templates hold one another here",
      "Write what `p20` holds in place of `{{>p20}}`"),
    TemplateCase(
      "{{>card}}", partials: ["card": "↓{{#free}}"], "`{{#free}}` is never closed",
      "Write `{{/free}}` where the part ends"),
  ])
  func aPartialIsThereAndEnds(_ example: TemplateCase) {
    example.check()
  }

  private static let deepPartials = (1...25).reduce(into: [:]) { partials, number in
    partials["p\(number)"] = "\(number == 19 ? "↓" : ""){{>p\(number + 1)}}"
  }

  @Test func allProblemsAreFoundInOneRun() {
    TemplateCase(
      "<p>↓{{titl}}</p>\n↓{{>cards}}\n<a href=↓{{home}}>↓{{/free}}\n<p ↓style=\"\">↓{{free}}",
      partials: ["card": ""],
      "There is no `titl` here", "Write `{{title}}`. \(names)",
      "There is no template `cards`", "Write `{{>card}}`. The templates are: card",
      "`home` stands in an attribute without quotes", "Write `href=\"{{home}}\"`",
      "`{{/free}}` closes nothing", "Remove it, or write `{{#free}}` where the part begins",
      "The attribute `style` is not allowed", "Give the tag a `class`, and write the style in a style sheet",
      "`free` is yes or no, and has no words to show", "Write the words between `{{#free}}` and `{{/free}}`"
    ).check()
  }

  @Test func aMissingTemplateIsNamed() {
    var found: [Diagnostic] = []
    let there = ["service": SourceText(path: "templates/service.html", "")]
    #expect(Template<TestPage>.compile(named: "servise", in: there, noting: &found) == nil)
    #expect(Template<TestPage>.compile(named: "council", in: there, noting: &found) == nil)
    #expect(found.map(\.place) == [.file("templates/servise.html"), .file("templates/council.html")])
    #expect(found.map(\.what) == ["There is no template `servise`", "There is no template `council`"])
    #expect(
      found.map(\.instead) == [
        "Add the file `templates/servise.html`; the nearest name there is `service`",
        "Add the file `templates/council.html`",
      ])
  }
}
