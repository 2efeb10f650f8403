import Content
import Diagnostics
import Keeping

/// By what families find a council that they do not know by name.
package struct CouncilFinding: Sendable {
  package let places: [String]
  /// In order: those that the council names, and those of its own postcodes.
  package let districts: [String]
  /// The second halves of its own postcodes, run together, by district. Empty without an extract of the postcode file.
  package let postcodes: [String: [UInt8]]

  init(_ content: CouncilContent) {
    places = content.council.places
    postcodes = content.postcodes?.own ?? [:]
    districts = Set(content.council.postcodes.map(\.value) + postcodes.keys).sorted(by: Postcode.inOrder)
  }
}

extension CouncilFinding: Keepable {
  package func keep(in kept: inout KeptBytes) {
    kept.add(places, districts, postcodes.mapValues { String(decoding: $0, as: UTF8.self) })
  }

  package init(_ kept: inout KeptReading) throws {
    places = try kept.read()
    districts = try kept.read()
    postcodes = try (kept.read() as [String: String]).mapValues { Array($0.utf8) }
  }
}
