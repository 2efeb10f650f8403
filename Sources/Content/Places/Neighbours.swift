import Diagnostics

/// What is known of every council before any is built: which postcode districts it says it looks after.
package struct Neighbours: Sendable {
  package struct Council: Equatable, Sendable {
    package let slug: String
    package let name: String
    package let districts: [String]

    package init(_ page: Page, _ council: Content.Council) {
      slug = page.path.council
      name = page.title
      districts = council.postcodes.map(\.value)
    }
  }

  /// In the order of their names.
  package let councils: [Council]

  package init(_ councils: [Council]) {
    self.councils = councils.sorted { ($0.name, $0.slug) < ($1.name, $1.slug) }
  }

  /// The councils that share a district with this one, and the districts that they share.
  package func sharing(with slug: String) -> [(council: Council, districts: [String])] {
    let own = Set(councils.first { $0.slug == slug }?.districts ?? [])
    return councils.compactMap { other in
      let shared = other.districts.filter(own.contains).sorted(by: Postcode.inOrder)
      return other.slug == slug || shared.isEmpty ? nil : (other, shared)
    }
  }
}
