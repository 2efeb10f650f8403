import Diagnostics

/// Where the services of a council are on the map, as exactly as is known.
package struct Whereabouts: Sendable {
  package struct Spot: Sendable {
    package let point: Point
    /// The district, where no more is known: then the point is the district's middle.
    package let district: String?
  }

  private let table: PostcodeTable?
  private let districts: PostcodeDistricts

  package init(_ council: CouncilContent, _ reference: Reference) {
    table = council.postcodes
    districts = reference.districts
  }

  /// By its own degrees, else by its postcode, else by the middle of its postcode district.
  package func spot(of venue: Venue) -> Spot? {
    guard !venue.isOnline else { return nil }
    if let point = Point(venue.latitude, venue.longitude) { return Spot(point: point, district: nil) }
    return venue.postcode.flatMap { Postcode($0.value) }.flatMap(spot)
  }

  package func spot(of place: NamedPlace) -> Spot? {
    if let point = place.point { return Spot(point: point, district: nil) }
    return place.postcode.flatMap(spot)
  }

  package func spot(of postcode: Postcode) -> Spot? {
    if let point = table?.point(of: postcode) { return Spot(point: point, district: nil) }
    return districts[postcode.district]?.middle.map { Spot(point: $0, district: postcode.district) }
  }
}
