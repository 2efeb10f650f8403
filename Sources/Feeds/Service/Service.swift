import Content
import Diagnostics

/// A service as other programs are told of it: what the page states, in the parts that the standard has.
struct Service {
  let id: StableID
  let page: Page
  let name: String
  /// Where families read about it.
  let address: String
  let words: ServiceWords
  let provider: Organisation?
  let areas: [ServiceArea]
  let places: [ServicePlace]
  let terms: [TaxonomyTerm]
  /// The languages that the page itself can be read in besides its own.
  let translations: [Language]

  init(
    _ page: Page, id: StableID, translations: [Language], wholeArea: ServiceArea, in council: CouncilContent,
    _ data: OpenData
  ) {
    self.id = id
    self.translations = translations
    self.page = page
    name = page.title
    address = data.whole(page.address)
    words = ServiceWords(page, in: council, data)
    provider = page.facts.provider.map { Organisation($0, in: council) }
    areas = ServiceArea.all(of: page.facts.area, whole: wholeArea)
    places = ServicePlace.all(of: page, of: id, in: council)
    terms = data.taxonomies.terms(of: page.facts)
  }

  /// The id of a part of the service.
  func part(_ name: String) -> StableID { StableID(name, in: id) }

  /// Its own website where it has one, and else its page.
  var website: String { page.facts.contact?.website.flatMap { WebAddress.plain($0.value) } ?? address }

  /// A council's services in the order of its pages, one after another so that no more than one need be kept.
  static func each(in council: CouncilContent, _ data: OpenData, _ take: (Service) throws -> Void) rethrows {
    let (translations, wholeArea) = (translations(in: council), ServiceArea(whole: council))
    for (page, id) in zip(council.services, ids(in: council)) {
      try take(
        Service(
          page, id: id, translations: translations[page.source.name] ?? [], wholeArea: wholeArea, in: council, data))
    }
  }

  private static func translations(in council: CouncilContent) -> [String: [Language]] {
    council.translations.reduce(into: [:]) { translations, translation in
      guard case .language(let code) = translation.path.translation, let language = Language(code: code) else { return }
      translations[translation.path.original, default: []].append(language)
    }
  }

  static func ids(in council: CouncilContent) -> [StableID] {
    var taken: Set<StableID> = []
    return council.services.map { page in
      let own = StableID("\(council.slug)/services/\(page.path.slug)", in: .plainsight)
      // A page that was copied still has the id of the record that the first one came from.
      let imported = page.facts.imported.flatMap { StableID($0.id) }.flatMap { taken.contains($0) ? nil : $0 }
      taken.insert(imported ?? own)
      return imported ?? own
    }
  }
}
