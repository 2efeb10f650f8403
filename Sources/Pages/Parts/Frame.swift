import Content

/// What stands around every page.
struct Frame: View {
  struct Crumb: View {
    let label: String
    let link: Address

    static let slots = Slots<Crumb>().text("label") { $0.label }.link("link") { $0.link }
  }

  let title: String
  let description: String?
  let address: String
  let crumbs: [Crumb]
  /// Where the words of a page are in another language than the site.
  let language: ContentLanguage?
  let content: HTML
  let site: SiteFrame

  static let slots = Slots<Frame>()
    .text("title") { $0.title }
    .text("site-name") { $0.site.name }
    .text("language") { $0.site.language }
    .group("content-language", ContentLanguage.self) { $0.language }
    .optionalText("description") { $0.description }
    .link("canonical") { $0.site.canonical($0.address) }
    .link("home") { $0.site.link("/") }
    .link("style") { $0.site.link("/style.css") }
    .link("entitlements") { $0.site.link("/entitlements/") }
    .link("councils") { $0.site.link("/councils/") }
    .link("glossary") { $0.site.link("/glossary/") }
    .flag("is-example") { $0.site.isExample }
    .flag("is-home") { $0.address == "/" }
    .each("crumbs", Crumb.self) { $0.crumbs }
    .html("content") { $0.content }
}

/// The language that a translation is in, so that screen readers speak it and its lines run the right way.
struct ContentLanguage: View {
  let code: String

  static let slots = Slots<ContentLanguage>()
    .text("code") { $0.code }
    .text("direction") { $0.direction }

  init(_ code: String) {
    self.code = code
  }

  private var direction: String {
    let rightToLeft = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
    return rightToLeft.contains(code.split(separator: "-").first.map(String.init) ?? code) ? "rtl" : "ltr"
  }
}

/// What is the same on every page of the site.
package struct SiteFrame: Sendable {
  let name: String
  let isExample: Bool
  let language: String
  let root: String
  let origin: String
  let today: Day

  package init(_ settings: Settings, today: Day) {
    name = settings.name
    isExample = settings.isExample
    language = settings.language
    root = settings.root
    origin = settings.address
    self.today = today
  }

  /// An address on the site, as pages link to it.
  func link(_ address: String) -> Address { Address(site: root + address) }

  /// An address on the site, as other sites link to it.
  func canonical(_ address: String) -> Address {
    guard let whole = Address(origin + address) else {
      preconditionFailure("the settings let a wrong address through: \(origin)")
    }
    return whole
  }
}
