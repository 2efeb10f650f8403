import Content
import Diagnostics
import Testing

@testable import Pages

/// The words of templates in another language.
struct TemplatePhraseTests {
  @Test func aPhraseEndsAtAnElementAndAtASection() {
    #expect(
      phrases("<p>Last checked on {{on}}{{#by}} by: {{by}}{{/by}}.</p>\n<p>Ring\n  <a href=\"tel:999\">999</a> now</p>")
        == ["Last checked on {{on}}", "by: {{by}}", "Ring", "now"])
  }

  @Test func whatIsReadToSomebodyIsAPhraseToo() {
    #expect(
      phrases("<nav class=\"crumbs\" aria-label=\"Where you are\"><img alt=\"{{name}}\"></nav>") == ["Where you are"])
  }

  @Test func partsOfElementsAreNoPhrases() {
    #expect(phrases("{{#language}} lang=\"{{code}}\" dir=\"{{direction}}\"{{/language}}") == [])
    #expect(phrases("<h1{{>language}}>{{title}}</h1>") == [])
  }

  @Test func whatHasATranslationIsSaidInIt() throws {
    let said = try #require(welsh("Words explained: Esbonio & geiriau"))
    #expect(
      translated("<h1 title=\"Words explained\"> Words explained\n</h1>", said)
        == "<h1 title=\"Esbonio &amp; geiriau\"> Esbonio &amp; geiriau\n</h1>")
  }

  @Test func aMarkOnAQuotationMarkDoesNotCarryItThrough() throws {
    let words = "Main: 'x\"\u{301} onclick=alert(1) <\u{338}b'"
    let said = try #require(welsh(words))
    // Not inside the macro, which writes its words down again and would put the mark on a quotation mark of its own.
    let made = translated("<nav aria-label=\"Main\">", said)
    let wanted = "<nav aria-label=\"x&quot;\u{301} onclick=alert(1) &lt;\u{338}b\">"
    #expect(made == wanted)
  }

  @Test func whatIsPrintedMayStandElsewhereInTheOtherLanguage() throws {
    let said = try #require(welsh("\"Run by {{provider}} alone\": \"{{provider}} yn unig\""))
    #expect(translated("<p>Run by {{provider}} alone</p>", said) == "<p>{{provider}} yn unig</p>")
  }

  @Test func whatHasNoTranslationIsMarkedAsEnglishWhereItCanBe() throws {
    let said = try #require(welsh("Cost: Cost"))
    #expect(
      translated("<nav aria-label=\"Main\"><p>Where you are</p></nav>", said)
        == "<nav aria-label=\"Main\"><p><span lang=\"en\" dir=\"ltr\">Where you are</span></p></nav>")
    #expect(translated("<option>Any cost</option>", said) == "<option>Any cost</option>")
  }

  private func phrases(_ template: String) -> [String] { TemplatePhrases(SourceText(path: "page.html", template)).all }

  private func translated(_ template: String, _ phrases: Phrases) -> String {
    String(decoding: TemplatePhrases(SourceText(path: "page.html", template)).translated(phrases).bytes, as: UTF8.self)
  }

  private func welsh(_ entries: String) -> Phrases? {
    var found: [Diagnostic] = []
    let phrases = Phrases.read(SourceText(path: "interface.cy.yml", entries), language: "cy", noting: &found)
    #expect(found.isEmpty)
    return phrases
  }
}
