import Content

/// The services of a council that one word leads to.
struct Shelf {
  let word: BrowseWord
  let address: String
  let services: [Page]

  var isStated: Bool { word.id != Browsing.notStated }

  private var count: String {
    switch services.count {
    case 0: "no service of its own"
    case 1: "1 service"
    case let many: "\(many) services"
    }
  }

  func choice(_ site: SiteFrame) -> TermsView.Choice {
    TermsView.Choice(
      label: word.label, means: word.means, link: site.link(address),
      count: count)
  }
}

/// All the words of one way to browse that lead somewhere.
struct Shelves {
  let title: String
  let address: String
  let shelves: [Shelf]

  init(_ way: WayToBrowse, _ services: [Page], _ browsing: Browsing, below base: String) {
    let address = "\(base)\(way.folder)/"
    title = way.title
    self.address = address
    shelves = browsing.shelves(way, services).map { word, services in
      Shelf(word: word, address: "\(address)\(word.id)/", services: services)
    }
  }

  func choices(_ site: SiteFrame) -> [TermsView.Choice] { shelves.map { $0.choice(site) } }

  /// Without what services do not state.
  func stated(_ site: SiteFrame) -> [TermsView.Choice] { shelves.filter(\.isStated).map { $0.choice(site) } }

  /// The words besides one of them.
  func others(than shelf: Shelf, _ site: SiteFrame) -> [NamedLink] {
    shelves.filter { $0.address != shelf.address }.map { NamedLink(label: $0.word.label, link: site.link($0.address)) }
  }
}
