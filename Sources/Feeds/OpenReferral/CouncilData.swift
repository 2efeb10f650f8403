import Keeping

/// What is kept of a council's open data until the lists for all councils are made.
package struct CouncilData: Sendable {
  package let slug: String
  package let name: String
  let gss: String?
  /// In the order of the council's own lists.
  let services: [StableID]
  let servicesAtPlaces: [StableID]

  func ids(in list: OpenDataFolder.List) -> [StableID] {
    switch list {
    case .services: services
    case .servicesAtPlaces: servicesAtPlaces
    case .taxonomies, .terms: []
    }
  }
}

extension CouncilData: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(slug, name, gss, services, servicesAtPlaces)
  }

  package init(_ kept: inout KeptReading) throws {
    slug = try kept.read()
    name = try kept.read()
    gss = try kept.read()
    services = try kept.read()
    servicesAtPlaces = try kept.read()
  }
}
