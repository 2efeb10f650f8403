import Pages

/// A page with a slot of every kind.
struct FuzzPage: View {
  let title: String
  let website: Address?
  let steps: [FuzzStep]

  static let slots = Slots<FuzzPage>()
    .text("title") { $0.title }
    .optionalText("phone") { $0.title }
    .link("home") { _ in Address(site: "/councils/alderbrook/") }
    .optionalLink("website") { $0.website }
    .html("body") { _ in HTML(markup: "<p>Words</p>") }
    .flag("free") { !$0.steps.isEmpty }
    .eachText("places") { [$0.title, $0.title] }
    .each("steps", FuzzStep.self) { $0.steps }
    .group("contact", FuzzStep.self) { $0.steps.first }

  private init(title: String, website: String) {
    self.title = title
    self.website = Address(website)
    steps = [FuzzStep(name: title, parts: [FuzzStep(name: title, parts: [])]), FuzzStep(name: title, parts: [])]
  }

  static let plain = FuzzPage(title: "Short breaks", website: "https://play.example/")
  static let hostile = FuzzPage(
    title: "\"'><script>alert(1)</script>\u{0}\u{301}-->{{title}}&", website: "https://play.example/?a=\"'><b>&amp;")
}

struct FuzzStep: View {
  let name: String
  let parts: [FuzzStep]

  static let slots = Slots<FuzzStep>()
    .text("name") { $0.name }
    .optionalText("note") { $0.name }
    .each("parts", FuzzStep.self) { $0.parts }
}
