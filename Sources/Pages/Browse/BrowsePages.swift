import Content

extension Renderer {
  /// Every list of services that families choose by a word: one piece for each way to browse, and one for young people.
  func browse(_ content: CouncilContent) -> [PagePiece] {
    let browsing = Browsing(content, reference.vocabularies)
    let services = ServiceEntries(content.services, site, reference.vocabularies)
    let ways = WayToBrowse.allCases.map { way in
      PagePiece { write in
        let shelves = Shelves(way, services.inOrder, browsing, below: content.page.address)
        try write(terms(shelves, content))
        switch way {
        case .need:
          for shelf in shelves.shelves {
            for page in byNeed(shelf, of: shelves, services, browsing, content) { try write(page) }
          }
        case .place: try byPlace(shelves, services, browsing, content, to: write)
        case .age, .level, .cost, .route:
          for shelf in shelves.shelves { try write(list(shelf, of: shelves, services, content)) }
        }
      }
    }
    let young = PagePiece { write in
      if let page = forYoungPeople(services, browsing, content) { try write(page) }
    }
    return ways + [young]
  }

  private func terms(_ shelves: Shelves, _ content: CouncilContent) -> OutputFile {
    let view = TermsView(title: shelves.title, council: CouncilLink(content, site), choices: shelves.choices(site))
    return page(
      view, templates.terms, at: shelves.address, title: "\(shelves.title) – \(content.name)",
      description: "\(shelves.title): what \(content.name) tells families about.", crumbs: crumbs(content))
  }

  func list(
    _ shelf: Shelf, of shelves: Shelves, _ services: ServiceEntries, _ content: CouncilContent
  ) -> OutputFile {
    list(
      shelf.word.title, shelf.word.means, shelf.address, ListView.Group.untitled(services[shelf.services]),
      others: shelves.others(than: shelf, site), under: [crumb(shelves.title, shelves.address)],
      isSensitive: shelf.word.isSensitive, asks: !shelf.isStated, content)
  }
}
