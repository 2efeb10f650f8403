import Diagnostics
import Pages
import Testing

struct TemplateTests {
  @Test func aTextIsEscapedAndHTMLIsNot() {
    let page = TestPage(title: "Me & <you>", body: HTML(markup: "<p>Hello</p>"))
    #expect(renderedPage("<h1>{{title}}</h1>{{body}}", page) == "<h1>Me &amp; &lt;you&gt;</h1><p>Hello</p>")
  }

  @Test func blanksInsideBracesDoNotMatter() {
    #expect(renderedPage("{{ title }}{{# free }}!{{/ free}}", TestPage(isFree: true)) == "Short breaks!")
  }

  @Test func singleBracesAreMarkup() {
    #expect(renderedPage("{ title } }} {") == "{ title } }} {")
  }

  @Test func aFlagShowsOneOfTwoParts() {
    let template = "{{#free}}Free{{/free}}{{^free}}Not free{{/free}}"
    #expect(renderedPage(template, TestPage(isFree: true)) == "Free")
    #expect(renderedPage(template, TestPage(isFree: false)) == "Not free")
  }

  @Test(arguments: [(nil, "none"), ("", "none"), ("01632 960123", "<b>01632 960123</b>")])
  func anOptionalTextIsShownWhenThereIsOne(phone: String?, expected: String) {
    let template = "{{#phone}}<b>{{phone}}</b>{{/phone}}{{^phone}}none{{/phone}}"
    #expect(renderedPage(template, TestPage(phone: phone)) == expected)
  }

  @Test func anOptionalLinkIsShownWhenThereIsOne() {
    let template = "{{#website}}<a href=\"{{website}}\">{{website}}</a>{{/website}}{{^website}}none{{/website}}"
    #expect(renderedPage(template) == "none")
    #expect(
      renderedPage(template, TestPage(website: Address("https://a.example/?b&c")))
        == "<a href=\"https://a.example/?b&amp;c\">https://a.example/?b&amp;c</a>")
  }

  @Test func aSectionOnHTMLAsksWhetherThereIsAny() {
    let template = "{{#body}}[{{body}}]{{/body}}{{^body}}none{{/body}}"
    #expect(renderedPage(template) == "none")
    #expect(renderedPage(template, TestPage(body: HTML(escaping: "a"))) == "[a]")
  }

  @Test func aListOfTextsIsShownTextByText() {
    let template = "{{#places}}<li>{{.}}</li>{{/places}}{{^places}}none{{/places}}"
    #expect(renderedPage(template, TestPage(places: ["Millford", "<b>"])) == "<li>Millford</li><li>&lt;b&gt;</li>")
    #expect(renderedPage(template) == "none")
  }

  @Test func insideAListTheViewsNamesComeFirstAndThenThoseOfThePage() {
    let template = "{{#steps}}{{name}} of {{title}}{{#note}} ({{note}}){{/note}}{{#free}}, free{{/free}}; {{/steps}}"
    let page = TestPage(isFree: true, steps: [TestStep(name: "Ask", note: "by phone"), TestStep(name: "Wait")])
    #expect(renderedPage(template, page) == "Ask of Short breaks (by phone), free; Wait of Short breaks, free; ")
  }

  @Test func listsStandInsideListsAndEachHasTheNamesAroundIt() {
    let template =
      "{{#steps}}{{name}}:{{#parts}} {{name}}{{#places}} {{.}}/{{name}}/{{title}}{{/places}}{{/parts}};{{/steps}}"
    let page = TestPage(
      title: "T", places: ["x", "y"],
      steps: [TestStep(name: "a", parts: [TestStep(name: "b"), TestStep(name: "c")]), TestStep(name: "d")])
    #expect(renderedPage(template, page) == "a: b x/b/T y/b/T c x/c/T y/c/T;d:;")
  }

  @Test func aGroupIsShownWhenItIsThereAndItsNamesHideThePages() {
    let template = "{{title}}: {{#contact}}{{title}}{{/contact}}{{^contact}}{{title}}{{/contact}}, {{title}}"
    #expect(renderedPage(template, TestPage(title: "P", contact: TestContact(title: "C"))) == "P: C, P")
    #expect(renderedPage(template, TestPage(title: "P")) == "P: P, P")
  }

  @Test func whatIsKnownToBeThereOutsideAListIsKnownInsideIt() {
    let template = "{{#phone}}{{#steps}}{{name}} {{phone}};{{/steps}}{{/phone}}"
    #expect(renderedPage(template, TestPage(phone: "1", steps: [TestStep(name: "a")])) == "a 1;")
  }

  @Test func aPartialHasTheNamesOfThePlaceWhereItIsUsed() {
    let template = "{{#steps}}{{>step}}{{/steps}}{{>end}}"
    let page = TestPage(steps: [TestStep(name: "a"), TestStep(name: "b")])
    #expect(
      renderedPage(template, page, partials: ["step": "<li>{{name}}{{>end}}</li>", "end": "."])
        == "<li>a.</li><li>b.</li>."
    )
  }

  @Test func aPageUsesOnlyTheNamesThatItNeeds() {
    #expect(renderedPage("Nothing") == "Nothing")
    #expect(renderedPage("") == "")
  }

  @Test func aByteOrderMarkIsNotPartOfThePage() {
    #expect(Array(renderedPage("\u{FEFF}{{title}}").utf8) == Array("Short breaks".utf8))
  }

  @Test func valuesAreNotReadAsTemplates() {
    #expect(renderedPage("{{title}}", TestPage(title: "{{phone}}{{>x}}")) == "{{phone}}{{&gt;x}}")
  }

  @Test(
    arguments: [
      ("<ul>\n  {{#places}}\n  <li>{{.}}</li>\n  {{/places}}\n</ul>\n", "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n"),
      ("<ul>\r\n{{#places}}\r\n{{.}}\r\n{{/places}}\r\n</ul>", "<ul>\r\na\r\nb\r\n</ul>"),
      ("{{#places}}\n{{.}}\n{{/places}}", "a\nb\n"),
      ("{{#places}} {{.}} {{/places}}\n", " a  b \n"),
      ("x {{#places}}\n{{.}}{{/places}}\ny", "x \na\nb\ny"),
      ("1\n\n{{^places}}\nnone\n{{/places}}\n\n2", "1\n\n\n2"),
      ("1\n{{>part}}\n2\n", "1\n<hr>\n2\n"),
      ("1 {{>part}}\n2\n", "1 <hr>\n\n2\n"),
      ("1\n{{title}}\n2\n", "1\nShort breaks\n2\n"),
      ("\t{{#places}}\t\n{{.}}\n{{/places}}\t", "a\nb\n"),
    ])
  func aSectionsTagsAloneOnALineLeaveNoLine(template: String, expected: String) {
    #expect(renderedPage(template, TestPage(places: ["a", "b"]), partials: ["part": "<hr>\n"]) == expected)
  }

  @Test func aPageRendersTheSameOnManyThreadsAtOnce() async throws {
    var found: [Diagnostic] = []
    let template = try #require(
      Template<TestPage>.compile(
        named: "page",
        in: templateSources("{{title}}{{#steps}}<p>{{name}}{{#parts}}{{name}}, {{title}}{{/parts}}</p>{{/steps}}"),
        noting: &found))
    let page = TestPage(steps: (0..<20).map { TestStep(name: "step \($0)", parts: [TestStep(name: "part \($0)")]) })
    var expected = HTML()
    template.render(page, into: &expected)
    let all = await withTaskGroup(of: [HTML].self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).map { _ in
            var html = HTML()
            template.render(page, into: &html)
            return html
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(all.count == 1600)
    #expect(all.allSatisfy { $0 == expected })
  }

  @Test func aPageIsAddedToWhatIsThere() throws {
    var found: [Diagnostic] = []
    let template = try #require(Template<TestPage>.compile(named: "page", in: templateSources("b"), noting: &found))
    var html = HTML(markup: "a")
    template.render(TestPage(), into: &html)
    template.render(TestPage(), into: &html)
    #expect(html == HTML(markup: "abb"))
  }

  @Test func twoSlotsOfOneNameAreOurMistake() async {
    await #expect(processExitsWith: .failure) {
      _ = Slots<TestPage>().text("title") { $0.title }.flag("title") { $0.isFree }
    }
  }

  @Test func aSlotThatNoTemplateCouldNameIsOurMistake() async {
    await #expect(processExitsWith: .failure) {
      _ = Slots<TestPage>().text("page title") { $0.title }
    }
  }
}
