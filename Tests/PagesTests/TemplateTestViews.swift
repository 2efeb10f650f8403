import Diagnostics
import Pages

struct TestPage: View {
  var title = "Short breaks"
  var phone: String?
  var home = Address(site: "/councils/alderbrook/")
  var website: Address?
  var body = HTML()
  var isFree = false
  var places: [String] = []
  var steps: [TestStep] = []
  var contact: TestContact?

  static let slots = Slots<TestPage>()
    .text("title") { $0.title }
    .optionalText("phone") { $0.phone }
    .link("home") { $0.home }
    .optionalLink("website") { $0.website }
    .html("body") { $0.body }
    .flag("free") { $0.isFree }
    .eachText("places") { $0.places }
    .each("steps", TestStep.self) { $0.steps }
    .group("contact", TestContact.self) { $0.contact }
}

struct TestStep: View {
  var name: String
  var note: String?
  var parts: [TestStep] = []

  static let slots = Slots<TestStep>()
    .text("name") { $0.name }
    .optionalText("note") { $0.note }
    .each("parts", TestStep.self) { $0.parts }
}

/// Its `title` hides the page's.
struct TestContact: View {
  var title: String
  var mail: Address?

  static let slots = Slots<TestContact>().text("title", \.title).optionalLink("mail", \.mail)
}

struct TestNothing: View {
  static let slots = Slots<TestNothing>()
}

func templateSources(_ page: String, _ partials: [String: String] = [:]) -> [String: SourceText] {
  var sources = partials.reduce(into: [:]) { sources, partial in
    sources[partial.key] = SourceText(path: "templates/\(partial.key).html", partial.value)
  }
  sources["page"] = SourceText(path: "templates/page.html", page)
  return sources
}

/// The page, or the problems with its template.
func renderedPage(_ template: String, _ page: TestPage = TestPage(), partials: [String: String] = [:]) -> String {
  var found: [Diagnostic] = []
  guard
    let compiled = Template<TestPage>.compile(named: "page", in: templateSources(template, partials), noting: &found)
  else {
    return found.map(\.what).joined(separator: "\n")
  }
  var html = HTML()
  compiled.render(page, into: &html)
  return html.text
}

extension HTML {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
