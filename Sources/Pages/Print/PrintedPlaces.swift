import Content
import Markup

/// Where each page stands in one document to print, and where a link leads from there.
struct PrintedPlaces: Sendable {
  /// The name of a page's place, by its address.
  private let anchors: [String: String]
  /// What stands before the address of a page that is not in the document.
  private let outside: String
  private let addresses: SiteAddresses
  /// Whether the document stands in a folder of its own, with its pictures.
  private let isApart: Bool
  /// Notes of which pages it was asked whether they are in the document.
  var asked: AskedPlaces?

  /// The services, criteria and other pages that are in the document.
  init(_ pages: [Page], on site: SiteFrame, isApart: Bool) {
    outside = isApart ? site.origin : String(site.link("/").text.dropLast())
    addresses = site.addresses
    self.isApart = isApart
    anchors = Dictionary(pages.map { ($0.address, Self.anchor($0)) }, uniquingKeysWith: { first, _ in first })
  }

  static func anchor(_ page: Page) -> String {
    switch page.path.kind {
    case .council: "the_council"
    case .thresholds: "levels_of_need"
    case .page(let folder): "\(folder.rawValue)_\(page.path.slug)"
    }
  }

  /// An address on the site: a place in the document, if the page is in it.
  func address(_ address: String) -> String {
    let page = address.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(address[..<$0]) } ?? address
    return anchor(of: page).map { "#" + $0 } ?? outside + addresses.place(address)
  }

  func prefix(ofFile name: String) -> String {
    (anchor(of: PagePath.address(ofFile: name)) ?? "page") + "-"
  }

  private func anchor(of page: String) -> String? {
    asked?.note(page)
    return anchors[page]
  }

  func hold(_ page: String) -> Bool { anchors[page] != nil }

  /// Where a link among a page's words leads.
  func address(_ link: MarkdownLink, _ target: LinkTarget, _ name: String) -> LinkAddress {
    switch target {
    case .outside: .asWritten
    case .fragment(let id): .address(Array(("#" + prefix(ofFile: name) + id).utf8))
    case .page(let path, let fragment):
      .address(Array(address(PagePath.address(ofFile: path) + (fragment.map { "#" + $0 } ?? "")).utf8))
    case .file(let path):
      .address(Array((link.isImage && isApart ? path : outside + addresses.place("/" + path)).utf8))
    case .aboveContent: .wordsOnly
    }
  }
}
