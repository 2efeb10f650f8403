import Content
import Diagnostics
import Feeds

/// What stands around every page.
struct Frame: View {
  struct Crumb: View {
    let label: String
    /// Its place on the site.
    let path: String
    let link: Address
    /// Of the label, where that is not the language of the page.
    var original: ContentLanguage?

    static let slots = Slots<Crumb>()
      .text("label") { $0.label }
      .link("link") { $0.link }
      .group("original", ContentLanguage.self) { $0.original }
  }

  let title: String
  let description: String?
  let address: String
  let crumbs: [Crumb]
  /// Whether families need a way to leave the page quickly.
  let isSensitive: Bool
  let linkedData: HTML
  let content: HTML
  let site: SiteFrame
  /// nil where the council has none of its own, and on pages about the whole site.
  let look: CouncilLook?

  static let slots = Slots<Frame>()
    .text("title") { $0.title }
    .text("site-name") { $0.site.name }
    .text("language") { $0.site.say.language ?? $0.site.language }
    .optionalText("direction") { $0.direction }
    .optionalText("description") { $0.description }
    .optionalLink("changes") { $0.changes }
    .link("canonical") { $0.site.canonical($0.address) }
    .link("home") { $0.site.link("/") }
    .link("style") { $0.site.link($0.style) }
    .link("icon") { $0.councilLogo?.picture ?? $0.site.logo ?? $0.site.link("/icon.svg") }
    .optionalLink("logo") { $0.site.logo }
    .group("council-logo", LogoView.self) { $0.councilLogo }
    .html("linked-data") { $0.linkedData }
    .flag("is-sensitive") { $0.isSensitive }
    .link("leave-to") { $0.site.leaveTo }
    .flag("can-be-listed") { $0.canBeListed }
    .link("list-script") { $0.site.link("/my-list.js") }
    .optionalLink("print-style") { $0.printStyle }
    .link("page-script") { $0.site.link("/page.js") }
    .link("accessibility") { $0.site.link("/accessibility/") }
    .html("run-by") { HTML($0.site.runBy ?? "", in: $0.site.original) }
    .group("original", ContentLanguage.self) { $0.site.original }
    .link("entitlements") { $0.site.link("/entitlements/") }
    .optionalLink("councils") { $0.site.addresses.alone == nil ? $0.site.link("/councils/") : nil }
    .link("search") { $0.site.link($0.search) }
    .link("glossary") { $0.site.link("/glossary/") }
    .flag("is-example") { $0.site.isExample }
    .flag("is-home") { $0.site.addresses.place($0.address) == "/" }
    .each("crumbs", Crumb.self) { $0.crumbs }
    .html("content") { $0.content }

  /// Where it is not the usual one.
  private var direction: String? {
    site.say.language.map { ContentLanguage($0).direction }.flatMap { $0 == "rtl" ? $0 : nil }
  }

  /// One file, whatever the look: a second one would be a second request on every first visit.
  private var style: String { look.map { "/councils/\($0.slug)/style.css" } ?? "/style.css" }

  private var councilLogo: LogoView? { look.flatMap { LogoView($0, site) } }

  /// On a council's pages, where a feed reader finds what has changed.
  private var changes: Address? {
    council.map { site.link("/" + OpenDataFolder(council: $0).changes) }
  }

  /// On a council's pages, the search over that council: a family lives in one.
  private var search: String { council.map { "/councils/\($0)/search/" } ?? "/search/" }

  private var printStyle: Address? {
    let isPrinted = address.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("print".utf8) }
    return isPrinted ? site.link("/print.css") : nil
  }

  /// Whether the page offers to keep services on the reader's own list: never where somebody may be in danger, and not on the
  /// search's pages, which have enough to fetch.
  private var canBeListed: Bool { !isSensitive && !address.hasSuffix("/search/") }

  private var council: String? {
    let parts = address.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 2)
    guard parts.count > 1, parts[0].elementsEqual("councils".utf8) else { return nil }
    let name = String(Substring(parts[1]))
    return PagePath.besideCouncils.contains(name) ? nil : name
  }
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

  var direction: String { Language.runsFromRight(code) ? "rtl" : "ltr" }
}

/// What is the same on every page of the site.
package final class SiteFrame: Sendable {
  let name: String
  let isExample: Bool
  let language: String
  private let root: String
  let addresses: SiteAddresses
  let origin: String
  let runBy: String?
  /// Whom to tell of a weakness, as an address.
  let security: String?
  let leaveTo: Address
  let shortForms: ShortForms
  let today: Day
  private let look: Look?
  /// nil where pages do not tell what has changed.
  let history: ChangeHistory?
  /// The words of the frame, in the language of the page.
  let say: Phrases
  /// Where pages are, when many of them stand in one document to print.
  let printed: PrintedPlaces?

  package init(_ settings: Settings, _ glossary: Glossary, today: Day, history: ChangeHistory? = nil) {
    name = settings.name
    isExample = settings.isExample
    language = settings.language
    root = settings.root
    addresses = settings.addresses
    origin = settings.address
    runBy = settings.runBy
    security = (settings.security ?? settings.contact?.email?.value).map { $0.contains("/") ? $0 : "mailto:" + $0 }
    leaveTo = Address(settings.leaveTo) ?? Self.usualWayOut
    shortForms = ShortForms(glossary, root: settings.root)
    self.today = today
    look = settings.look
    self.history = history
    say = Phrases.english
    printed = nil
  }

  private init(_ site: SiteFrame, saying phrases: Phrases, printed: PrintedPlaces?) {
    name = site.name
    isExample = site.isExample
    language = site.language
    root = site.root
    addresses = site.addresses
    origin = site.origin
    runBy = site.runBy
    security = site.security
    leaveTo = site.leaveTo
    shortForms = site.shortForms
    today = site.today
    look = site.look
    history = site.history
    say = phrases
    self.printed = printed
  }

  /// The same site on a page in another language.
  func speaking(_ phrases: Phrases) -> SiteFrame { SiteFrame(self, saying: phrases, printed: printed) }

  /// The same site in a document to print.
  func printing(_ places: PrintedPlaces) -> SiteFrame { SiteFrame(self, saying: say, printed: places) }

  /// The site's own language, on a page whose frame is in another.
  var original: ContentLanguage? { say.language == nil ? nil : ContentLanguage(language) }

  /// The site's own logo, which stands on every page.
  var logo: Address? { look?.logo(self) }

  private static let usualWayOut: Address = {
    guard let address = Address(Settings.usualWayOut) else { preconditionFailure("the usual way out is no address") }
    return address
  }()

  /// An address on the site, as pages link to it.
  func link(_ address: String) -> Address {
    printed.flatMap { Address($0.address(address)) } ?? Address(site: root + addresses.place(address))
  }

  /// Whether the site stands at the root of its host.
  var isAtRoot: Bool { root.isEmpty }

  /// The same as text, for data.
  func whole(_ address: String) -> String { origin + addresses.place(address) }

  /// An address on the site, as other sites link to it.
  func canonical(_ address: String) -> Address {
    guard let whole = Address(whole(address)) else {
      preconditionFailure("the settings let a wrong address through: \(origin)")
    }
    return whole
  }
}
